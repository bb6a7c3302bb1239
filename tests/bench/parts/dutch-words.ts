const beginnings =
  'toets leer vraag school klas docent cijfer opdracht werk vak team groep les taal';
const middles = 'beoordel begeleid ontwikkel onderzoek vergelijk bespreek oefen plan reken schrijf';
const endings =
  'ing en plan vorm boek punt moment lijst kader traject gesprek verslag doel dag uur';
const common = 'leerling toets vraag werk klas groep docent samen morgen niveau ruimte school';

/** Twenty thousand words that look Dutch, the first ones used most, as in any language. */
export const words: string[] = [
  ...common.split(' '),
  ...Array.from({ length: 20_000 }, (_, at) => {
    const pick = (list: string, by: number) => {
      const all = list.split(' ');
      return all[Math.floor(at / by) % all.length] ?? '';
    };
    const tail = at < 2_100 ? '' : at.toString(36).replace(/[0-9]/g, 'e');
    return `${pick(beginnings, 1)}${pick(middles, 14)}${pick(endings, 140)}${tail}`;
  }),
];

/** Always the same numbers, so that two measurements are of the same texts. */
export function createDice(seed = 1): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** A text of so many words, common ones often and rare ones rarely. */
export function textOf(dice: () => number, count: number): string {
  const one = () => words[Math.floor(words.length * dice() ** 4)] ?? '';
  return Array.from({ length: count }, one).join(' ');
}
