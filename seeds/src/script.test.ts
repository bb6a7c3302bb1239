import { expect, test } from 'vitest';
import { readScript } from './script.ts';

const play = `
= lo2/algemeen
-- 2026-01-08
16.02 Ties: Welkom: dit is het begin.
  - een punt
+ 👍 Sanne, Bo
+ pin Femke
16.10 Femke > Ties: Dnk!
+ edit 16.12: Dank!

= direct Sanne Femke
-- 2026-07-08
09.00 Sanne: Kijk.
+ file kijkwijzer.pdf
+ remove 09.05 Femke
`;

test('a play becomes lines with what others did with them', () => {
  const [welcome, thanks, look] = readScript(play);
  expect(welcome).toMatchObject({
    room: 'lo2/algemeen',
    author: 'ties',
    text: 'Welkom: dit is het begin.\n- een punt',
    moment: new Date('2026-01-08T15:02:00Z'),
  });
  expect(welcome?.asides).toMatchObject([
    { do: 'react', emoji: '👍', by: ['sanne', 'bo'] },
    { do: 'pin', by: ['femke'] },
  ]);
  expect(thanks).toMatchObject({
    answers: 'ties',
    asides: [
      { do: 'edit', by: ['femke'], text: 'Dank!', moment: new Date('2026-01-08T15:12:00Z') },
    ],
  });
  expect(look).toMatchObject({
    room: 'direct sanne femke',
    moment: new Date('2026-07-08T07:00:00Z'),
    file: 'kijkwijzer.pdf',
    asides: [{ do: 'remove', by: ['femke'] }],
  });
});

test.each([
  ['somebody unknown', '16.02 Nobody: Hallo.', /Line 3: .*Nobody/],
  ['no time', 'Ties: Hallo.', /Line 3: .*is not/],
  ['an unknown deed', '16.02 Ties: Hallo.\n+ zoom 16.03', /Line 4: .*zoom/],
  ['a deed before a word', '+ 👍 Bo', /Line 3: .*Nobody has said/],
  ['no such time', '16.75 Ties: Hallo.', /Line 3: .*not a moment/],
])('%s is refused with its line', (_name, row, message) => {
  expect(() => readScript(`= lo2/algemeen\n-- 2026-01-08\n${row}`)).toThrow(message);
});
