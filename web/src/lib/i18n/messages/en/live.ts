import type { Translation } from '../../area.ts';
import { plural } from '../../plural.ts';
import type { live as nl } from '../nl/live.ts';

const unsent = (count: number) => (count > 0 ? `, ${count} not sent yet` : '');

export const live: Translation<typeof nl> = {
  live: 'Live',
  sending: (count) => plural(count, 'message is being sent', 'messages are being sent'),
  reconnecting: (count) => `Reconnecting${unsent(count)}`,
  failed: (count) => plural(count, 'message not sent', 'messages not sent'),
  missed: (count) => `You were away: ${count >= 100 ? '99+' : count} new`,
  waitingForLine: 'No connection. This page opens by itself as soon as it can.',
  ended: {
    session: 'No longer signed in',
    proto: 'There is a new version',
    slow_consumer: 'Reconnecting',
  },
  signIn: 'Sign in',
  reload: 'Reload',
  seen: 'Seen',
  leaveUnsent: 'There are messages that have not been sent yet.',
  signOutUnsent: {
    title: 'Sign out with unsent messages?',
    text: (count) =>
      `This device still holds ${plural(count, 'message', 'messages')} that ${count === 1 ? 'was' : 'were'} not sent. Signing out removes ${count === 1 ? 'it' : 'them'}.`,
    confirm: 'Sign out anyway',
    cancel: 'Stay signed in',
  },
};
