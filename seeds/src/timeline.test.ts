import { clock } from '@leerkring/server/platform/clock';
import { afterEach, expect, test } from 'vitest';
import { deedOn, liveThrough } from './timeline.ts';

afterEach(() => clock.reset());

test('deeds happen in the order of time, at their own time, and not before their time', async () => {
  clock.travelTo(new Date('2026-06-01T10:00:00Z'));
  const seen: string[] = [];
  const note = (day: string) =>
    deedOn(day, '12.00', day, async () => seen.push(clock.now().toISOString().slice(0, 16)));
  await liveThrough([note('2026-05-01'), note('2026-02-01'), note('2026-07-01')]);
  expect(seen).toEqual(['2026-02-01T11:00', '2026-05-01T10:00']);
  expect(clock.now().toISOString().slice(0, 16)).toBe('2026-06-01T10:00');
});

test('a deed that fails says when and what, and the clock comes back', async () => {
  const before = Date.now();
  const failing = deedOn('2026-02-01', '12.00', 'somebody stumbles', async () => {
    throw new Error('ouch');
  });
  await expect(liveThrough([failing])).rejects.toThrow(/2026-02-01.*somebody stumbles/);
  expect(Math.abs(clock.now().getTime() - before)).toBeLessThan(5_000);
});
