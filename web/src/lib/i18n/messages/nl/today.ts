import { defineArea } from '../../area.ts';
import { plural, pluralWord } from '../../plural.ts';

export const today = defineArea('today', {
  title: 'Vandaag',
  hello: (name: string) => `Dag ${name}`,
  networks: 'Uw netwerken',
  nothingNew: 'Niets nieuws sinds uw laatste bezoek.',
  unread: (count: number) => pluralWord(count, 'nieuw bericht', 'nieuwe berichten'),
  mentions: (count: number) => plural(count, 'keer genoemd', 'keer genoemd'),
  direct: 'Berichten aan u',
  allDirect: 'Alle berichten',
  open: 'Naar het netwerk',
  said: (author: string) => `${author}:`,
  meetings: 'Bijeenkomsten',
  questions: (count: number) => (count === 1 ? 'Mijn leervraag' : 'Mijn leervragen'),
  actions: 'Mijn afspraken',
  forYou: 'Voor u',
  due: 'voor',
  late: 'had klaar moeten zijn op',
  news: {
    threads: (count: number) => plural(count, 'onderwerp met nieuws', 'onderwerpen met nieuws'),
    questions: (count: number) => plural(count, 'nieuwe leervraag', 'nieuwe leervragen'),
    practices: (count: number) =>
      plural(count, 'goede praktijk in beweging', 'goede praktijken in beweging'),
  },
  reports: {
    title: 'Er wacht een melding op de beheerder',
    text: 'Iemand meldde iets over een profiel of een bericht onder vier ogen.',
    open: 'Melding bekijken',
  },
  empty: {
    title: 'U bent nog geen lid van een netwerk',
    text: 'Een begeleider nodigt u per mail uit. Kijk intussen welke netwerken er zijn.',
    action: 'Netwerken bekijken',
  },
});
