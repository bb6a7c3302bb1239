import type { Translation } from '../../area.ts';
import { plural } from '../../plural.ts';
import type { overview as nl } from '../nl/overview.ts';

export const overview: Translation<typeof nl> = {
  title: 'Overview',
  goals: 'What it is about',
  guidingQuestions: 'Questions that guide us',
  news: 'New for you',
  since: (date) => `Since your last visit, on ${date}`,
  upToDate: {
    title: 'You are up to date.',
    lead: 'Time to begin something yourself:',
    say: 'Say something in the conversation',
    start: 'Start a topic',
    ask: 'Write a learning question',
    bring: 'Bring material',
  },
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
