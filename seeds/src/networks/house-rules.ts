/** What every network starts with (D42). */
export const houseRules = [
  'Wat hier gezegd wordt, blijft hier, tenzij je samen iets anders afspreekt.',
  'Geen namen of foto’s van leerlingen.',
  'Stel eerst een vraag, geef dan pas een tip.',
  'Breng iets mee als je iets haalt.',
  'Niet eens? Zeg het over de inhoud, niet over de persoon.',
].join('\n');

/** The same for networks that say u. */
export const houseRulesFormal = [
  'Wat hier gezegd wordt, blijft hier, tenzij u samen iets anders afspreekt.',
  'Geen namen of foto’s van leerlingen.',
  'Stel eerst een vraag, geef dan pas een tip.',
  'Breng iets mee als u iets haalt.',
  'Niet eens? Zeg het over de inhoud, niet over de persoon.',
].join('\n');
