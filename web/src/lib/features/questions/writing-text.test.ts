import { expect, it } from 'vitest';
import { changedText, emptyText, oneLine, themesOf } from './writing-text.ts';

const before = { ...emptyText('r'), wording: 'Hoe dan?' };

it('sends only what differs', () => {
  const now = { ...before, format: { ...before.format, occasion: 'Drukke weken' } };
  expect(changedText(before, now)).toEqual({ format: { occasion: 'Drukke weken' } });
  expect(changedText(before, { ...before, regionId: '' })).toEqual({ regionId: null });
});

it('sends nothing when nothing differs, and never an empty wording', () => {
  expect(changedText(before, { ...before, themes: ' , ' })).toBeUndefined();
  expect(changedText(before, { ...before, wording: '  ' })).toBeUndefined();
});

it('makes one line of a pasted wording', () => {
  expect(oneLine('Hoe zorgen we\n  dat het lukt?\n')).toBe('Hoe zorgen we dat het lukt?');
});

it('reads keywords as people type them', () => {
  expect(themesOf('toetsen, #ouders,, toetsen')).toEqual(['toetsen', 'ouders']);
});
