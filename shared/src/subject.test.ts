import { expect, test } from 'vitest';
import { subjectSchema, thingSchema } from './subject.schema.ts';
import { subjectKey, subjectOf } from './subject.ts';

const id = '0123456789abcdef01234567';

test('a key leads back to its reference, also for a room', () => {
  for (const ref of [
    { kind: 'thread', id },
    { kind: 'room', id: `c:${id}` },
  ] as const) {
    expect(subjectOf(subjectKey(ref))).toEqual(ref);
  }
});

test('other texts are no keys', () => {
  for (const key of ['', 'thread', 'stream:1', `c:${id}`, `constructor:${id}`]) {
    expect(subjectOf(key)).toBeUndefined();
  }
});

test('a reference names a known kind and a real id', () => {
  expect(subjectSchema.safeParse({ kind: 'inbox', id }).success).toBe(true);
  expect(thingSchema.safeParse({ kind: 'inbox', id }).success).toBe(false);
  expect(subjectSchema.safeParse({ kind: 'thread', id: 'x' }).success).toBe(false);
  expect(subjectSchema.safeParse({ kind: 'thread', id, more: 1 }).success).toBe(false);
});
