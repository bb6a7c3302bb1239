export interface WordChange {
  kind: 'same' | 'removed' | 'added';
  text: string;
}

/**
 * What changed between two texts, by words: joined together, the pieces that are same or removed
 * spell the old text and those that are same or added the new one. Very long texts differ as a whole.
 */
export function diffWords(before: string, after: string): WordChange[] {
  const [a, b] = [wordsOf(before), wordsOf(after)];
  if (a.length * b.length > MOST_CELLS) return merged([removed(before), added(after)]);
  const common = commonLengths(a, b);
  const changes: WordChange[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const [old, now] = [a[i], b[j]];
    if (old !== undefined && old === now) {
      changes.push({ kind: 'same', text: old });
      [i, j] = [i + 1, j + 1];
    } else if (
      old !== undefined &&
      (now === undefined || at(common, i + 1, j) >= at(common, i, j + 1))
    ) {
      changes.push(removed(old));
      i += 1;
    } else {
      changes.push(added(now ?? ''));
      j += 1;
    }
  }
  return merged(changes);
}

/** Beyond this a table of lengths would keep a phone busy. */
const MOST_CELLS = 4_000_000;

const removed = (text: string): WordChange => ({ kind: 'removed', text });
const added = (text: string): WordChange => ({ kind: 'added', text });

/** Words, marks and the blanks between them, so that they spell the text when joined. */
function wordsOf(text: string): string[] {
  return text.match(/\s+|[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu) ?? [];
}

/** For each pair of places: how many words the two ends from there on have in common. */
function commonLengths(a: string[], b: string[]): Uint16Array[] {
  const rows = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i -= 1) {
    const row = rows[i];
    for (let j = b.length - 1; row && j >= 0; j -= 1) {
      row[j] =
        a[i] === b[j]
          ? at(rows, i + 1, j + 1) + 1
          : Math.max(at(rows, i + 1, j), at(rows, i, j + 1));
    }
  }
  return rows;
}

function at(rows: Uint16Array[], i: number, j: number): number {
  return rows[i]?.[j] ?? 0;
}

/** Removed before added within each stretch, and neighbours of one kind as one piece. */
function merged(changes: WordChange[]): WordChange[] {
  const pieces: WordChange[] = [];
  let stretch = { removed: '', added: '' };
  const flush = () => {
    if (stretch.removed) pieces.push(removed(stretch.removed));
    if (stretch.added) pieces.push(added(stretch.added));
    stretch = { removed: '', added: '' };
  };
  for (const { kind, text } of changes) {
    if (kind !== 'same') {
      stretch[kind] += text;
    } else {
      flush();
      const last = pieces.at(-1);
      if (last?.kind === 'same') last.text += text;
      else pieces.push({ kind, text });
    }
  }
  flush();
  return pieces;
}
