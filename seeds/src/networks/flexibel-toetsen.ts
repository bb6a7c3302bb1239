import type { NetworkPlan } from '../network-plan.ts';
import { houseRulesFormal } from './house-rules.ts';
import { onderwijsInBeweging } from './programme.ts';

/** The sister network of scenario 2: one leader and a guest per meeting; joining late is fine. */
export const flexibelToetsen: NetworkPlan = {
  slug: 'flexibel-toetsen',
  name: 'Flexibel toetsen (demo)',
  preset: 'openLearningNetwork',
  founded: '2026-01-05',
  organisers: [{ name: 'Schoolleidersplatform (demo)', role: 'lead' }],
  programme: onderwijsInBeweging,
  texts: {
    summary:
      'Moet iedereen op hetzelfde moment dezelfde toets maken? We leggen ons toetsbeleid naast elkaar, zoeken de ruimte op en proberen kleine veranderingen uit. U kunt per bijeenkomst één collega meenemen.',
    goals:
      'Elke school past één afspraak over toetsen aan en weet wat dat met het leren van leerlingen doet.',
    guidingQuestions: [
      'Zijn onze toetsen een deel van het leren?',
      'Past ons PTA bij een flexibele route?',
      'Wat doen andere scholen met dezelfde regels?',
    ],
    visibility: 'listed',
    houseRules: houseRulesFormal,
    blocks: [
      {
        block: 'why',
        text: 'De regels laten meer toe dan veel scholen denken. Samen zoekt u uit wat op uw school kan.',
      },
      {
        block: 'forWhom',
        text: 'Schoolleiders en teamleiders. Per bijeenkomst neemt u één gast mee: een docent, een ontwikkelaar of een andere leider.',
      },
      {
        block: 'when',
        text: 'Dezelfde vijf donderdagen als Brede vorming, van 09.30 tot 12.30 uur. Aanmelden kan nog: u leest terug wat er al besproken is.',
      },
      {
        block: 'offer',
        text: 'Een procesbegeleider, actieve opdrachten en op verzoek extra ondersteuning op uw school. Deelname is kosteloos.',
      },
      {
        block: 'ask',
        text: 'Aanwezigheid, ambitie voor de hele school en de bereidheid om te delen wat niet lukte.',
      },
    ],
  },
  editions: [
    {
      added: '2026-01-05',
      label: 'Reeks 2026',
      start: '2025-12-31T23:00:00.000Z',
      end: '2026-12-31T23:00:00.000Z',
      status: 'running',
      registrationOpen: true,
    },
  ],
  members: [
    { who: 'ties', role: 'coordinator', from: '2026-01-05' },
    { who: 'yara', role: 'facilitator', from: '2026-01-06' },
    { who: 'bram', role: 'member', from: '2026-01-15' },
    { who: 'lot', role: 'member', from: '2026-04-01' },
  ],
};
