import type { Translation } from '../../area.ts';
import type { invitation as nl } from '../nl/invitation.ts';

export const invitation: Translation<typeof nl> = {
  title: 'Invitation',
  invites: (name) => `${name} invites you to`,
  asRole: (role) => `You take part as ${role.toLowerCase()}.`,
  says: (name) => `${name} writes:`,
  spent: {
    title: 'This invitation no longer works',
    text: 'It has expired, was used or was withdrawn. Ask the person who invited you for a new one.',
  },
  incomplete: {
    title: 'The link is not complete',
    text: 'Open the link from the mail again, or copy all of it.',
  },
  accept: 'Take part',
  haveAccount: {
    title: 'Sign in to take part',
    text: (email) => `There already is an account for ${email}.`,
  },
  otherAccount: (email) =>
    `You are signed in with another account. This invitation is for ${email}. Sign out first.`,
  newAccount: {
    title: 'Make your account',
    text: (email) => `Your account will be on ${email}.`,
    password: 'Choose a password',
    passwordHint:
      'At least 12 characters. A sentence only you know is strong and easy to remember.',
    submit: 'Make the account and take part',
  },
  failed: 'That did not work',
  unreachable: 'We cannot be reached for a moment. Try again shortly.',
};
