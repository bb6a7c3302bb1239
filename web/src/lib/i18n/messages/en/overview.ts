import type { Translation } from '../../area.ts';
import { plural } from '../../plural.ts';
import type { overview as nl } from '../nl/overview.ts';

export const overview: Translation<typeof nl> = {
  title: 'Overview',
  goals: 'What it is about',
  guidingQuestions: 'Questions that guide us',
  news: 'New in the conversation',
  nothingNew: 'You are up to date.',
  toChat: 'To the conversation',
  facilitators: (label) => `Who facilitates (${label})`,
  write: (name) => `Write a message to ${name}`,
  houseRules: 'House rules',
  edition: 'This edition',
  period: (start, end) => `${start} to ${end}`,
  people: (members, schools) =>
    `${plural(members, 'member', 'members')} of ${plural(schools, 'school', 'schools')}`,
  regions: 'Regions',
  archived: {
    title: 'This network is closed',
    text: 'Everything can still be read; nothing is added any more.',
  },
  start: {
    title: 'A good start',
    hello: 'Introduce yourself in the conversation',
    members: 'See who else takes part',
    profile: 'Complete your profile',
    invite: 'Invite the first people',
  },
};
