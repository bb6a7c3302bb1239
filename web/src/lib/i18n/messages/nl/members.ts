import { addressed, defineArea } from '../../area.ts';
import { plural } from '../../plural.ts';

export const members = defineArea('members', {
  title: 'Leden',
  count: (members: number, schools: number) =>
    `${plural(members, 'lid', 'leden')} van ${plural(schools, 'school', 'scholen')}`,
  filter: 'Leden zoeken',
  search: 'Naam',
  schoolHint: 'De school waarvoor dit lid meedoet. Daarbij horen de leervragen van die school.',
  role: 'Rol',
  region: 'Regio',
  anyRole: 'Alle rollen',
  anyRegion: 'Alle regio’s',
  ofSchool: (name: string) => `Mensen van ${name}`,
  unknownSchool: 'deze school',
  allSchools: 'Alle scholen tonen',
  apply: 'Zoeken',
  more: 'Meer leden laden',
  none: {
    title: 'Niemand gevonden',
    text: 'Probeer een korter stuk van de naam, of een andere rol of regio.',
    all: 'Alle leden tonen',
  },
  write: (name: string) => `${name} een bericht sturen`,
  options: (name: string) => `Lidmaatschap van ${name}`,
  self: addressed('jij', 'u'),
  change: 'Rol of regio wijzigen',
  leave: 'Dit netwerk verlaten',
  end: 'Lidmaatschap beëindigen',
  changeTitle: (name: string) => `Rol en regio van ${name}`,
  regions: 'Regio’s',
  save: 'Bewaren',
  changed: (name: string) => `De rol van ${name} is bijgewerkt.`,
  ended: (name: string) => `${name} is geen lid meer.`,
  endTitle: (name: string) => `Lidmaatschap van ${name} beëindigen?`,
  endText: (name: string) =>
    `${name} kan dit netwerk dan niet meer in. Wat er al geschreven is, blijft staan.`,
  endConfirm: 'Beëindigen',
  leaveTitle: (network: string) => `${network} verlaten?`,
  leaveText: addressed(
    'Je kunt het netwerk dan niet meer in. Wat je schreef, blijft staan. Terugkomen kan alleen op uitnodiging.',
    'U kunt het netwerk dan niet meer in. Wat u schreef, blijft staan. Terugkomen kan alleen op uitnodiging.',
  ),
  leaveConfirm: 'Verlaten',
});
