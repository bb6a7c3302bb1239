import { addressed, defineArea } from '../../area.ts';

export const networks = defineArea('networks', {
  title: 'Netwerken',
  lead: 'Vaste groepen scholen die van en met elkaar leren, elk met een begeleider en een eigen ritme.',
  open: 'Aanmelden kan',
  late: 'Instappen kan nog',
  member: addressed('Jij doet mee', 'U doet mee'),
  none: {
    title: 'Er staan nu geen netwerken open',
    text: 'Kijk later nog eens. Bent u lid van een besloten netwerk, log dan in.',
  },
  enter: 'Naar het netwerk',
  facts: 'In het kort',
  period: 'Looptijd',
  costs: 'Kosten',
  free: 'Deelname is kosteloos',
  fee: (money: string, unit: 'school' | 'person') =>
    `${money} per ${unit === 'school' ? 'school' : 'persoon'}`,
  exempt: 'vrijgesteld van btw',
  meetings: 'Bijeenkomsten',
  meetingCount: (count: number) => `minstens ${count}`,
  regions: 'Regio’s',
  organisers: 'Organisatie',
  programme: 'Programma',
  since: (year: number) => `Dit netwerk bestaat sinds ${year}.`,
  updated: (date: string) => `Bijgewerkt op ${date}`,
  goals: 'Doel',
  guidingQuestions: 'Vragen die ons leiden',
  commitments: addressed('Wat we van je vragen', 'Wat wij van u vragen'),
  commitmentTexts: {
    allMeetings: addressed(
      'Je bent bij alle bijeenkomsten.',
      'U bent aanwezig bij alle bijeenkomsten.',
    ),
    schoolWideAmbition: addressed(
      'Je school wil wat je leert schoolbreed inbedden.',
      'Uw school heeft de ambitie om wat u leert schoolbreed in te bedden.',
    ),
    timeAndMeans: addressed(
      'Je maakt op school tijd en middelen vrij.',
      'U maakt in en om de school tijd en middelen vrij.',
    ),
    sharePractice: addressed(
      'Je deelt wat werkt met scholen die niet meedoen.',
      'U deelt goede praktijk met scholen die niet deelnemen.',
    ),
  },
  blocks: {
    why: 'Waarom',
    forWhom: 'Voor wie',
    how: 'Hoe',
    when: 'Wanneer',
    where: 'Waar',
    offer: addressed('Wat je van ons krijgt', 'Wat krijgt u van ons'),
    ask: addressed('Wat we van je vragen', 'Wat vragen wij van u'),
    next: 'Vervolg',
  },
});
