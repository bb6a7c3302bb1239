import { expect, test } from 'vitest';
import { sentence, tally } from './notice-sentences.ts';

const dutch = { locale: 'nl', form: 'u' } as const;
const english = { locale: 'en', form: 'u' } as const;

test('a mail about a step says where the thing stands since', () => {
  const question = {
    kind: 'questionMoved',
    actor: 'Femke',
    where: '“Wat?”',
    state: 'adopted',
  } as const;
  expect(sentence(question, dutch)).toBe('De leervraag “Wat?” staat nu op ‘Vastgesteld’');
  expect(sentence(question, english)).toBe('The learning question “Wat?” is now ‘Adopted’');
  const practice = { ...question, kind: 'practiceMoved', state: 'networkVisible' } as const;
  expect(sentence(practice, dutch)).toBe('De goede praktijk “Wat?” staat nu op ‘In het netwerk’');
  expect(sentence(practice, english)).toBe('The good practice “Wat?” is now ‘In the network’');
});

test('a change that is no step says only that something moves', () => {
  const moved = { kind: 'questionMoved', actor: '', where: '“Wat?”' } as const;
  expect(sentence(moved, dutch)).toBe('Er is beweging in de leervraag “Wat?”');
  expect(sentence({ ...moved, state: 'nergens' }, english)).toBe(
    'The learning question “Wat?” moved on',
  );
});

test('the calm mail tells how often, and the last state', () => {
  const two = { kind: 'practiceMoved', count: 2, state: 'approved' } as const;
  expect(tally(two, dutch)).toBe('2 stappen verder (staat nu op ‘Goedgekeurd’)');
  expect(tally({ kind: 'practiceMoved', count: 1 }, english)).toBe('1 step further');
});
