import type { Translation } from '../../area.ts';
import { plural, pluralWord } from '../../plural.ts';
import type { today as nl } from '../nl/today.ts';

export const today: Translation<typeof nl> = {
  title: 'Today',
  hello: (name) => `Hello ${name}`,
  networks: 'Your networks',
  nothingNew: 'Nothing new since your last visit.',
  unread: (count) => pluralWord(count, 'new message', 'new messages'),
  mentions: (count) => `mentioned ${plural(count, 'time', 'times')}`,
  direct: 'Messages to you',
  allDirect: 'All messages',
  open: 'To the network',
  said: (author) => `${author}:`,
  meetings: 'Meetings',
  questions: (count) => (count === 1 ? 'My learning question' : 'My learning questions'),
  actions: 'My agreements',
  forYou: 'For you',
  due: 'before',
  late: 'was due on',
  news: {
    threads: (count) => plural(count, 'topic with news', 'topics with news'),
    questions: (count) => plural(count, 'new learning question', 'new learning questions'),
    practices: (count) => plural(count, 'good practice on the move', 'good practices on the move'),
  },
  reports: {
    title: 'A report waits for the administrator',
    text: 'Somebody reported something about a profile or a direct message.',
    open: 'Look at the report',
  },
  empty: {
    title: 'You are not a member of a network yet',
    text: 'A facilitator invites you by mail. Meanwhile, see which networks there are.',
    action: 'See the networks',
  },
};
