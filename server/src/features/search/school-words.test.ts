import { expect, it } from 'vitest';
import { foldWord, termOf } from './terms.ts';

const term = (word: string) => termOf(foldWord(word));
const pairs = (text: string) =>
  text
    .trim()
    .split(/\s+/)
    .map((pair) => pair.split('/'));

it.each(
  pairs(`
  beoordeelt/beoordelen beoordeelt/beoordeling beoordeeld/beoordelingen beoordeelde/beoordelen
  neemt/nemen geeft/geven leert/leren geleerd/leert maakt/maken gemaakt/maakt maakte/maken
  toetst/toetsen getoetst/toets leest/lezen werkt/werken gewerkt/werkt uitgewerkt/uitwerken
  samengewerkt/samenwerken ontwikkelt/ontwikkelen ontwikkeld/ontwikkeling verbetert/verbeteren
  verbeterd/verbetering gebruikt/gebruiken gebruikt/gebruik gebeurt/gebeuren gebeurd/gebeurt
  stelt/stellen gesteld/stelt vastgesteld/vaststellen regelt/regelen geregeld/regelt
  bespreekt/bespreken bespreekt/bespreking schrijft/schrijven zoekt/zoeken wijzigt/wijziging
  gewijzigd/wijzigen evalueert/evalueren vraagt/vragen gevraagd/vraagt deelt/delen gedeeld/deelt
  helpt/helpen volgt/volgen gevolgd/volgt spreekt/spreken beweegt/bewegen beweegt/beweging
  leidt/leiden speelt/spelen gespeeld/speelt observeert/observeren geobserveerd/observeren
  oefent/oefenen kijkt/kijken verzamelt/verzamelen verzameld/verzamelen
  plannen/plan stappen/stap klassen/klas lessen/les scholen/school materialen/materiaal
  sociale/sociaal leraren/leraar kaarten/kaart soorten/soort problemen/probleem grote/groot
  brieven/brief huizen/huis coördinatoren/coördinator gemeenten/gemeente personen/persoon
  oordelen/oordeel doelen/doel lijsten/lijst docenten/docent
  `),
)('%s is found with %s', (one, other) => {
  expect(term(one ?? '')).toBe(term(other ?? ''));
});

it.each(
  pairs(`
  les/lezen leest/les man/maan mannen/manen tak/taak takken/taken bom/boom bommen/bomen
  kar/kaart karren/kaarten gemeen/gemeente mees/meest haas/haast gel/geld verkeer/verkeerd
  boren/geboorte gewoon/wonen hal/gehalte mark/markt bruik/gebruikt beur/gebeurd gevolg/volg
  gesprek/spreken wel/geweld beeld/beelt held/hel wereld/weer voorbeeld/voordeel spoor/sport
  soort/sport toets/toestel vak/vaak zak/zaak rok/rook spel/speel lot/loot pot/poot
  leerling/leerplan maat/mat leren/leraar
  `),
)('%s is not found with %s', (one, other) => {
  expect(term(one ?? '')).not.toBe(term(other ?? ''));
});
