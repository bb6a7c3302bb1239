import { presets } from '@leerkring/shared/features/networks/presets.ts';
import type { NetworkPlan } from '../network-plan.ts';
import { houseRules } from './house-rules.ts';

/** The expertise point of scenario 3. */
export const lob: NetworkPlan = {
  slug: 'lob',
  name: 'Steunpunt Loopbaan (demo)',
  preset: 'expertisePoint',
  founded: '2025-07-01',
  organisers: [{ name: 'Steunpunt Loopbaan (demo)', role: 'lead' }],
  texts: {
    summary:
      'Voor decanen, mentoren en schoolleiders die loopbaanbegeleiding een vaste plek willen geven. Doe de scan met je team, pak er hulpmiddelen bij en schrijf stap voor stap je visiedocument.',
    goals:
      'Loopbaanbegeleiding is op elke school van iedereen, en de overstap van vmbo naar mbo gaat zonder schrik.',
    guidingQuestions: [
      'Hoe wordt een loopbaangesprek iets van alle mentoren?',
      'Wat moet een leerling zelf meenemen naar het mbo?',
      'Hoe helpen ouders mee zonder te kiezen?',
    ],
    visibility: 'listed',
    // The preset leaves learning questions to each network; this one works with them.
    parts: presets.expertisePoint.parts.toSpliced(3, 0, 'questions'),
    houseRules,
    blocks: [
      {
        block: 'why',
        text: 'Een goede keuze is het gevolg van goede gesprekken. Die voer je niet alleen in het eindexamenjaar.',
      },
      {
        block: 'forWhom',
        text: 'Decanen, mentoren, studieloopbaanbegeleiders en schoolleiders uit vo en mbo.',
      },
      {
        block: 'how',
        text: 'Je begint met een beeld van je eigen school, kiest hulpmiddelen en schrijft in acht stappen je visiedocument. De regiocontactpersoon denkt mee.',
      },
      {
        block: 'offer',
        text: 'Hulpmiddelen, een leergang en collega’s die dezelfde vragen hebben. Meedoen is kosteloos.',
      },
    ],
  },
  editions: [
    {
      added: '2025-07-01',
      label: 'Project 2025-2027',
      start: '2025-06-30T22:00:00.000Z',
      end: '2027-12-31T23:00:00.000Z',
      status: 'running',
      registrationOpen: true,
    },
  ],
  members: [
    { who: 'ties', role: 'coordinator', from: '2025-07-01' },
    { who: 'olaf', role: 'facilitator', from: '2025-07-02' },
    { who: 'ada', role: 'member', from: '2025-09-01' },
    { who: 'pien', role: 'member', from: '2025-09-08' },
    { who: 'anouk', role: 'member', from: '2026-02-02' },
  ],
};
