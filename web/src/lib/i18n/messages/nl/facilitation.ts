import { addressed, defineArea } from '../../area.ts';

export const facilitation = defineArea('facilitation', {
  title: 'Begeleiding',
  sections: 'Onderdelen van begeleiding',
  invitations: 'Uitnodigingen',
  oversight: 'Toezicht',
  settings: 'Instellingen',
  help: 'Hulp',
  form: {
    title: 'Iemand uitnodigen',
    lead: addressed(
      'Je nodigt uit met een mail. De link daarin werkt veertien dagen.',
      'U nodigt uit met een mail. De link daarin werkt veertien dagen.',
    ),
    email: 'E-mailadres',
    role: 'Rol in dit netwerk',
    message: 'Persoonlijke boodschap',
    messageHint: addressed(
      'Komt in de mail te staan. Vertel waarom je aan deze persoon dacht.',
      'Komt in de mail te staan. Vertel waarom u aan deze persoon dacht.',
    ),
    submit: 'Uitnodiging sturen',
    sent: (email: string) => `De uitnodiging aan ${email} is onderweg.`,
  },
  archived: 'Dit netwerk is afgesloten. Uitnodigen kan niet meer.',
  list: 'Verstuurde uitnodigingen',
  states: {
    sent: (until: string) => `Wacht op antwoord, tot ${until}`,
    accepted: 'Aangenomen',
    expired: 'Verlopen',
    revoked: 'Ingetrokken',
  },
  by: (name: string) => `door ${name}`,
  resend: 'Opnieuw sturen',
  resendTo: (email: string) => `Uitnodiging aan ${email} opnieuw sturen`,
  resent: (email: string) => `Opnieuw gestuurd aan ${email}. De oude link werkt niet meer.`,
  revoke: 'Intrekken',
  revokeOf: (email: string) => `Uitnodiging aan ${email} intrekken`,
  revokeTitle: (email: string) => `Uitnodiging aan ${email} intrekken?`,
  revokeText: 'De link in de mail werkt dan meteen niet meer.',
  revoked: (email: string) => `De uitnodiging aan ${email} is ingetrokken.`,
  failed: 'Dat lukte niet. Probeer het opnieuw.',
  none: {
    title: 'Nog niemand uitgenodigd',
    text: 'Hier komt te staan wie een uitnodiging kreeg en wie al antwoordde.',
  },
});
