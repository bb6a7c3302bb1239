import { expect, it } from 'vitest';
import { initials, steadyNumber } from './initials.ts';

it.each([
  ['Sanne Testerink', 'ST'],
  ['Ada van der Maquette', 'AM'],
  ['Jean-Pierre Schets', 'JS'],
  ['Yara', 'Y'],
  ['tom', 'T'],
  ['Émile Ŝablono', 'ÉŜ'],
  ['', '?'],
])('%s is shown as %s', (name, letters) => {
  expect(initials(name)).toBe(letters);
});

it('gives a person the same tint every time, and never one that does not exist', () => {
  const names = ['Sanne', 'Joris', 'Femke', 'Karim', 'Bo', 'Hanna', 'Milan', 'Lot'];
  const tints = names.map((name) => steadyNumber(name, 6));
  expect(names.map((name) => steadyNumber(name, 6))).toEqual(tints);
  expect(tints.every((tint) => tint >= 1 && tint <= 6)).toBe(true);
  expect(new Set(tints).size).toBeGreaterThan(2);
});
