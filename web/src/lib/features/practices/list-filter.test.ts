import { expect, it } from 'vitest';
import { choicesWith, themesOf } from './list-filter.ts';

it('offers what was chosen, also when nothing in the list has it', () => {
  expect(choicesWith(['toetsen', 'lob', 'toetsen'], 'sport').map(({ value }) => value)).toEqual([
    'lob',
    'sport',
    'toetsen',
  ]);
  expect(choicesWith([], undefined)).toEqual([]);
});

it('takes the themes between commas, each once and no more than six', () => {
  expect(themesOf(' toetsen, lob,,toetsen ')).toEqual(['toetsen', 'lob']);
  expect(themesOf('a,b,c,d,e,f,g')).toHaveLength(6);
  expect(themesOf('')).toEqual([]);
});
