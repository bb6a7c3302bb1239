import { describe, expect, it } from 'vitest';
import { spanOf } from './range.ts';

const stream = { head: 100, floor: 0 };

describe('the part of a stream that is asked for', () => {
  it.each([
    ['the newest page', stream, { limit: 10 }, { from: 91, to: 100 }],
    ['after a number', stream, { after: 90, limit: 5 }, { from: 91, to: 95 }],
    ['after a number near the end', stream, { after: 98, limit: 5 }, { from: 99, to: 100 }],
    ['after the end: an empty part', stream, { after: 100, limit: 5 }, { from: 101, to: 100 }],
    [
      'after a number that is not there yet',
      stream,
      { after: 300, limit: 5 },
      { from: 301, to: 300 },
    ],
    ['before a number', stream, { before: 11, limit: 5 }, { from: 6, to: 10 }],
    ['before the beginning: an empty part', stream, { before: 1, limit: 5 }, { from: 1, to: 0 }],
    ['before a number beyond the end', stream, { before: 900, limit: 5 }, { from: 96, to: 100 }],
    ['around a number', stream, { around: 50, limit: 10 }, { from: 46, to: 55 }],
    ['around the last number', stream, { around: 100, limit: 10 }, { from: 91, to: 100 }],
    ['an empty stream', { head: 0, floor: 0 }, { limit: 10 }, { from: 1, to: 0 }],
    ['a stream with a floor', { head: 100, floor: 95 }, { limit: 10 }, { from: 95, to: 100 }],
    [
      'after zero, above the floor',
      { head: 100, floor: 95 },
      { after: 0, limit: 3 },
      { from: 95, to: 97 },
    ],
  ])('%s', (_name, from, input, expected) => {
    expect(spanOf(from, input)).toEqual(expected);
  });
});
