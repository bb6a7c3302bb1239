import { defineArea } from '../../area.ts';

export const outbox = defineArea('outbox', {
  title: 'Postvak',
  lead: 'Alle mail die Leerkring verstuurde of nog moet versturen, nieuwste eerst. Het openen van een mail wordt vastgelegd.',
  older: 'Oudere mail',
  newest: 'Nieuwste mail',
  to: 'Aan',
  at: 'Gemaakt',
  state: 'Stand',
  states: {
    waiting: 'Wacht',
    sending: 'Wordt verstuurd',
    sent: 'Verstuurd',
    kept: 'Alleen hier bewaard',
    dropped: 'Niet verstuurd',
    failed: 'Mislukt',
    unknown: 'Onzeker',
  },
  noText: 'De tekst van deze mail wordt niet bewaard: hij is echt verstuurd.',
  none: { title: 'Nog geen mail', text: 'Zodra iemand wordt uitgenodigd, staat de mail hier.' },
});
