import type { Translation } from '../../area.ts';
import type { home as nl } from '../nl/home.ts';

export const home: Translation<typeof nl> = {
  lead: 'Schools learn from each other in lasting groups. Leerkring is the place where such a group keeps talking between its meetings.',
  toNetworks: 'See the networks',
  description:
    'Leerkring is the online place of networks of schools: a closed group, a facilitator and a conversation that goes on.',
  whatTitle: 'What you do here',
  what: {
    talk: {
      title: 'Talk with who knows the subject',
      text: 'Ask the whole network, your region or one colleague. A message you write does not get lost, not even in a tunnel.',
    },
    know: {
      title: 'Know who takes part',
      text: 'See which schools and people are in the network, what they do and who can help you.',
    },
    closed: {
      title: 'In a closed circle',
      text: 'What is said in a network is read only by the people of that network. Who facilitates, invites.',
    },
  },
  networksTitle: 'Networks that run now',
  allNetworks: 'All networks',
  joinTitle: 'Taking part',
  join: 'You enter a network when a facilitator or coordinator invites you. The mail holds a link; with it you make your account and you are in.',
  joinKnown: 'Do you have an account? Then signing in is enough.',
};
