import { expect, test } from 'vitest';
import { piecesOf } from './pieces.ts';

test('words of the query stand apart, and the whole text is still there', () => {
  const text = 'Rubric voor de rubriek';
  const pieces = piecesOf({
    text,
    marks: [
      { from: 0, to: 6 },
      { from: 15, to: 22 },
    ],
  });
  expect(pieces.map((piece) => piece.text).join('')).toBe(text);
  expect(pieces.filter(({ isMarked }) => isMarked).map((piece) => piece.text)).toEqual([
    'Rubric',
    'rubriek',
  ]);
});

test('a text without marks is one piece, and no text is none', () => {
  expect(piecesOf({ text: 'Rubric', marks: [] })).toEqual([{ text: 'Rubric', isMarked: false }]);
  expect(piecesOf({ text: '', marks: [] })).toEqual([]);
});
