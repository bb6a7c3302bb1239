export type Range = readonly [start: number, end: number];

/**
 * How many lines a piece of source takes, blank lines counted, lines that hold only comment not.
 * One measure for the lint rule and the size report, so that they cannot disagree.
 */
export function codeLines(text: string, range: Range, comments: readonly Range[]): number {
  const bare = blankOut(text, range, comments).split('\n');
  const original = text.slice(...range).split('\n');
  return original.filter((line, at) => line.trim() === '' || bare[at]?.trim() !== '').length;
}

/** How many lines hold nothing but comment. */
export function commentLines(text: string, comments: readonly Range[]): number {
  const all: Range = [0, text.length];
  return text.split('\n').length - codeLines(text, all, comments);
}

function blankOut(text: string, [start, end]: Range, comments: readonly Range[]): string {
  let bare = '';
  let at = start;
  for (const [from, to] of comments) {
    if (to <= start || from >= end) continue;
    bare += text.slice(at, Math.max(at, from));
    bare += text.slice(Math.max(at, from), Math.min(to, end)).replace(/[^\n]/g, ' ');
    at = Math.min(to, end);
  }
  return bare + text.slice(at, end);
}
