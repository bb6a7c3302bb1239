import type { Translation } from '../../area.ts';
import type { outbox as nl } from '../nl/outbox.ts';

export const outbox: Translation<typeof nl> = {
  title: 'Outbox',
  lead: 'All mail that Leerkring sent or still has to send, newest first. Opening a mail is recorded.',
  older: 'Older mail',
  newest: 'Newest mail',
  to: 'To',
  at: 'Made',
  state: 'State',
  states: {
    waiting: 'Waits',
    sending: 'Being sent',
    sent: 'Sent',
    kept: 'Kept here only',
    dropped: 'Not sent',
    failed: 'Failed',
    unknown: 'Unsure',
  },
  noText: 'The text of this mail is not kept: it was really sent.',
  none: { title: 'No mail yet', text: 'As soon as somebody is invited, the mail is here.' },
};
