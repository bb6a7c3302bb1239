import type { Translation } from '../../area.ts';
import type { facilitation as nl } from '../nl/facilitation.ts';

export const facilitation: Translation<typeof nl> = {
  title: 'Facilitation',
  sections: 'Parts of facilitation',
  invitations: 'Invitations',
  oversight: 'Oversight',
  settings: 'Settings',
  help: 'Help',
  form: {
    title: 'Invite somebody',
    lead: 'You invite by mail. The link in it works for fourteen days.',
    email: 'E-mail address',
    role: 'Role in this network',
    message: 'Personal message',
    messageHint: 'Goes into the mail. Say why you thought of this person.',
    submit: 'Send invitation',
    sent: (email) => `The invitation to ${email} is on its way.`,
  },
  archived: 'This network is closed. Inviting is no longer possible.',
  list: 'Invitations sent',
  states: {
    sent: (until) => `Waits for an answer, until ${until}`,
    accepted: 'Accepted',
    expired: 'Expired',
    revoked: 'Withdrawn',
  },
  by: (name) => `by ${name}`,
  resend: 'Send again',
  resendTo: (email) => `Send the invitation to ${email} again`,
  resent: (email) => `Sent again to ${email}. The old link no longer works.`,
  revoke: 'Withdraw',
  revokeOf: (email) => `Withdraw the invitation to ${email}`,
  revokeTitle: (email) => `Withdraw the invitation to ${email}?`,
  revokeText: 'The link in the mail then stops working at once.',
  revoked: (email) => `The invitation to ${email} was withdrawn.`,
  failed: 'That did not work. Try again.',
  none: {
    title: 'Nobody invited yet',
    text: 'Here you will see who got an invitation and who answered.',
  },
};
