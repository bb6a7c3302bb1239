import { expect, test } from 'vitest';
import { Reconnect } from './reconnect.ts';

test('waits grow to half a minute and spread over the whole of it', () => {
  const latest = new Reconnect(
    () => 1,
    () => 0,
  );
  expect(Array.from({ length: 7 }, () => latest.next())).toEqual([
    1000, 2000, 4000, 8000, 16000, 30000, 30000,
  ]);
  expect(
    new Reconnect(
      () => 0,
      () => 0,
    ).next(),
  ).toBe(0);
});

test('a connection that stood a minute starts from the beginning, a shorter one does not', () => {
  let now = 0;
  const reconnect = new Reconnect(
    () => 1,
    () => now,
  );
  reconnect.next();
  reconnect.next();
  reconnect.live();
  now += 59_999;
  expect(reconnect.next()).toBe(4000);
  reconnect.live();
  now += 60_000;
  expect(reconnect.next()).toBe(1000);
});

test('the window of a server that goes down wins, once', () => {
  const reconnect = new Reconnect(
    () => 0.5,
    () => 0,
  );
  reconnect.drain({ minMs: 2000, maxMs: 4000 });
  expect(reconnect.next()).toBe(3000);
  expect(reconnect.next()).toBe(500);
});
