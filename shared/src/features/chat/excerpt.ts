import { onOneLine } from '../../one-line.ts';

const EXCERPT_LENGTH = 140;

/** The first characters of a message on one line: in quotes, lists of rooms and notifications. */
export function excerptOf(text: string): string {
  const line = onOneLine(text);
  const characters = [...line];
  return characters.length > EXCERPT_LENGTH
    ? `${characters.slice(0, EXCERPT_LENGTH - 1).join('')}…`
    : line;
}
