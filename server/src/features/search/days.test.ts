import { expect, it } from 'vitest';
import { dayEnd, dayStart } from './days.ts';

it('a day lasts from midnight to midnight in the Netherlands, also when the clocks change', () => {
  expect(dayStart('2026-01-15').toISOString()).toBe('2026-01-14T23:00:00.000Z');
  expect(dayStart('2026-07-15').toISOString()).toBe('2026-07-14T22:00:00.000Z');
  expect(dayStart('2026-03-29').toISOString()).toBe('2026-03-28T23:00:00.000Z');
  expect(dayEnd('2026-03-29').toISOString()).toBe('2026-03-29T22:00:00.000Z');
});
