import type { MarkedText } from '@leerkring/shared/features/search/search.view.ts';

export interface Piece {
  text: string;
  isMarked: boolean;
}

/** The text cut where a word of the query begins and ends. */
export function piecesOf({ text, marks }: MarkedText): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const { from, to } of marks) {
    pieces.push({ text: text.slice(at, from), isMarked: false });
    pieces.push({ text: text.slice(from, to), isMarked: true });
    at = to;
  }
  pieces.push({ text: text.slice(at), isMarked: false });
  return pieces.filter((piece) => piece.text !== '');
}
