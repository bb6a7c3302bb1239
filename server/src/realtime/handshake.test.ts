import { expect, it } from 'vitest';
import { createAdmission } from './handshake.ts';

it('F-03: lets in at most so many per second, and so many again a second later', () => {
  let nowMs = 0;
  const admits = createAdmission(150, () => nowMs);
  const knock = (times: number) => Array.from({ length: times }, admits).filter(Boolean).length;
  expect(knock(1_000)).toBe(150);
  nowMs = 100;
  expect(knock(1_000)).toBe(15);
  nowMs = 60_000;
  expect(knock(1_000)).toBe(150);
});
