import { safeHref } from '@leerkring/shared/safe-href.ts';

export interface TextPiece {
  text: string;
  href?: string;
}

const ADDRESS = /\bhttps?:\/\/[^\s<>"']+/giu;
const TAIL = /[.,;:!?)\]}»”…]+$/u;

/** Plain text with the web addresses in it made into links; the full stop after one stays outside. */
export function linkify(text: string): TextPiece[] {
  const pieces: TextPiece[] = [];
  let from = 0;
  for (const match of text.matchAll(ADDRESS)) {
    const address = trimmed(match[0]);
    const href = safeHref(address);
    if (!href) continue;
    if (match.index > from) pieces.push({ text: text.slice(from, match.index) });
    pieces.push({ text: address, href });
    from = match.index + address.length;
  }
  if (from < text.length) pieces.push({ text: text.slice(from) });
  return pieces;
}

// A closing bracket belongs to the address when it was opened in it, as in an encyclopaedia.
function trimmed(address: string): string {
  const short = address.replace(TAIL, '');
  const isOpen = short.split('(').length > short.split(')').length;
  return isOpen && address[short.length] === ')' ? `${short})` : short;
}
