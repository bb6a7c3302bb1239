import { defineArea } from '../../area.ts';

export const password = defineArea('password', {
  forgot: {
    title: 'Wachtwoord vergeten',
    lead: 'Vul uw e-mailadres in. U krijgt een mail met een link om een nieuw wachtwoord te kiezen.',
    email: 'E-mailadres',
    submit: 'Stuur de mail',
    sent: 'Kijk in uw mail',
    sentText:
      'Is dit adres bij ons bekend, dan staat de mail er over een minuut. De link werkt een uur. Kijk ook bij ongewenste mail.',
    back: 'Terug naar inloggen',
  },
  choose: {
    title: 'Nieuw wachtwoord',
    label: 'Nieuw wachtwoord',
    hint: 'Minstens 12 tekens. Een zin die alleen u kent is sterk en makkelijk te onthouden.',
    submit: 'Wachtwoord opslaan',
    done: 'Uw wachtwoord is gewijzigd',
    doneText: 'U bent op alle apparaten uitgelogd. Log in met het nieuwe wachtwoord.',
    signIn: 'Naar inloggen',
  },
  failed: 'Dat lukte niet',
  unreachable: 'We zijn even niet bereikbaar. Probeer het zo opnieuw.',
});
