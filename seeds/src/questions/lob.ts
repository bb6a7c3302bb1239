import type { QuestionTale } from './happening.ts';

/** One question of an expertise point that chose to have them: at work, with help from two sides. */
export const lobQuestions: QuestionTale[] = [
  {
    ...{ network: 'lob', by: 'ada', with: ['anouk'], on: '2026-03-09', at: '16.10' },
    wording: 'Hoe wordt een loopbaangesprek iets van alle mentoren en niet alleen van de decaan?',
    themes: ['loopbaangesprek', 'mentoren'],
    format: {
      occasion: 'Elke leerling spreekt mij één keer. De mentor spreekt ze elke week.',
      tried: 'Een studiemiddag. Daarna lag de gespreksleidraad in een la.',
      desired: 'Iedere mentor voert met elke leerling één loopbaangesprek per jaar.',
      involved: 'De mentoren van klas 3 en 4, de teamleider en ik.',
      firstStep: 'Met twee mentoren samen een gesprek voeren en daarna nabespreken.',
      askToNetwork: 'Wat gaf bij jullie de mentoren het vertrouwen om te beginnen?',
    },
    then: [
      { on: '2026-03-10', at: '08.15', by: 'ada', do: 'move', to: 'submitted' },
      { on: '2026-03-12', at: '11.00', by: 'olaf', do: 'move', to: 'inReview' },
      {
        ...{ on: '2026-03-12', at: '11.20', by: 'olaf', do: 'advise' },
        text: 'Van jullie zelf en met een heldere eerste stap. Welke leerling merkt het als eerste?',
        met: ['own', 'open', 'noSolution', 'inTime', 'commitment', 'sharing'],
      },
      { on: '2026-03-12', at: '11.25', by: 'olaf', do: 'move', to: 'adopted' },
      { on: '2026-03-23', at: '09.05', by: 'ada', do: 'move', to: 'inProgress' },
      {
        ...{ on: '2026-03-24', at: '15.30', by: 'pien', do: 'help' },
        text: 'Meekijken bij een eerste gesprek, en daarna niets zeggen',
      },
      {
        ...{ on: '2026-04-02', at: '12.40', by: 'anouk', do: 'try', name: 'samen' },
        text: 'Wij proberen per mentor één gesprek samen met de decaan, waarin de mentor de vragen stelt',
        until: '2026-06-12',
      },
      {
        ...{ on: '2026-05-19', at: '16.25', by: 'anouk', do: 'say' },
        text: 'Ik vroeg alleen: wat wil je dat ik over je weet? Daarna was het een half uur stil aan mijn kant.',
      },
      {
        ...{ on: '2026-05-19', at: '16.40', by: 'ada', do: 'harvest', as: 'insight', of: 'anouk' },
        text: 'Eén goede beginvraag helpt een mentor meer dan een leidraad van vier bladzijden.',
      },
      {
        ...{ on: '2026-06-15', at: '10.10', by: 'anouk', do: 'conclude', name: 'samen' },
        whatHappened:
          'Zes van de acht mentoren deden mee. Vier voerden daarna zelf een tweede gesprek.',
        learned: 'Het vertrouwen kwam van samen zitten, niet van de studiemiddag.',
      },
      {
        ...{ on: '2026-11-12', at: '15.45', by: 'ada', do: 'plan', name: 'rooster', who: 'anouk' },
        text: 'Met de teamleider een vast uur voor loopbaangesprekken in het rooster zoeken',
        due: '2026-12-18',
      },
    ],
  },
];
