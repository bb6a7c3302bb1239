import type { NetworkPlan } from '../network-plan.ts';
import { houseRules } from './house-rules.ts';

/** A network of somebody else: whoever is only here sees nothing of the others. */
export const wiskunde: NetworkPlan = {
  slug: 'wiskunde-onderbouw',
  name: 'Netwerk Wiskunde-onderbouw (demo)',
  preset: 'subjectNetwork',
  founded: '2026-02-02',
  organisers: [{ name: 'Wiskundekring Kladpapier (demo)', role: 'lead' }],
  texts: {
    summary:
      'Klein netwerk van wiskundedocenten in klas 1 en 2. We bekijken samen leerlingwerk en maken er de volgende les van.',
    goals: 'Elke fout van een leerling levert een betere vraag van een docent op.',
    foundedYear: 2026,
    visibility: 'listed',
    houseRules,
  },
  threads: {
    categories: ['Lespraktijk', 'Leerlingwerk', 'Organisatie', 'Even voorstellen'],
    themes: [
      { name: 'Denkfouten als begin', spearhead: true },
      { name: 'Breuken en verhoudingen', spearhead: false },
      { name: 'Van basisschool naar brugklas', spearhead: false },
    ],
  },
  editions: [
    {
      added: '2026-02-02',
      label: '2026',
      start: '2025-12-31T23:00:00.000Z',
      end: '2026-12-31T23:00:00.000Z',
      status: 'running',
      registrationOpen: false,
    },
  ],
  members: [
    { who: 'roos', role: 'coordinator', from: '2026-02-02' },
    { who: 'dewi', role: 'facilitator', from: '2026-02-03' },
    { who: 'thijs', role: 'member', from: '2026-02-09' },
  ],
};
