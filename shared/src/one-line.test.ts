import { expect, test } from 'vitest';
import { longTextSchema, longToPlain } from './long-text.ts';
import { onOneLine } from './one-line.ts';

const words = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] });
const cell = (text: string) => ({
  type: 'tableCell',
  content: text === '' ? [{ type: 'paragraph' }] : [words(text)],
});
const row = (...cells: string[]) => ({ type: 'tableRow', content: cells.map(cell) });

test('the cells of a table and the name of a file do not run into the words', () => {
  const body = longTextSchema.parse({
    type: 'doc',
    content: [
      words('Ik zet hem erbij.'),
      { type: 'file', attrs: { fileId: '0123456789abcdef01234567', name: 'kijkwijzer.docx' } },
      { type: 'table', content: [row('School', '', 'Toetsvorm'), row('Atrium', 'Turnen', 'Spel')] },
    ],
  });
  expect(onOneLine(longToPlain(body))).toBe(
    'Ik zet hem erbij. · kijkwijzer.docx · School · Toetsvorm · Atrium · Turnen · Spel',
  );
});

test('one line stays as it is, without what is around it', () => {
  expect(onOneLine('  Eén   zin. \n\n')).toBe('Eén zin.');
  expect(onOneLine(' \n ')).toBe('');
});
