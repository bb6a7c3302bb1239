/**
 * What is left of a Dutch word when it is a form of a verb: `maakt`, `maakt(e)` and `gemaakt` are
 * `maak`. Done to every word alike, a noun that only looks like a verb (`kaart`) keeps one form, in
 * singular and plural; it must only not become another word.
 */
export function withoutVerbEnding(word: string): string {
  if (KEEPS_END.test(word)) return word;
  const bare = THIRD_PERSON.test(word) || isPast(word) ? word.slice(0, -1) : word;
  return bare === word ? word : shortened(withoutGe(bare));
}

const LONG = '(?:aa|ee|oo|uu|ie|oe|eu|ui|ij|ei|ou|au)';
/** Unstressed, behind an earlier vowel: `ontwikkelt`, `verbeterd`, `wijzigt`. */
const FAINT = '[aeiou].*[^aeiou](?:el|er|ig)';

const THIRD_PERSON = new RegExp(
  `(?:${LONG}[bfgklmnprsvwz]|${FAINT}|[aeiou].*[^aeiou]en|[lrn][kgf]|[aeioulr]p|[aeiou][kgl]|ts|d)t$`,
);
const PARTICIPLE = new RegExp(
  `^(?:[a-z]{2,5})?(?:ge|be|ver|ont|her)(?:.*${LONG}[gjlmnrvwz]|.*[^aeiou][aeiou]l|.*[aeiourln]g)d$`,
);
const FAINT_PAST = new RegExp(`${FAINT}d$`);

function isPast(word: string): boolean {
  return PARTICIPLE.test(word) || FAINT_PAST.test(word);
}

/** Without its last letter each of these would become another word. */
const KEEPS_END =
  /(?:meest|haast|gemeent|geboort|gewoont|gehalt|gesteent|markt|cept|script|verkeerd|geweld|geduld|(?:^|ge|ver|aan|af)meld|wereld|held|veld|(?<!e)geld|beeld|woord|lijst)$/;

/** Before a stem, also behind a part that comes loose: `gemaakt`, `uitgewerkt`. */
const GE =
  /^(|aan|achter|af|bij|door|in|mee|na|om|onder|op|over|samen|terug|toe|uit|vast|voor|weg)ge(?!bruik|beur|loof|nees|draag|tuig|lijk|waar)(.*[aeiou].+)$/;

function withoutGe(word: string): string {
  const [, part, stem] = GE.exec(word) ?? [];
  return part === undefined || stem === undefined || stem.length < 3 ? word : part + stem;
}

/** A stem that a participle hid has an unstressed e as well: `beoordeel`. */
function shortened(word: string): string {
  return /[aeiou].*[^aeio]ee[^aeiou]$/.test(word) ? word.replace(/ee(.)$/, 'e$1') : word;
}
