import { describe, expect, it, test } from 'vitest';
import { amsterdamTime, momentOf } from '../../platform/amsterdam-time.ts';
import { afterQuiet, digestDueAt, digestPeriod, mailDueAt } from './mail-moments.ts';
import { usualPreferences } from './preferences.ts';

const usual = usualPreferences('a'.repeat(24));
const { quiet } = usual;
const at = (text: string) => new Date(text);
/** A moment as clocks in the Netherlands show it. */
const shown = (moment: Date | undefined) => {
  if (!moment) return undefined;
  const { day, hour, minute } = amsterdamTime(moment);
  return `${day} ${hour}.${String(minute).padStart(2, '0')}`;
};

describe('the hours in which no mail comes', () => {
  test.each([
    ['by day', '2026-11-24T10:00:00Z', '2026-11-24 11.00'],
    ['in the evening', '2026-11-24T18:30:00Z', '2026-11-25 7.00'],
    ['at night', '2026-11-24T03:00:00Z', '2026-11-24 7.00'],
    ['on Friday evening', '2026-11-27T20:00:00Z', '2026-11-30 7.00'],
    ['on Sunday', '2026-11-29T12:00:00Z', '2026-11-30 7.00'],
    ['in the night the clock goes back', '2026-10-24T23:30:00Z', '2026-10-26 7.00'],
    ['in the evening before summer time', '2026-03-27T19:00:00Z', '2026-03-30 7.00'],
  ])('%s', (_name, moment, expected) => {
    expect(shown(afterQuiet(quiet, at(moment)))).toBe(expected);
  });

  it('end at the same hour of the clock in summer and in winter', () => {
    const inSummer = afterQuiet(quiet, at('2026-07-01T01:00:00Z'));
    const inWinter = afterQuiet(quiet, at('2026-12-01T01:00:00Z'));
    expect([inSummer, inWinter].map((one) => one.getUTCHours())).toEqual([5, 6]);
  });

  it('can be off, and can be in the middle of a day', () => {
    const evening = at('2026-11-24T21:00:00Z');
    expect(afterQuiet({ ...quiet, on: false }, evening)).toEqual(evening);
    const lessons = { on: true, from: 9, until: 15, weekends: false };
    expect(shown(afterQuiet(lessons, at('2026-11-24T10:00:00Z')))).toBe('2026-11-24 15.00');
    expect(shown(afterQuiet(lessons, at('2026-11-29T19:00:00Z')))).toBe('2026-11-29 20.00');
  });
});

describe('a mail at once', () => {
  it('waits five minutes, and until the night is over', () => {
    const noon = at('2026-11-24T11:00:00Z');
    expect(shown(mailDueAt(usual, noon, noon))).toBe('2026-11-24 12.05');
    const late = at('2026-11-24T17:58:00Z');
    expect(shown(mailDueAt(usual, late, late))).toBe('2026-11-25 7.00');
  });

  it('is none about yesterday, and none for who wants no mail', () => {
    const noon = at('2026-11-24T11:00:00Z');
    expect(mailDueAt(usual, noon, at('2026-11-25T11:00:01Z'))).toBeUndefined();
    expect(mailDueAt({ ...usual, mailOff: true }, noon, noon)).toBeUndefined();
  });
});

describe('the calm mail', () => {
  const due = (digest: Partial<typeof usual.digest>, now: string) =>
    shown(digestDueAt({ ...usual, digest: { ...usual.digest, ...digest } }, at(now)));

  it('comes on the day and hour that was chosen', () => {
    expect(due({}, '2026-11-22T12:00:00Z')).toBe('2026-11-24 8.00');
    expect(due({}, '2026-11-24T06:59:00Z')).toBe('2026-11-24 8.00');
    expect(due({}, '2026-11-24T07:00:00Z')).toBe('2026-12-01 8.00');
    expect(due({ every: 'daily', hour: 16 }, '2026-11-24T14:00:00Z')).toBe('2026-11-24 16.00');
    expect(due({ every: 'daily', hour: 16 }, '2026-11-24T16:00:00Z')).toBe('2026-11-25 16.00');
    expect(due({ every: 'never' }, '2026-11-24T16:00:00Z')).toBeUndefined();
  });

  it('waits for the end of the quiet hours too', () => {
    expect(due({ every: 'daily', hour: 22 }, '2026-11-24T14:00:00Z')).toBe('2026-11-25 7.00');
    expect(due({ weekday: 6 }, '2026-11-24T14:00:00Z')).toBe('2026-11-30 7.00');
  });

  it('is of one day or one week of the Netherlands', () => {
    const lateSunday = at('2026-11-29T23:30:00Z');
    expect(digestPeriod('daily', lateSunday)).toBe('day 2026-11-30');
    expect(digestPeriod('weekly', lateSunday)).toBe('week 2026-11-30');
    expect(digestPeriod('weekly', at('2026-11-29T22:30:00Z'))).toBe('week 2026-11-23');
  });
});

test('an hour that the clock skips is the moment after it', () => {
  expect(momentOf('2026-03-29', 2).toISOString()).toBe('2026-03-29T01:00:00.000Z');
  expect(momentOf('2026-10-25', 2).toISOString()).toBe('2026-10-25T00:00:00.000Z');
});
