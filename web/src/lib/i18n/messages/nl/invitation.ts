import { defineArea } from '../../area.ts';

export const invitation = defineArea('invitation', {
  title: 'Uitnodiging',
  invites: (name: string) => `${name} nodigt u uit voor`,
  asRole: (role: string) => `U doet mee als ${role.toLowerCase()}.`,
  says: (name: string) => `${name} schrijft:`,
  spent: {
    title: 'Deze uitnodiging werkt niet meer',
    text: 'Ze is verlopen, al gebruikt of ingetrokken. Vraag wie u uitnodigde om een nieuwe.',
  },
  incomplete: {
    title: 'De link is niet compleet',
    text: 'Open de link uit de mail nog eens, of kopieer hem helemaal.',
  },
  accept: 'Meedoen',
  haveAccount: {
    title: 'Log in om mee te doen',
    text: (email: string) => `Er is al een account voor ${email}.`,
  },
  otherAccount: (email: string) =>
    `U bent ingelogd met een ander account. Deze uitnodiging is voor ${email}. Log eerst uit.`,
  newAccount: {
    title: 'Maak uw account',
    text: (email: string) => `Uw account komt op ${email}.`,
    password: 'Kies een wachtwoord',
    passwordHint:
      'Minstens 12 tekens. Een zin die alleen u kent is sterk en makkelijk te onthouden.',
    submit: 'Account maken en meedoen',
  },
  failed: 'Dat lukte niet',
  unreachable: 'We zijn even niet bereikbaar. Probeer het zo opnieuw.',
});
