import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ReadMarks } from './read-marks.ts';
import { pillOf } from './pill.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('many reads of a stream are at most one save a second, the last one last', async () => {
  const saved: [string, number][] = [];
  const marks = new ReadMarks(async (s, r) => void saved.push([s, r]));
  marks.read('c:1', 3);
  marks.read('c:1', 7);
  marks.read('c:1', 5);
  marks.read('c:2', 1);
  expect(saved).toEqual([
    ['c:1', 3],
    ['c:2', 1],
  ]);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(saved.at(-1)).toEqual(['c:1', 7]);
  await vi.advanceTimersByTimeAsync(5_000);
  expect(saved).toHaveLength(3);
});

test('the pill names the most pressing truth', () => {
  const facts = { state: 'live', unsent: 0, failed: 0, missed: 0 } as const;
  expect(pillOf(facts)).toEqual({ kind: 'live' });
  expect(pillOf({ ...facts, missed: 12 })).toEqual({ kind: 'missed', missed: 12 });
  expect(pillOf({ ...facts, missed: 12, unsent: 2 })).toEqual({ kind: 'sending', unsent: 2 });
  expect(pillOf({ ...facts, unsent: 3, state: 'lost' })).toEqual({
    kind: 'reconnecting',
    unsent: 3,
  });
  expect(pillOf({ ...facts, failed: 1, unsent: 3 })).toEqual({ kind: 'failed', failed: 1 });
});
