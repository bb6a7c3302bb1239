import { defineArea } from '../../area.ts';

export const auth = defineArea('auth', {
  signIn: {
    title: 'Inloggen',
    lead: 'Fijn dat u er weer bent.',
    email: 'E-mailadres',
    password: 'Wachtwoord',
    code: 'Code van de tweede stap',
    codeHint: 'De zes cijfers uit de app op uw telefoon, of een herstelcode.',
    submit: 'Inloggen',
    forgot: 'Wachtwoord vergeten?',
    noAccount: 'Nog geen account? U krijgt er een via de uitnodiging van uw netwerk.',
    needsScript: 'Inloggen lukt alleen als JavaScript aan staat in uw browser.',
    failed: 'Inloggen lukte niet',
    unreachable: 'We zijn even niet bereikbaar. Kijk of u verbinding heeft en probeer het opnieuw.',
    demo: {
      title: 'Dit is een demonstratie',
      text: 'Log in als iemand uit de voorbeeldnetwerken. Het wachtwoord is steeds',
    },
  },
});
