import { expect, test } from 'vitest';
import { askedIn, isAsked } from './asked.ts';

const mine = [{ slug: 'lo2' }];
const asked = (query: string) =>
  askedIn(new URL(`https://leerkring.example/zoeken?${query}`), mine);

test('an address asks for words, within what its filters say', () => {
  const query = 'q=rubric&soort=thread&netwerk=lo2&vanaf=2026-09-01';
  expect(asked(query)).toMatchObject({
    ...{ q: 'rubric', kind: 'thread', network: 'lo2', from: '2026-09-01' },
  });
});

test('a network that is not one of mine is all of mine, as every filter without sense', () => {
  const { q, ...filters } = asked('q=rubric&netwerk=weg&soort=weg&van=weg&vanaf=weg&tot=weg');
  expect(q).toBe('rubric');
  expect(Object.values(filters).every((value) => value === undefined)).toBe(true);
  expect(isAsked(asked('netwerk=weg'))).toBe(false);
});
