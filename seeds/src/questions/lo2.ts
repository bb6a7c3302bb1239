import type { QuestionTale } from './happening.ts';

/** Three questions of teachers: at work, just handed in, and one that nobody has moved for long. */
export const lo2Questions: QuestionTale[] = [
  {
    ...{ network: 'lo2', by: 'sanne', with: ['joris'], on: '2026-04-20', at: '16.30' },
    wording:
      'Hoe zorgen we dat twee docenten dezelfde praktische opdracht op dezelfde manier beoordelen?',
    themes: ['beoordelen', 'rubrics'],
    format: {
      occasion: 'Joris gaf een zeven en ik een vijf, voor dezelfde les.',
      tried: 'Samen een rubric maken. We lezen hem alleen anders.',
      desired: 'Onze cijfers liggen nog hooguit een halve punt uit elkaar, en we weten waarom.',
      involved: 'De sectie van vier, en de stagiair als derde kijker.',
      firstStep: 'Een week in tweetallen kijken en pas daarna praten.',
      askToNetwork: 'Wie durft zijn eigen rubric naast die van ons te leggen?',
    },
    then: [
      { on: '2026-04-21', at: '08.20', by: 'sanne', do: 'move', to: 'submitted' },
      { on: '2026-04-22', at: '12.30', by: 'femke', do: 'move', to: 'inReview' },
      {
        ...{ on: '2026-04-22', at: '12.50', by: 'femke', do: 'advise' },
        text: 'Hier kan iedereen wat mee. Houd die halve punt vast: daaraan merk je het.',
        met: ['own', 'open', 'noSolution', 'inTime', 'evidence', 'commitment', 'sharing'],
      },
      { on: '2026-04-22', at: '12.55', by: 'femke', do: 'move', to: 'adopted' },
      { on: '2026-05-11', at: '08.30', by: 'joris', do: 'move', to: 'inProgress' },
      {
        ...{ on: '2026-05-12', at: '15.20', by: 'sanne', do: 'try', name: 'tweetal' },
        text: 'Wij proberen samen naar dezelfde vier leerlingen te kijken en pas na de score te praten',
        until: '2026-06-26',
      },
      {
        ...{ on: '2026-05-20', at: '19.10', by: 'bo', do: 'react' },
        text: 'Mag ik een keer derde kijker zijn? Ik ken jullie leerlingen niet, misschien helpt dat.',
      },
      {
        ...{ on: '2026-05-20', at: '19.12', by: 'bo', do: 'help' },
        text: 'Derde kijker op een donderdag',
      },
      {
        ...{ on: '2026-05-26', at: '15.40', by: 'joris', do: 'say' },
        text: 'Vandaag drie van de vier gelijk. Bij de vierde keken we naar iets anders: ik naar de uitleg, Sanne naar de groep.',
      },
      {
        ...{
          on: '2026-05-26',
          at: '15.52',
          by: 'sanne',
          do: 'harvest',
          as: 'insight',
          of: 'joris',
        },
        text: 'Ons verschil zit niet in de norm, maar in waar we kijken.',
      },
      {
        ...{ on: '2026-06-26', at: '14.00', by: 'sanne', do: 'conclude', name: 'tweetal' },
        whatHappened: 'Na drie rondes liepen de cijfers nog hooguit een halve punt uiteen.',
        learned: 'Eerst opschrijven, dan pas praten. Andersom praat je elkaar na.',
      },
      {
        ...{ on: '2026-09-03', at: '16.10', by: 'joris', do: 'move', to: 'revised' },
        note: 'Met zijn tweeën lukt het. De vraag is nu hoe de hele sectie meedoet.',
      },
      {
        ...{ on: '2026-09-03', at: '16.25', by: 'joris', do: 'write' },
        why: 'Van twee docenten naar de hele sectie.',
        wording:
          'Hoe zorgen we dat onze hele sectie dezelfde praktische opdracht op dezelfde manier beoordeelt?',
      },
      { on: '2026-09-07', at: '08.25', by: 'sanne', do: 'move', to: 'inProgress' },
      {
        ...{ on: '2026-11-10', at: '16.00', by: 'sanne', do: 'plan', name: 'kijken', who: 'joris' },
        text: 'Kijkronde met de hele sectie in de week van de ruilmiddag voorbereiden',
        due: '2026-12-11',
      },
      {
        ...{ on: '2026-11-17', at: '15.30', by: 'sanne', do: 'say' },
        text: 'De stagiair keek vandaag mee en zag als enige dat twee leerlingen stiekem samenwerkten. Hoort dat in de rubric?',
      },
      {
        ...{ on: '2026-11-18', at: '12.15', by: 'femke', do: 'say' },
        text: 'Mooie vraag voor in januari. Neem hem mee!',
      },
    ],
  },
  {
    ...{ network: 'lo2', by: 'wout', with: ['fleur'], on: '2026-03-02', at: '17.00' },
    wording:
      'Wat hebben leerlingen nodig om zelf een sportdag voor de brugklas te leiden, zonder dat wij het overnemen?',
    themes: ['bewegen regelen'],
    format: {
      occasion: 'Vorig jaar stond ik na een kwartier zelf te fluiten.',
      desired: 'De sportdag in juni is van klas 4; wij staan langs de lijn.',
      firstStep: 'Leerlingen laten opschrijven wanneer een docent mag ingrijpen.',
    },
    then: [
      { on: '2026-03-03', at: '08.10', by: 'wout', do: 'move', to: 'submitted' },
      { on: '2026-03-05', at: '15.00', by: 'femke', do: 'move', to: 'inReview' },
      { on: '2026-03-05', at: '15.10', by: 'femke', do: 'move', to: 'adopted' },
      { on: '2026-03-09', at: '09.00', by: 'wout', do: 'move', to: 'inProgress' },
      {
        ...{ on: '2026-03-16', at: '16.20', by: 'fleur', do: 'try', name: 'rood' },
        text: 'Wij proberen één rode kaart per docent: daarmee mag je één keer ingrijpen',
        until: '2026-06-19',
      },
      {
        ...{ on: '2026-06-22', at: '13.00', by: 'fleur', do: 'conclude', name: 'rood' },
        whatHappened: 'Twee kaarten zijn gebruikt, allebei voor een losgeraakt doel.',
        learned: 'Alleen onveiligheid is van ons. De rest lossen ze op, soms mooier dan wij.',
      },
      {
        ...{ on: '2026-06-22', at: '13.10', by: 'wout', do: 'find', type: 'solution' },
        text: 'Eén rode kaart per docent, alleen voor onveiligheid, afgesproken met klas 4.',
      },
      { on: '2026-06-25', at: '09.30', by: 'wout', do: 'move', to: 'answered' },
    ],
  },
  {
    ...{ network: 'lo2', by: 'esra', with: ['gijs'], on: '2026-06-15', at: '15.15' },
    wording: 'Hoe bouwen we in één jaar een PTA dat past bij onze kleine sectie van drie docenten?',
    themes: ['PTA'],
    format: {
      occasion: 'Wij beginnen met LO2 en er ligt nog niets.',
      desired: 'In september 2027 ligt er een PTA dat wij zelf kunnen uitvoeren.',
      involved: 'Esra, Gijs en een collega die nog overtuigd moet worden.',
      firstStep: 'De PTA’s van drie scholen naast elkaar leggen.',
      askToNetwork: 'Wat heb jij uit je PTA gehaald en nooit gemist?',
    },
    then: [
      { on: '2026-06-16', at: '08.45', by: 'esra', do: 'move', to: 'submitted' },
      { on: '2026-06-18', at: '13.30', by: 'karim', do: 'move', to: 'inReview' },
      {
        ...{ on: '2026-06-18', at: '13.45', by: 'karim', do: 'advise' },
        text: 'Fijn begrensd. Spreek nog af hoeveel uur jullie er samen voor hebben.',
        met: ['own', 'open', 'noSolution', 'schoolWide', 'inTime', 'sharing'],
      },
      { on: '2026-06-18', at: '13.50', by: 'karim', do: 'move', to: 'adopted' },
      {
        ...{ on: '2026-06-19', at: '10.05', by: 'noor', do: 'help' },
        text: 'Ons PTA ligt klaar. We hebben er twee toetsen uit gehaald en niemand vroeg ernaar.',
      },
      { on: '2026-09-10', at: '14.30', by: 'esra', do: 'move', to: 'inProgress' },
      {
        ...{ on: '2026-09-14', at: '15.50', by: 'gijs', do: 'wonder' },
        text: 'Welke toets laten we als eerste weg?',
      },
    ],
  },
  {
    ...{ network: 'lo2', by: 'daan', on: '2026-11-16', at: '19.40' },
    wording:
      'Hoe geven we leerlingen die liever niet leiden toch een eigen plek bij bewegen regelen?',
    themes: ['bewegen regelen'],
    format: {
      occasion: 'In mijn groep kiezen steeds dezelfde vier leerlingen de leiding.',
      firstStep: 'Vragen wat de anderen zien dat de leiders missen.',
    },
    then: [{ on: '2026-11-19', at: '08.15', by: 'daan', do: 'move', to: 'submitted' }],
  },
];
