import type { NetworkPlan } from '../network-plan.ts';
import { houseRulesFormal } from './house-rules.ts';
import { onderwijsInBeweging } from './programme.ts';

/** The learning network of scenario 2: one leader and one fixed other per school. */
export const bredeVorming: NetworkPlan = {
  slug: 'brede-vorming',
  name: 'Brede vorming (demo)',
  preset: 'learningNetwork',
  founded: '2026-01-05',
  organisers: [{ name: 'Schoolleidersplatform (demo)', role: 'lead' }],
  programme: onderwijsInBeweging,
  texts: {
    summary:
      'Uw leerlingen leren meer dan op de cijferlijst staat. In dit netwerk onderzoekt u met collega-schoolleiders hoe u dat ziet, begeleidt en laat zien. U werkt vijf ochtenden aan een vraag van uw eigen school.',
    goals:
      'Elke school vertrekt met een antwoord op de eigen leervraag dat op school wordt gebruikt, en deelt een goede praktijk met scholen die niet meededen.',
    guidingQuestions: [
      'Hoe halen we het beste uit elke leerling?',
      'Hoe krijgen alle leerlingen gelijke kansen?',
      'Hoe betrekken we ouders bij wat hun kind leert?',
      'Hoe maken we zichtbaar wat een leerling kan?',
    ],
    visibility: 'listed',
    houseRules: houseRulesFormal,
    blocks: [
      {
        block: 'why',
        text: 'Vorming gebeurt de hele dag, maar wie kijkt ernaar? U krijgt de tijd om daar samen met anderen over na te denken, in een informele sfeer.',
      },
      {
        block: 'forWhom',
        text: 'Schoolleiders en teamleiders, samen met één vaste collega van dezelfde school.',
      },
      {
        block: 'when',
        text: 'Donderdag 12 februari (start, samen met Flexibel toetsen), 26 maart, 28 mei, 24 september en 26 november, van 09.30 tot 12.30 uur.',
      },
      {
        block: 'where',
        text: 'De start is bij Het Papieren Atrium in Fictdorp, daarna zijn we te gast bij elkaar.',
      },
      {
        block: 'offer',
        text: 'Vijf ochtenden onder leiding van een procesbegeleider, bijdragen van deskundigen en deze omgeving. Deelname is kosteloos.',
      },
      {
        block: 'ask',
        text: 'U bent er alle vijf de keren, u maakt tijd vrij op school en u deelt wat u leert.',
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
      registrationOpen: false,
    },
  ],
  members: [
    { who: 'ties', role: 'coordinator', from: '2026-01-05' },
    { who: 'yara', role: 'facilitator', from: '2026-01-06' },
    { who: 'hanna', role: 'member', from: '2026-01-12' },
    { who: 'milan', role: 'member', from: '2026-01-12' },
    { who: 'marijn', role: 'member', from: '2026-01-14' },
    { who: 'anouk', role: 'member', from: '2026-01-14' },
    { who: 'bram', role: 'guest', meetings: ['start'], from: '2026-01-19' },
    { who: 'lot', role: 'guest', meetings: ['start'], from: '2026-04-01' },
    { who: 'rik', role: 'expert', meetings: ['28-mei'], from: '2026-05-11' },
  ],
  meetingRooms: [
    { key: 'start', name: 'Startbijeenkomst (beide leernetwerken)', opens: '2026-01-19' },
    { key: '28-mei', name: 'Bijeenkomst 28 mei', opens: '2026-05-11' },
  ],
};
