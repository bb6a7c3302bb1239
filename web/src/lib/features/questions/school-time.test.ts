import { expect, it } from 'vitest';
import { dayAndTime, schoolMoment } from './school-time.ts';

it.each([
  ['2026-05-28', '09:30', '2026-05-28T07:30:00.000Z'],
  ['2026-01-15', '09:30', '2026-01-15T08:30:00.000Z'],
])('%s %s on the school clock', (day, time, at) => {
  expect(schoolMoment(day, time)).toBe(at);
  expect(dayAndTime(at)).toEqual({ day, time });
});

it('knows no hour that the clock skips, and no nonsense', () => {
  expect(schoolMoment('2026-03-29', '02:30')).toBeUndefined();
  expect(schoolMoment('', '')).toBeUndefined();
});
