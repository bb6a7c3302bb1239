import type { Translation } from '../../area.ts';
import type { password as nl } from '../nl/password.ts';

export const password: Translation<typeof nl> = {
  forgot: {
    title: 'Forgot your password',
    lead: 'Enter your e-mail address. You get a mail with a link to choose a new password.',
    email: 'E-mail address',
    submit: 'Send the mail',
    sent: 'Look in your mail',
    sentText:
      'If we know this address, the mail is there within a minute. The link works for an hour. Also look in your junk mail.',
    back: 'Back to signing in',
  },
  choose: {
    title: 'New password',
    label: 'New password',
    hint: 'At least 12 characters. A sentence only you know is strong and easy to remember.',
    submit: 'Save the password',
    done: 'Your password was changed',
    doneText: 'You are signed out on all devices. Sign in with the new password.',
    signIn: 'To signing in',
  },
  failed: 'That did not work',
  unreachable: 'We cannot be reached for a moment. Try again shortly.',
};
