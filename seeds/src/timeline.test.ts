import { setTimeout } from 'node:timers/promises';
import { clock } from '@leerkring/server/platform/clock';
import { afterEach, expect, test } from 'vitest';
import { deedOn, liveThrough } from './timeline.ts';

afterEach(() => clock.reset());

const HOUR = 'YYYY-MM-DDTHH:MM'.length;

function noting(seen: string[]) {
  return (day: string) =>
    deedOn(day, '12.00', day, async () => seen.push(clock.now().toISOString().slice(0, HOUR)));
}

test('deeds happen in the order of time, at their own time, and the clock comes back', async () => {
  clock.travelTo(new Date('2026-06-01T10:00:00Z'));
  const seen: string[] = [];
  await liveThrough(['2026-05-01', '2026-02-01'].map(noting(seen)));
  expect(seen).toEqual(['2026-02-01T11:00', '2026-05-01T10:00']);
  expect(clock.now().toISOString().slice(0, HOUR)).toBe('2026-06-01T10:00');
});

test('before the end of the stories everything moves back by whole weeks', async () => {
  clock.travelTo(new Date('2026-04-20T10:00:00Z'));
  const seen: string[] = [];
  await liveThrough(['2026-05-01', '2026-02-01'].map(noting(seen)));
  expect(seen).toEqual(['2026-01-18T11:00', '2026-04-17T10:00']);
});

test('what takes a while never lets time go back', async () => {
  const times: Date[] = [];
  const slow = deedOn('2026-02-01', '12.00', 'slow', async () => {
    await setTimeout(30);
    times.push(clock.now());
  });
  const next = deedOn('2026-02-01', '12.00', 'next', async () => times.push(clock.now()));
  await liveThrough([slow, next]);
  expect(times[1]!.getTime()).toBeGreaterThanOrEqual(times[0]!.getTime());
});

test('a deed that fails says when and what, and the clock comes back', async () => {
  const before = Date.now();
  const failing = deedOn('2026-02-01', '12.00', 'somebody stumbles', async () => {
    throw new Error('ouch');
  });
  await expect(liveThrough([failing])).rejects.toThrow(/2026-02-01.*somebody stumbles/);
  expect(Math.abs(clock.now().getTime() - before)).toBeLessThan(5_000);
});
