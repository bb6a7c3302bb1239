import { addressed, defineArea } from '../../area.ts';

export const person = defineArea('person', {
  schools: 'School',
  networks: 'Samen in',
  ownNetworks: addressed('Jouw netwerken', 'Uw netwerken'),
  contact: 'Bereikbaar via',
  email: 'E-mail',
  phone: 'Telefoon',
  write: 'Bericht sturen',
  wrote: (name: string) => `Wat ${name} schreef`,
  hidden: 'Uw tekst en foto zijn verborgen',
  hiddenText:
    'Een beheerder haalde ze uit het zicht. Een nieuwe tekst of foto zet u er zelf weer op.',
  edit: 'Profiel wijzigen',
  online: 'nu aanwezig',
  contactPerson: 'contactpersoon van de school',
  noContact: (name: string) => `${name} toont geen contactgegevens. Een bericht sturen kan wel.`,
  seenBy: 'Zo zien leden van uw netwerken u.',
});
