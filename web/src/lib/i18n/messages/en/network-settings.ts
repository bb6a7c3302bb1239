import type { Translation } from '../../area.ts';
import type { networkSettings as nl } from '../nl/network-settings.ts';

export const networkSettings: Translation<typeof nl> = {
  save: 'Save',
  saved: 'The settings were saved.',
  texts: {
    title: 'Texts',
    name: 'Name',
    summary: 'Summary',
    goals: 'Goal',
    guidingQuestions: 'Questions that guide us',
    guidingHint: 'One question per line.',
    houseRules: 'House rules',
  },
  page: {
    title: 'Public page',
    lead: 'What stays empty does not show on the page.',
    visibility: 'Who finds this network?',
    visibilities: {
      listed: 'Everybody: it is in the list',
      page: 'Who has the address',
      hidden: 'Members only',
    },
  },
  way: {
    title: 'Form',
    addressForm: 'Form of address in Dutch',
    forms: { informal: 'je', formal: 'u' },
    facilitatorLabel: 'What is the facilitator called?',
    parts: 'Parts',
    partsHint: 'What is off is visible to nobody. Nothing is lost.',
  },
  regions: {
    title: 'Regions',
    none: 'This network has no regions.',
    rename: (name) => `New name for ${name}`,
    add: 'Add a region',
    addHint: 'The region gets a room of its own in the conversation at once.',
  },
  edition: {
    title: 'This series',
    label: 'Name of the series',
    status: 'State',
    statuses: {
      concept: 'Concept',
      announced: 'Announced',
      open: 'Open for registration',
      running: 'Running',
      closing: 'Being finished',
      closed: 'Finished',
      archived: 'In the archive',
    },
    registrationOpen: 'Open for registration',
    lateEntry: 'One can still join once the series runs',
    minMeetings: 'Number of meetings, at least',
  },
  archive: {
    title: 'Close the network',
    text: 'Everything stays readable, nothing is added any more. This cannot be undone.',
    button: 'Close the network',
    question: (name) => `Close ${name}?`,
    password: 'Confirm with your password',
    code: 'Code of the second step',
    done: 'The network was closed.',
  },
};
