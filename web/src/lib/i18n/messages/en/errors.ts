import type { Translation } from '../../area.ts';
import type { errors as nl } from '../nl/errors.ts';

export const errors: Translation<typeof nl> = {
  notFound: {
    title: 'This page is not here',
    text: 'The address may have been copied wrongly, the page may have moved, or it may be visible only to members of a network.',
  },
  forbidden: {
    title: 'You have no access to this',
    text: 'The page exists, but your role in this network does not open it. Ask the facilitator of the network if you need it.',
  },
  unavailable: {
    title: 'Cannot be reached for a moment',
    text: 'We will be right back. What you had sent is kept. Try again in a minute.',
  },
  unexpected: {
    title: 'Something went wrong on our side',
    text: 'It is not your fault. Try again. If it keeps failing, report it with the number below.',
  },
  reference: 'Number of this report',
  home: 'To the front page',
  retry: 'Try again',
};
