import type { LicenceId } from '@leerkring/shared/features/practices/licences.ts';
import type { schoolTypes } from '@leerkring/shared/features/schools/schools.view.ts';
import type { PersonKey } from '../cast.ts';
import type { NetworkKey } from '../networks/index.ts';
import type { Sheet } from './sheets.ts';

/** Material and what the schools did with it. */
export interface MaterialPlan {
  key: string;
  network: NetworkKey;
  by: PersonKey;
  day: string;
  title: string;
  description: string;
  themes: string[];
  schoolTypes: (typeof schoolTypes)[number][];
  licence: LicenceId;
  notForPupils?: boolean;
  sheet: Sheet;
  /** What it was adapted from, and in one line what is different. */
  from?: { key: string; changes: string };
  versions?: { day: string; note: string; sheet: Sheet }[];
  fetches?: { by: PersonKey; day: string }[];
  notes?: { by: PersonKey; day: string; text: string }[];
}

const ptaLines = [
  'Programma van toetsing en afsluiting, LO2, leerjaar 3 en 4 (fictief).',
  'Periode 1: bewegen en regelen, praktijk met gesprek, weging 2.',
  'Periode 2: bewegen en gezondheid, eigen trainingsplan, weging 1.',
  'Periode 3: bewegen en samenleven, organisatie sportdag, weging 2.',
  'Antwoordmodel en normen staan op de volgende bladzijde.',
];

export const materialPlans: MaterialPlan[] = [
  {
    key: 'pta',
    ...{ network: 'lo2', by: 'sanne', day: '2026-04-20', title: 'PTA LO2 concept' },
    description: 'Ons concept met antwoordmodel. Graag meelezen op de weging van periode 3.',
    ...{ themes: ['PTA'], schoolTypes: ['vmbo', 'havo'], licence: 'networkSchools' },
    notForPupils: true,
    sheet: { name: 'pta-lo2-concept.pdf', title: 'PTA LO2 (concept)', lines: ptaLines },
    versions: [
      {
        ...{ day: '2026-05-18', note: 'Weging van periode 3 aangepast na jullie reacties.' },
        sheet: { name: 'pta-lo2-versie-2.pdf', title: 'PTA LO2 (versie 2)', lines: ptaLines },
      },
    ],
    fetches: [
      { by: 'bo', day: '2026-04-21' },
      { by: 'wout', day: '2026-04-23' },
    ],
    notes: [{ by: 'bo', day: '2026-05-07', text: 'Periode 2 werkte bij ons beter ná de kerst.' }],
  },
  {
    key: 'rubric',
    ...{ network: 'lo2', by: 'joris', day: '2026-05-06', title: 'Rubric bewegen en regelen' },
    description: 'Vier niveaus, in gewone taal. Gemaakt om met z’n tweeën te gebruiken.',
    ...{ themes: ['Beoordelen'], schoolTypes: ['vmbo', 'havo'], licence: 'ccBySa4' },
    sheet: {
      ...{ name: 'rubric-bewegen-en-regelen.pdf', title: 'Rubric bewegen en regelen' },
      lines: [
        'Niveau 1: de leerling voert uit wat is afgesproken.',
        'Niveau 2: de leerling ziet wanneer het spel stokt.',
        'Niveau 3: de leerling past regel of ruimte aan en legt uit waarom.',
        'Niveau 4: de leerling laat anderen beter bewegen.',
      ],
    },
    fetches: [
      { by: 'bo', day: '2026-05-08' },
      { by: 'wout', day: '2026-05-11' },
      { by: 'femke', day: '2026-05-12' },
    ],
    notes: [
      { by: 'femke', day: '2026-05-28', text: 'Niveau 3 en 4 uit elkaar houden vraagt oefening.' },
    ],
  },
  {
    key: 'rubricKort',
    ...{ network: 'lo2', by: 'bo', day: '2026-06-10', title: 'Korte rubric voor klas 3' },
    description: 'Dezelfde rubric, maar op één kaart die in je zak past.',
    ...{ themes: ['Beoordelen'], schoolTypes: ['vmbo'], licence: 'ccBySa4' },
    sheet: {
      ...{ name: 'korte-rubric-klas-3.txt', title: 'Korte rubric voor klas 3' },
      lines: ['Doet mee.', 'Ziet wat er gebeurt.', 'Verandert iets en zegt waarom.'],
    },
    from: { key: 'rubric', changes: 'Drie niveaus in plaats van vier, op één kaart.' },
    fetches: [{ by: 'sanne', day: '2026-06-12' }],
    notes: [{ by: 'sanne', day: '2026-06-26', text: 'Leerlingen lezen hem echt. Dat is nieuw.' }],
  },
  {
    key: 'draaiboek',
    ...{ network: 'lo2', by: 'wout', day: '2026-09-14', title: 'Draaiboek sportdag door klas 4' },
    description:
      'Leeg draaiboek met rollen, begroting en risicolijst, door leerlingen in te vullen.',
    ...{ themes: ['Sportdag'], schoolTypes: ['vmbo', 'havo'], licence: 'ccBySa4' },
    sheet: {
      ...{ name: 'draaiboek-sportdag.pdf', title: 'Draaiboek sportdag' },
      lines: [
        'Wie doet wat, en wie vervangt wie?',
        'Begroting: wat kost het, en wat als het regent?',
        'Risicolijst: wat kan er misgaan en wie grijpt dan in?',
        'Na afloop: drie vragen aan de brugklas.',
      ],
    },
    fetches: [{ by: 'sanne', day: '2026-09-16' }],
  },
  {
    key: 'vragenkaart',
    ...{
      network: 'bredeVorming',
      by: 'milan',
      day: '2026-09-24',
      title: 'Vragenkaart voor vrijdag',
    },
    description: 'Eén vraag voor het laatste kwartier van de week, met drie doorvragen.',
    ...{ themes: ['Plusdocument'], schoolTypes: ['havo', 'vwo'], licence: 'ccBySa4' },
    sheet: {
      ...{ name: 'vragenkaart-vrijdag.txt', title: 'Vragenkaart voor vrijdag' },
      lines: [
        'Wat kon je deze week dat je eerder niet kon?',
        'Waaraan merkte je dat?',
        'Wie heeft dat gezien?',
        'Wat wil je volgende week nog eens proberen?',
      ],
    },
    fetches: [{ by: 'marijn', day: '2026-09-29' }],
    notes: [
      { by: 'marijn', day: '2026-10-14', text: 'In de brugklas helpt het als de mentor begint.' },
    ],
  },
];
