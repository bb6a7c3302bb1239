import type { PersonKey } from './cast.ts';

/** How many messages of others somebody has still to read; of every other room they read all. */
export const unreadOf: Partial<Record<PersonKey, Record<string, number>>> = {
  sanne: { 'lo2/algemeen': 4, 'lo2/West': 2, 'direct femke sanne': 1 },
  joris: { 'lo2/algemeen': 6, 'lo2/West': 3, 'lo2/Midden + West': 1 },
  femke: { 'lo2/algemeen': 2, 'lo2/begeleiders': 1, 'direct femke joris': 1 },
  karim: { 'lo2/Midden': 2, 'lo2/begeleiders': 2 },
  bo: { 'lo2/algemeen': 5, 'lo2/Midden': 1, 'direct bo noor': 1 },
  hanna: { 'brede-vorming/algemeen': 3, 'direct hanna yara': 1 },
  milan: { 'brede-vorming/algemeen': 2 },
  lot: { 'flexibel-toetsen/algemeen': 2, 'brede-vorming/start': 1 },
  yara: { 'brede-vorming/algemeen': 1, 'flexibel-toetsen/algemeen': 1 },
  rik: { 'brede-vorming/28-mei': 2 },
  ada: { 'lob/algemeen': 3, 'direct ada olaf': 1 },
  ties: { 'lo2/algemeen': 3, 'lob/algemeen': 1, 'flexibel-toetsen/algemeen': 1 },
  dewi: { 'wiskunde-onderbouw/algemeen': 2 },
  iris: { 'direct femke iris': 1 },
  esra: { 'lo2/algemeen': 8, 'lo2/Midden': 2 },
  mees: { 'lo2/algemeen': 12, 'lo2/West': 4 },
  wout: { 'lo2/algemeen': 1 },
};
