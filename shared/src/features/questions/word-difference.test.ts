import { describe, expect, test } from 'vitest';
import { diffWords } from './word-difference.ts';

const spell = (before: string, after: string, without: 'added' | 'removed') =>
  diffWords(before, after)
    .filter(({ kind }) => kind !== without)
    .map(({ text }) => text)
    .join('');

describe('the difference between two wordings', () => {
  test('names the words that went and the words that came', () => {
    expect(diffWords('Moeten we toetsen afschaffen?', 'Moeten we toetsen verminderen?')).toEqual([
      { kind: 'same', text: 'Moeten we toetsen ' },
      { kind: 'removed', text: 'afschaffen' },
      { kind: 'added', text: 'verminderen' },
      { kind: 'same', text: '?' },
    ]);
  });

  test.each([
    ['', 'Hoe?'],
    ['Hoe?', ''],
    ['Zelfde', 'Zelfde'],
    ['Één café, twee cafés', 'Twee cafés en één café.'],
    ['a b c d e f', 'f e d c b a'],
    ['regel een\n\nregel twee', 'regel een\nregel drie'],
  ])('spells both texts again: %j → %j', (before, after) => {
    expect(spell(before, after, 'added')).toBe(before);
    expect(spell(before, after, 'removed')).toBe(after);
  });

  test('very long texts differ as a whole', () => {
    const [before, after] = ['a '.repeat(2_000), 'b '.repeat(2_000)];
    expect(diffWords(before, after).map(({ kind }) => kind)).toEqual(['removed', 'added']);
  });
});
