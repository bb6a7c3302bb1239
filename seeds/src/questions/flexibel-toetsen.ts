import type { QuestionTale } from './happening.ts';

/** One question with its answer, and one that began weak and became better. */
export const flexibelToetsenQuestions: QuestionTale[] = [
  {
    ...{ network: 'flexibelToetsen', by: 'bram', on: '2026-02-12', at: '16.45' },
    wording: 'Moeten we een toetsweek afschaffen?',
    themes: ['toetsweek'],
    format: {
      occasion: 'Wij hebben een toetsweek afgeschaft en er twee voor teruggekregen.',
      firstStep: 'Met de sectieleiders tellen wat er in een jaar wordt getoetst.',
    },
    then: [
      { on: '2026-02-13', at: '08.40', by: 'bram', do: 'move', to: 'submitted' },
      { on: '2026-02-16', at: '09.30', by: 'yara', do: 'move', to: 'inReview' },
      {
        ...{ on: '2026-02-17', at: '11.10', by: 'yara', do: 'advise' },
        text: 'Op deze vraag is het antwoord ja of nee, en dan bent u klaar. Wat wilt u leren over die week?',
        met: ['own', 'schoolWide', 'inTime'],
      },
      {
        ...{ on: '2026-02-17', at: '11.15', by: 'yara', do: 'move', to: 'draft' },
        note: 'Zet de oplossing even opzij. Welke vraag ligt eronder?',
      },
      {
        ...{ on: '2026-02-19', at: '16.00', by: 'bram', do: 'write' },
        why: 'Op "ja" zou ik niets weten. Nu gaat het over leren.',
        wording:
          'Wat doet onze toetsweek met het leren van leerlingen, en hoe ziet een jaar eruit waarin toetsen dat leren helpen?',
        format: {
          desired:
            'We weten per toets of hij iets leert, en we kunnen dat aan leerlingen uitleggen.',
          askToNetwork: 'Wie heeft leerlingen gevraagd wat zij in een toetsweek leren?',
        },
      },
      {
        ...{ on: '2026-02-20', at: '09.15', by: 'bram', do: 'harvest', as: 'insight' },
        ...{ of: 'bram', room: 'flexibel-toetsen/algemeen' },
        text: 'Een vraag waarop je ja kunt zeggen, leert je niets.',
      },
      { on: '2026-02-20', at: '09.20', by: 'bram', do: 'move', to: 'submitted' },
      { on: '2026-02-23', at: '10.00', by: 'yara', do: 'move', to: 'inReview' },
      { on: '2026-02-23', at: '10.10', by: 'yara', do: 'move', to: 'adopted' },
      { on: '2026-03-27', at: '09.00', by: 'bram', do: 'move', to: 'inProgress' },
      {
        ...{ on: '2026-04-22', at: '15.30', by: 'bram', do: 'try', name: 'uitleg' },
        text: 'Wij proberen één week waarin elke docent bij de toets schrijft wat die de leerling leert',
        until: '2026-06-12',
      },
      {
        ...{ on: '2026-05-06', at: '10.20', by: 'lot', do: 'react' },
        text: 'Vraag ook wat leerlingen de week erna nog weten. Bij ons was dat het ongemakkelijkste getal.',
      },
    ],
  },
  {
    ...{ network: 'flexibelToetsen', by: 'lot', on: '2026-04-07', at: '13.30' },
    wording:
      'Hoe verlagen we de toetsdruk in havo 4 zonder het zicht op de voortgang te verliezen?',
    themes: ['toetsdruk', 'toetskalender'],
    format: {
      occasion: 'In oktober had havo 4 negen toetsen in acht dagen.',
      tried: 'Een maximum van twee per week. Daarna kwamen er overhoringen bij.',
      desired: 'Geen piek hoger dan twee, en elke mentor weet in week 5 wie er vastloopt.',
      involved: 'Team havo bovenbouw, de roostermaker, zes leerlingen.',
      firstStep: 'Alle toetsen van één maand aan de muur hangen.',
      askToNetwork: 'Hoe houdt u zicht als u minder toetst?',
    },
    then: [
      { on: '2026-04-07', at: '16.10', by: 'lot', do: 'move', to: 'submitted' },
      { on: '2026-04-08', at: '09.00', by: 'yara', do: 'move', to: 'inReview' },
      {
        ...{ on: '2026-04-09', at: '12.00', by: 'yara', do: 'advise' },
        text: 'Helder, eigen en groot genoeg. Precies wat we in drie ochtenden aankunnen.',
        met: ['own', 'open', 'noSolution', 'schoolWide', 'inTime', 'evidence', 'sharing'],
      },
      { on: '2026-04-09', at: '12.05', by: 'yara', do: 'move', to: 'adopted' },
      { on: '2026-04-13', at: '08.30', by: 'lot', do: 'move', to: 'inProgress' },
      {
        ...{ on: '2026-04-21', at: '11.00', by: 'bram', do: 'help' },
        text: 'Ik stuur onze kalender, met de fouten erin.',
      },
      {
        ...{ on: '2026-04-22', at: '08.45', by: 'lot', do: 'harvest', as: 'resource' },
        ...{ of: 'bram', room: 'flexibel-toetsen/algemeen' },
      },
      {
        ...{ on: '2026-05-11', at: '14.10', by: 'lot', do: 'try', name: 'muur' },
        text: 'Wij proberen één open kalender aan de muur van de personeelskamer',
        until: '2026-07-03',
      },
      {
        ...{ on: '2026-06-18', at: '15.45', by: 'lot', do: 'say' },
        text: 'De muur hangt. Iedereen staat ervoor met een kop koffie en zegt: zoveel?',
      },
      {
        ...{ on: '2026-06-18', at: '16.04', by: 'bram', do: 'say' },
        text: 'Dat ene woord is uw hele onderzoek.',
      },
      {
        ...{ on: '2026-06-18', at: '16.30', by: 'yara', do: 'harvest', as: 'insight', of: 'lot' },
        text: 'Wie alles naast elkaar ziet hangen, hoeft niet overtuigd te worden.',
      },
      {
        ...{ on: '2026-07-03', at: '13.00', by: 'lot', do: 'conclude', name: 'muur' },
        whatHappened: 'Drie secties schoven zelf een toets op. Er is niemand aangesproken.',
        learned: 'Zien was genoeg. Het gesprek kwam daarna, niet ervoor.',
      },
      {
        ...{ on: '2026-09-01', at: '10.00', by: 'lot', do: 'plan', name: 'week3', who: 'lot' },
        text: 'Vast overleg over de toetskalender in week 3 van elke periode',
        due: '2026-09-18',
      },
      { on: '2026-09-17', at: '16.40', by: 'lot', do: 'finish', name: 'week3' },
      {
        ...{ on: '2026-09-25', at: '13.30', by: 'lot', do: 'find', type: 'insight' },
        text: 'Niet het aantal toetsen gaf druk, maar dat niemand het geheel zag.',
      },
      {
        ...{ on: '2026-09-25', at: '13.35', by: 'lot', do: 'find', type: 'method' },
        text: 'Eén open kalender met een maximum en een vast overleg in week 3.',
      },
      { on: '2026-10-08', at: '09.20', by: 'lot', do: 'move', to: 'answered' },
      {
        ...{ on: '2026-11-12', at: '11.00', by: 'lot', do: 'move', to: 'embedded' },
        note: 'Staat in het toetsbeleid van de bovenbouw, vastgesteld door het team op 10 november.',
      },
    ],
  },
];
