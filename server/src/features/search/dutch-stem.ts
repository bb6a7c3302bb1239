import { withoutVerbEnding } from './verb-stem.ts';

/**
 * The stem of a Dutch word in lower case without accents: words of one family get one stem, which
 * need not be a word itself. Suffixes go by the published rules of the Snowball algorithm for Dutch;
 * unlike there, long and short vowels stay apart (`taak`, `tak`) and forms of verbs come together.
 */
export function stemDutch(word: string): string {
  if (!/^[a-z]{3,}$/.test(word)) return word;
  const marked = markConsonants(word);
  const [r1, r2] = regionsOf(marked);
  const bare = withoutSuffixes(marked, r1, r2);
  const isOpen = marked.startsWith(bare) && VOWEL.test(marked.charAt(bare.length));
  return withoutVerbEnding(spellClosed(bare, isOpen).toLowerCase());
}

const VOWEL = /[aeiouy]/;
/** One vowel before one consonant, or that of `materia(len)`: not `ie`, which is long already. */
const OPEN_VOWEL = /((?<![aeiouy])[aeou]|(?<=i)[ao])([^aeiouyI])$/;
/** Before R1 there are always at least three letters. */
const SHORTEST_BEFORE_R1 = 3;

/** A y at the start or after a vowel and an i between vowels sound like consonants: capitals. */
function markConsonants(word: string): string {
  return word
    .replace(/^y/, 'Y')
    .replace(/([aeiou])y/g, '$1Y')
    .replace(/([aeiouy])i(?=[aeiouy])/g, '$1I');
}

/** R1 begins behind the first consonant after a vowel; R2 is the same once more, within R1. */
function regionsOf(word: string): [r1: number, r2: number] {
  const first = behindConsonant(word, 0);
  return [Math.max(first, SHORTEST_BEFORE_R1), behindConsonant(word, first)];
}

function behindConsonant(word: string, from: number): number {
  const found = /[aeiouy][^aeiouy]/.exec(word.slice(from));
  return found ? from + found.index + 2 : word.length;
}

function withoutSuffixes(word: string, r1: number, r2: number): string {
  const plural = withoutPlural(word, r1);
  const bare = withoutE(plural, r1);
  const noun = withoutHeid(bare, r1, r2);
  return withoutDerivation(noun, { r1, r2, lostE: bare !== plural });
}

function withoutPlural(word: string, r1: number): string {
  const suffix = /(heden|ene|en|se|s)$/.exec(word)?.[0] ?? '';
  const rest = word.slice(0, word.length - suffix.length);
  if (suffix === '' || rest.length < r1) return word;
  if (suffix === 'heden') return `${rest}heid`;
  if (suffix.startsWith('en')) return endsBeforeEn(rest) ? undouble(rest) : word;
  return endsBeforeS(rest) ? rest : word;
}

function withoutE(word: string, r1: number): string {
  const rest = word.slice(0, -1);
  const goes = word.endsWith('e') && rest.length >= r1 && !VOWEL.test(rest.slice(-1));
  return goes ? undouble(rest) : word;
}

function withoutHeid(word: string, r1: number, r2: number): string {
  const rest = word.slice(0, -4);
  if (!word.endsWith('heid') || rest.length < r2 || rest.endsWith('c')) return word;
  const before = rest.slice(0, -2);
  const goes = rest.endsWith('en') && before.length >= r1 && endsBeforeEn(before);
  return goes ? undouble(before) : rest;
}

function withoutDerivation(
  word: string,
  { r1, r2, lostE }: { r1: number; r2: number; lostE: boolean },
): string {
  const suffix = /(end|ing|ig|lijk|baar|bar)$/.exec(word)?.[0] ?? '';
  const rest = word.slice(0, word.length - suffix.length);
  if (suffix === '' || rest.length < r2) return word;
  switch (suffix) {
    case 'ig':
      return rest.endsWith('e') ? word : rest;
    case 'lijk':
      return withoutE(rest, r1);
    case 'bar':
      return lostE ? rest : word;
    case 'baar':
      return rest;
    default:
      return withoutIg(rest, r2);
  }
}

function withoutIg(word: string, r2: number): string {
  const rest = word.slice(0, -2);
  const goes = word.endsWith('ig') && rest.length >= r2 && !rest.endsWith('e');
  return goes ? rest : undouble(word);
}

function endsBeforeEn(rest: string): boolean {
  return rest !== '' && !VOWEL.test(rest.slice(-1)) && !rest.endsWith('gem');
}

function endsBeforeS(rest: string): boolean {
  return rest !== '' && !/[aeiouyj]$/.test(rest);
}

function undouble(word: string): string {
  return word.replace(/(kk|dd|tt)$/, (double) => double.charAt(0));
}

/**
 * Writes the last syllable as it is written at the end of a word: `man(en)` is `maan`, `mann(en)` is
 * `man`. Where an e or an -or may have no stress (`regel`, `oordeel`, `motor`) nothing tells long
 * from short: short.
 */
function spellClosed(word: string, isOpen: boolean): string {
  if (/([^aeiouy])\1$/.test(word)) return word.slice(0, -1);
  const isShort = /^[^aeiouy]*[aeiouy]+[^aeiouyI]+$/.test(word);
  if (!isShort) {
    const faint = word.replace(/([^aeioy])(?:ee([^aeiouyI])|oor)$/, (_, before, after) =>
      after ? `${before}e${after}` : `${before}or`,
    );
    if (faint !== word || /(?:e.|or)$/.test(word)) return faint;
  }
  return isOpen ? word.replace(OPEN_VOWEL, '$1$1$2') : word;
}
