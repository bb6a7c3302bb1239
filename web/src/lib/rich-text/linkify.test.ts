import { expect, test } from 'vitest';
import { linkify } from './linkify.ts';

test.each([
  ['gewoon tekst', ['gewoon tekst']],
  ['zie https://slo.nl/a.', ['zie ', '<https://slo.nl/a>', '.']],
  ['(https://slo.nl)', ['(', '<https://slo.nl>', ')']],
  ['https://nl.example/Toets_(les) x', ['<https://nl.example/Toets_(les)>', ' x']],
  ['a https://a.nl b http://b.nl', ['a ', '<https://a.nl>', ' b ', '<http://b.nl>']],
  ['javascript:alert(1) data:text/html,x', ['javascript:alert(1) data:text/html,x']],
  ['https://', ['https://']],
])('%j', (text, expected) => {
  const shown = linkify(text).map((piece) => (piece.href ? `<${piece.text}>` : piece.text));
  expect(shown).toEqual(expected);
  expect(
    linkify(text)
      .map((piece) => piece.text)
      .join(''),
  ).toBe(text);
});
