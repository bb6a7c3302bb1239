import { longFromPlain } from '@leerkring/shared/long-text-plain.ts';
import { expect, it } from 'vitest';
import { bringTogether, differencesOf, editOf, type PracticeValues } from './practice-values.ts';

const base: PracticeValues = {
  title: 'De sportdag is van klas 4',
  summary: '',
  context: longFromPlain('Een kleine school.'),
  approach: longFromPlain('Draaiboek.'),
  result: longFromPlain(''),
  tips: longFromPlain(''),
  themes: 'sport',
  schoolTypes: ['vmbo'],
  licence: 'ccBySa4',
  materialIds: [],
};

it('keeps what each of two writers changed in another part', () => {
  const mine = { ...base, context: longFromPlain('Een kleine school aan zee.') };
  const theirs = { ...base, approach: longFromPlain('Draaiboek en begroting.') };
  const { values, clashes } = bringTogether(base, mine, theirs);
  expect(clashes).toEqual([]);
  expect(values.context).toEqual(mine.context);
  expect(values.approach).toEqual(theirs.approach);
});

it('asks when both changed the same part, and not when they wrote the same', () => {
  const mine = { ...base, title: 'Sportdag', summary: 'Kort' };
  const theirs = { ...base, title: 'Klas 4 leidt', summary: 'Kort' };
  const { values, clashes } = bringTogether(base, mine, theirs);
  expect(clashes).toEqual(['title']);
  expect(values.title).toBe('Sportdag');
});

it('sends only what changed', () => {
  const mine = { ...base, themes: 'sport, leiding', summary: 'Kort' };
  const names = differencesOf(base, mine);
  expect(editOf(mine, names)).toEqual({ themes: ['sport', 'leiding'], summary: 'Kort' });
});
