import { lineSchema } from '@leerkring/shared/plain-text.ts';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { fieldErrors } from './field-errors.ts';

const schema = z.strictObject({
  title: lineSchema(10),
  people: z.array(z.string()).min(1).max(2),
  minutes: z.int().min(1),
});

/** The first thing said about each field, as a form shows it. */
function sayOf(locale: 'nl' | 'en', input: unknown) {
  const errors = fieldErrors(locale, { issues: schema.safeParse(input).error?.issues });
  return Object.fromEntries(errors.reverse().map(({ path, message }) => [path, message]));
}

it('asks for what is empty in the words of a person', () => {
  const empty = { title: '', people: [], minutes: 0 };
  expect(sayOf('nl', empty)).toEqual({
    title: 'Vul dit in.',
    people: 'Vul dit in.',
    minutes: 'Dit is te weinig: minstens 1.',
  });
  expect(sayOf('en', empty)['title']).toBe('Fill this in.');
});

it('says how much fits, and does not repeat what was typed', () => {
  const much = { title: 'Een veel te lange titel', people: ['a', 'b', 'c'], minutes: 5 };
  expect(sayOf('nl', much)).toEqual({
    title: 'Dit is te veel: hoogstens 10 tekens.',
    people: 'Dit is te veel: hoogstens 2.',
  });
});
