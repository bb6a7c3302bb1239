import type { QuestionTale } from './happening.ts';

/** Two questions of school leaders: one at work, one parked and brought back. */
export const bredeVormingQuestions: QuestionTale[] = [
  {
    ...{ network: 'bredeVorming', by: 'hanna', with: ['milan'], on: '2026-01-13', at: '16.20' },
    wording: 'Hoe maken we zichtbaar wat leerlingen buiten de lessen leren?',
    themes: ['zichtbaar maken', 'plusdocument'],
    format: {
      occasion:
        'Op de diploma-uitreiking vertellen leerlingen over dingen die wij nergens terugzien.',
      tried: 'Een portfolio in klas 3. Het werd ingevuld voor ons en niet voor henzelf.',
      desired:
        'Over een jaar kan elke leerling in vijf minuten laten zien waar zij of hij trots op is.',
      firstStep: 'Milan vraagt drie leerlingen wat zij zouden laten zien.',
    },
    then: [
      { on: '2026-01-14', at: '09.10', by: 'hanna', do: 'move', to: 'submitted' },
      { on: '2026-01-15', at: '10.00', by: 'yara', do: 'move', to: 'inReview' },
      {
        ...{ on: '2026-01-15', at: '10.05', by: 'yara', do: 'intake' },
        planned: { on: '2026-01-22', at: '15.30' },
      },
      {
        ...{ on: '2026-01-22', at: '16.05', by: 'yara', do: 'intake', held: true },
        notes:
          'De vraag leeft bij het hele team. Nog zoeken: geldt hij ook voor de stille leerling?',
      },
      {
        ...{ on: '2026-01-22', at: '16.20', by: 'yara', do: 'advise' },
        text: 'Een vraag met hart. Denk nog na over wie er buiten beeld blijft, en waaraan u merkt dat u verder bent.',
        met: ['own', 'open', 'noSolution', 'schoolWide', 'inTime', 'sharing'],
      },
      {
        ...{ on: '2026-01-22', at: '16.25', by: 'yara', do: 'move', to: 'draft' },
        note: 'Zes van de acht punten staan er. Kijk nog naar elke leerling, en naar hoe u het merkt.',
      },
      {
        ...{ on: '2026-01-29', at: '20.15', by: 'hanna', do: 'write' },
        why: 'Yara vroeg of dit ook voor de stille leerling geldt. Toen kwam "elke" erin.',
        wording:
          'Hoe maken we zichtbaar wat leerlingen buiten de lessen leren, zo dat elke leerling iets te laten zien heeft?',
        format: {
          involved: 'Mentoren van klas 3 en 4, vier leerlingen en de conciërge die alles ziet.',
          askToNetwork: 'Wie heeft leerlingen gezien die niets leken te hebben, en toch wel?',
        },
      },
      { on: '2026-01-30', at: '08.50', by: 'hanna', do: 'move', to: 'submitted' },
      { on: '2026-02-03', at: '11.00', by: 'yara', do: 'move', to: 'inReview' },
      { on: '2026-02-03', at: '11.20', by: 'yara', do: 'move', to: 'adopted' },
      { on: '2026-02-13', at: '09.30', by: 'hanna', do: 'move', to: 'inProgress' },
      {
        ...{ on: '2026-02-16', at: '13.40', by: 'marijn', do: 'react' },
        text: 'Bij ons lieten leerlingen een foto van hun bijbaan zien. Daar begon het gesprek vanzelf.',
      },
      {
        ...{ on: '2026-02-16', at: '13.45', by: 'marijn', do: 'help' },
        text: 'Ik kom een keer meekijken bij de mentoren.',
      },
      {
        ...{ on: '2026-03-30', at: '12.10', by: 'milan', do: 'try', name: 'kwartier' },
        text: 'Wij proberen elke vrijdag het laatste kwartier met één vraag: wat kon je deze week dat je eerder niet kon?',
        until: '2026-05-22',
      },
      { on: '2026-04-08', at: '14.00', by: 'yara', do: 'cluster', name: 'zichtbaar maken' },
      {
        ...{ on: '2026-04-10', at: '09.20', by: 'hanna', do: 'harvest', as: 'question' },
        ...{ of: 'milan', room: 'brede-vorming/algemeen' },
        text: 'Waar blijft wat leerlingen zelf vertellen in hun eerste week?',
      },
      {
        ...{ on: '2026-05-22', at: '15.10', by: 'milan', do: 'conclude', name: 'kwartier' },
        whatHappened:
          'Na vier weken schreven ook de stille leerlingen. Twee mentoren haakten af op tijd.',
        learned:
          'De vraag werkt als hij elke week dezelfde is. Het moment moet in het rooster staan.',
      },
      {
        ...{ on: '2026-05-28', at: '14.00', by: 'hanna', do: 'find', type: 'insight' },
        text: 'Leerlingen hebben altijd iets te laten zien; het ontbrak ons aan een vast moment om te vragen.',
      },
      {
        ...{ on: '2026-06-04', at: '16.30', by: 'milan', do: 'say' },
        text: 'Wie heeft een mentor die het laatste kwartier ook op een drukke vrijdag volhoudt?',
      },
      {
        ...{ on: '2026-06-04', at: '17.02', by: 'anouk', do: 'say' },
        text: 'Onze Ria. Zij laat een leerling de vraag stellen. Ik vraag of zij een filmpje van haar bord maakt.',
      },
      { on: '2026-06-05', at: '08.30', by: 'milan', do: 'harvest', as: 'action', of: 'anouk' },
      {
        ...{
          on: '2026-10-16',
          at: '11.15',
          by: 'hanna',
          do: 'plan',
          name: 'rooster',
          who: 'milan',
        },
        text: 'Het laatste kwartier in het rooster van klas 3 en 4 laten zetten',
        due: '2026-12-04',
      },
      {
        ...{ on: '2026-11-13', at: '10.40', by: 'milan', do: 'say' },
        text: 'De roostermaker wil wel. Hij vraagt alleen wat er dan vervalt.',
      },
    ],
  },
  {
    ...{ network: 'bredeVorming', by: 'marijn', with: ['anouk'], on: '2026-01-15', at: '12.05' },
    wording:
      'Waardoor haken ouders van onze vmbo-leerlingen af bij gesprekken over school, en wat kunnen wij daarin anders doen?',
    themes: ['ouders', 'gelijke kansen'],
    format: {
      occasion: 'Op de laatste ouderavond kwamen van de helft van de klas geen ouders.',
      tried: 'Brieven, een app en koffie met cake. De opkomst bleef gelijk.',
      desired: 'Elke ouder heeft voor de kerst een gesprek gehad dat over het kind ging.',
      involved: 'Team vmbo, twee ouders uit de medezeggenschap, de buurtcoach.',
      firstStep: 'Vijf ouders bellen die nooit komen en vooral luisteren.',
    },
    then: [
      { on: '2026-01-16', at: '09.00', by: 'marijn', do: 'move', to: 'submitted' },
      { on: '2026-01-20', at: '10.30', by: 'yara', do: 'move', to: 'inReview' },
      {
        ...{ on: '2026-01-20', at: '10.45', by: 'yara', do: 'advise' },
        text: 'Sterk dat het tweede deel over uzelf gaat. Hier hoeft niets aan.',
        met: ['own', 'open', 'noSolution', 'schoolWide', 'inTime', 'commitment', 'sharing'],
      },
      { on: '2026-01-20', at: '10.50', by: 'yara', do: 'move', to: 'adopted' },
      { on: '2026-02-13', at: '10.00', by: 'marijn', do: 'move', to: 'inProgress' },
      {
        ...{ on: '2026-02-17', at: '15.00', by: 'anouk', do: 'try', name: 'bellen' },
        text: 'Wij proberen vijf ouders te bellen zonder iets te willen',
        until: '2026-03-20',
      },
      {
        ...{ on: '2026-03-23', at: '16.00', by: 'anouk', do: 'conclude', name: 'bellen' },
        whatHappened:
          'Vier van de vijf namen op. Allemaal noemden ze het tijdstip, twee het lokaal.',
        learned: 'Ouders mijden ons niet, ze mijden het schoolgevoel van vroeger.',
      },
      { on: '2026-04-08', at: '14.05', by: 'yara', do: 'cluster', name: 'gelijke kansen' },
      {
        ...{ on: '2026-05-19', at: '11.30', by: 'marijn', do: 'move', to: 'parked' },
        note: 'Door een wisseling in het team ligt dit tot na de zomer stil.',
      },
      { on: '2026-09-21', at: '09.40', by: 'marijn', do: 'move', to: 'inProgress' },
      {
        ...{ on: '2026-09-22', at: '13.20', by: 'hanna', do: 'help' },
        text: 'Onze conciërge ontvangt ouders in de kantine. U mag komen kijken.',
      },
      {
        ...{ on: '2026-09-29', at: '14.15', by: 'marijn', do: 'wonder' },
        text: 'Wat zou een ouder zelf willen laten zien van het kind?',
      },
    ],
  },
];
