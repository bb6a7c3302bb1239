import { expect, test } from 'vitest';
import { hintsFor, questionHintIds, questionHintTexts } from './question.hints.ts';

test.each([
  ['Moeten we een toetsweek afschaffen?', ['yesNo', 'hiddenSolution']],
  [
    'Wat doet onze toetsweek met het leren van leerlingen, en hoe ziet een jaar eruit waarin toetsen dat leren helpen?',
    [],
  ],
  ['Hoe verlagen we de toetsdruk in havo 4 zonder het zicht op de voortgang te verliezen?', []],
  ['We willen meer ouders op school zien.', ['noQuestion']],
  ['Hoe dan verder? En waarom lukt het niet?', ['severalQuestions']],
  ['Hoe verder hiermee?', ['tooShort']],
  ['Hoe', []],
])('%s', (wording, hints) => {
  expect(hintsFor(wording)).toEqual(hints);
});

test('a wording that takes a breath to read is long', () => {
  expect(hintsFor(`Hoe ${'zorgen we samen '.repeat(20)}voor rust?`)).toContain('tooLong');
});

test('every hint has its sentence in both languages', () => {
  for (const hint of questionHintIds) {
    expect(questionHintTexts.nl[hint]).not.toBe('');
    expect(questionHintTexts.en[hint]).not.toBe('');
  }
});
