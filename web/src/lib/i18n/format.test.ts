import { describe, expect, it } from 'vitest';
import { createFormat } from './format.ts';

const nl = createFormat('nl');
const en = createFormat('en');
const meeting = '2026-05-28T07:30:00Z';

// Money and units hold a space that does not break; for reading a test it is just a space.
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('what a Dutch reader sees', () => {
  it('writes a meeting as the school says it, on the school clock', () => {
    expect(nl.dateTime(meeting)).toBe('donderdag 28 mei, 09.30 uur');
    expect(nl.dateTime(meeting, { year: true })).toBe('donderdag 28 mei 2026, 09.30 uur');
  });

  it('follows winter time', () => {
    expect(nl.time('2026-01-15T08:30:00Z')).toBe('09.30 uur');
  });

  it('calls midnight 00.00, not 24.00', () => {
    expect(nl.time('2026-05-27T22:00:00Z')).toBe('00.00 uur');
  });

  it('puts a meeting just after midnight on the right day', () => {
    expect(nl.shortDate('2026-05-27T22:30:00Z')).toBe('28 mei');
  });

  it('writes a span of time once', () => {
    expect(nl.timeRange(meeting, '2026-05-28T10:00:00Z')).toBe('09.30 tot 12.00 uur');
  });

  it('writes cents as euros', () => {
    expect(plain(nl.money(60_000))).toBe('€ 600,00');
    expect(plain(nl.money(5))).toBe('€ 0,05');
    expect(plain(nl.money(-2_550))).toBe('€ -25,50');
  });

  it('writes file sizes with one decimal while they are small', () => {
    expect([0, 999, 1_240, 1_240_000, 24_600_000].map(nl.fileSize).map(plain)).toEqual([
      '0 B',
      '999 B',
      '1,2 kB',
      '1,2 MB',
      '25 MB',
    ]);
  });

  it('joins names as one speaks', () => {
    expect(nl.list(['Sanne', 'Joris', 'Femke'])).toBe('Sanne, Joris en Femke');
  });
});

describe('how long ago', () => {
  const ago = (seconds: number) => nl.relative(Date.parse(meeting) - seconds * 1000, meeting);

  it.each([
    [20, 'zojuist'],
    [5 * 60, '5 minuten geleden'],
    [3 * 3600, '3 uur geleden'],
    [86_400, 'gisteren'],
    [6 * 86_400, '6 dagen geleden'],
    [30 * 86_400, '28 april 2026'],
  ])('%d seconds is "%s"', (seconds, words) => {
    expect(ago(seconds)).toBe(words);
  });
});

describe('what an English reader sees', () => {
  it('writes the same moment in English', () => {
    expect(en.dateTime(meeting)).toBe('Thursday 28 May, 09:30');
    expect(en.timeRange(meeting, '2026-05-28T10:00:00Z')).toBe('09:30 to 12:00');
    expect(en.money(60_000)).toBe('€600.00');
  });
});
