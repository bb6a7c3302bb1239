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
  empty: {
    title: 'You are not a member of a network yet',
    text: 'A facilitator invites you by mail. Meanwhile, see which networks there are.',
    action: 'See the networks',
  },
};
