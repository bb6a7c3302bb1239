import { addressed, defineArea } from '../../area.ts';
import { plural } from '../../plural.ts';

export const overview = defineArea('overview', {
  title: 'Overzicht',
  goals: 'Waar het om gaat',
  guidingQuestions: 'Vragen die ons leiden',
  news: addressed('Nieuw voor jou', 'Nieuw voor u'),
  since: (date: string) =>
    addressed(`Sinds je vorige bezoek, op ${date}`, `Sinds uw vorige bezoek, op ${date}`),
  upToDate: {
    title: addressed('Je bent helemaal bij.', 'U bent helemaal bij.'),
    lead: 'Tijd om zelf iets te beginnen:',
    say: 'Zeg iets in het gesprek',
    start: 'Begin een onderwerp',
    ask: 'Schrijf een leervraag',
    bring: 'Breng materiaal',
  },
  toChat: 'Naar het gesprek',
  facilitators: (label: string) => `Wie begeleidt (${label})`,
  write: (name: string) => `${name} een bericht sturen`,
  houseRules: 'Huisregels',
  edition: 'Deze reeks',
  period: (start: string, end: string) => `${start} tot en met ${end}`,
  people: (members: number, schools: number) =>
    `${plural(members, 'lid', 'leden')} van ${plural(schools, 'school', 'scholen')}`,
  regions: 'Regio’s',
  archived: {
    title: 'Dit netwerk is afgesloten',
    text: 'Alles blijft te lezen; er komt niets meer bij.',
  },
  start: {
    title: 'Een goed begin',
    hello: addressed('Stel je voor in het gesprek', 'Stel u voor in het gesprek'),
    members: 'Kijk wie er nog meer meedoen',
    profile: addressed('Vul je profiel aan', 'Vul uw profiel aan'),
    invite: 'Nodig de eerste mensen uit',
  },
});
