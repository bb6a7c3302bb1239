import type { NetworkPlan } from '../network-plan.ts';
import { houseRules } from './house-rules.ts';

const both = ['Midden', 'West'];

/** The subject network of scenario 1: two regions that travel together in 2026. */
export const lo2: NetworkPlan = {
  slug: 'lo2',
  name: 'Scholingsnetwerk LO2 (demo)',
  preset: 'subjectNetwork',
  founded: '2025-01-06',
  organisers: [{ name: 'Vakplatform Bewegen (demo)', role: 'lead' }],
  texts: {
    summary:
      'Geef je LO2 op het vmbo? Hier vind je collega’s die met dezelfde vragen zitten. We kijken in elkaars gymzaal, ruilen opdrachten en beoordelingslijsten en helpen elkaar om het schoolexamen eerlijk en sterk te maken. Neem gerust een collega mee: met z’n tweeën krijg je op school meer voor elkaar.',
    goals:
      'Alle scholen in het netwerk komen samen tot een sterk LO2-programma. LO2 heeft alleen een schoolexamen, dus over de kwaliteit waken we met elkaar.',
    guidingQuestions: [
      'Hoe beoordelen we praktische opdrachten zo dat het niet uitmaakt wie er kijkt?',
      'Wanneer laten we leerlingen echt zelf regelen?',
      'Wat hoort in ons PTA en wat kan eruit?',
    ],
    foundedYear: 2005,
    visibility: 'listed',
    houseRules,
    blocks: [
      {
        block: 'why',
        text: 'Een schoolexamen maken doe je niet in je eentje. Wie bij een ander in de zaal kijkt, gaat met andere ogen terug naar de eigen lessen.',
      },
      {
        block: 'forWhom',
        text: 'Docenten LO2 in vmbo gl en tl: scholen die net starten en scholen die het al jaren doen. Liefst twee docenten per school, ten hoogste vier.',
      },
      {
        block: 'how',
        text: 'Twee regio’s, Midden en West, elk met een eigen netwerkbegeleider. In 2026 trekken ze samen op. Tussen de bijeenkomsten praten we hier verder.',
      },
      {
        block: 'when',
        text: 'Donderdag 29 januari, 16 april en 4 juni van 15.30 tot 20.00 uur, dinsdag 22 september online van 15.30 tot 17.30 uur. Daarnaast de landelijke netwerkdag op woensdag 25 maart.',
      },
      { block: 'where', text: 'Bij scholen uit het netwerk en één keer online.' },
      {
        block: 'offer',
        text: 'Vier bijeenkomsten, de netwerkdag, een besloten omgeving met materiaal van elkaar en een bewijs van deelname met uren.',
      },
      {
        block: 'ask',
        text: '€ 600,00 per school per kalenderjaar, vrijgesteld van btw. Instappen kan het hele jaar, je betaalt dan naar verhouding.',
      },
      {
        block: 'next',
        text: 'Begin je net? Volg eerst de cursus Van start met LO2. Met je eigen PTA onder de arm stap je daarna in.',
      },
    ],
  },
  threads: {
    themes: [
      { name: 'Kwaliteit van het schoolexamen', spearhead: true },
      { name: 'Bewegen regelen', spearhead: false },
      { name: 'Bewegen en gezondheid', spearhead: false },
      { name: 'Passend onderwijs', spearhead: false },
    ],
  },
  editions: [
    {
      added: '2025-01-06',
      label: '2025',
      start: '2024-12-31T23:00:00.000Z',
      end: '2025-12-31T23:00:00.000Z',
      status: 'closed',
      registrationOpen: false,
    },
    {
      added: '2025-11-03',
      label: '2026',
      start: '2025-12-31T23:00:00.000Z',
      end: '2026-12-31T23:00:00.000Z',
      status: 'running',
      registrationOpen: true,
    },
    {
      added: '2026-11-02',
      label: '2027',
      start: '2026-12-31T23:00:00.000Z',
      end: '2027-12-31T23:00:00.000Z',
      status: 'announced',
      registrationOpen: true,
    },
  ],
  members: [
    { who: 'ties', role: 'coordinator', regions: both, from: '2025-01-06' },
    { who: 'femke', role: 'facilitator', regions: ['West'], from: '2025-01-07' },
    { who: 'karim', role: 'facilitator', regions: ['Midden'], from: '2025-01-07' },
    { who: 'wout', role: 'member', regions: ['West'], from: '2025-01-13' },
    { who: 'fleur', role: 'member', regions: ['West'], from: '2025-01-13' },
    { who: 'iris', role: 'member', regions: ['West'], from: '2025-01-13', until: '2025-12-31' },
    { who: 'mees', role: 'member', regions: ['West'], from: '2025-01-20' },
    { who: 'jip', role: 'member', regions: ['West'], from: '2025-01-20' },
    { who: 'noor', role: 'member', regions: ['Midden'], from: '2026-01-01' },
    { who: 'bo', role: 'member', regions: ['Midden'], from: '2026-01-01' },
    { who: 'sanne', role: 'member', regions: ['West'], from: '2026-04-12' },
    { who: 'joris', role: 'member', regions: ['West'], from: '2026-04-12' },
    { who: 'hessel', role: 'schoolContact', regions: ['West'], from: '2026-04-12' },
    { who: 'esra', role: 'member', regions: ['Midden'], from: '2026-06-08' },
    { who: 'gijs', role: 'member', regions: ['Midden'], from: '2026-06-08' },
    { who: 'daan', role: 'member', regions: ['West'], from: '2026-09-01' },
    { who: 'yara', role: 'facilitator', from: '2026-09-07', until: '2026-10-02' },
  ],
  meetingRooms: [
    { key: 'm1', name: 'Bijeenkomst 1: Fictavia', opens: '2026-01-12' },
    { key: 'm3', name: 'Bijeenkomst 3: De Denkbeeldige Dijk', opens: '2026-05-18' },
  ],
};
