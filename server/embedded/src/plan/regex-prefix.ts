import type { BSONRegExp } from 'bson';

const SPECIAL = /[\\^$.|?*+()[\]{}]/;
const QUANTIFIER = /[?*{]/;

/** The literal text with which every match of `^text…` begins; empty when there is none. */
export function literalPrefix({ pattern, options }: BSONRegExp): { text: string } {
  // Ignoring case, several lines or extended syntax: the start of the pattern promises nothing.
  if (!pattern.startsWith('^') || /[imx]/.test(options) || hasAlternative(pattern))
    return { text: '' };
  let text = '';
  let at = 1;
  while (at < pattern.length) {
    const escaped = pattern[at] === '\\';
    const literal = escaped ? pattern[at + 1] : pattern[at];
    if (literal === undefined || (escaped ? /[\w\s]/ : SPECIAL).test(literal)) break;
    at += escaped ? 2 : 1;
    // In `^ab?` the b may be missing.
    if (QUANTIFIER.test(pattern[at] ?? '')) break;
    text += literal;
  }
  return { text: withoutHalfCharacter(text) };
}

/** `^a|b` matches texts without the a; a bar in a group ends the literal part before it anyway. */
function hasAlternative(pattern: string): boolean {
  return pattern.includes('|');
}

function withoutHalfCharacter(text: string): string {
  return text.isWellFormed() ? text : text.slice(0, -1);
}
