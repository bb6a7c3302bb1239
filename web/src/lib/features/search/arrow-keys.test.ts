import { expect, test } from 'vitest';
import { stopAfter } from './arrow-keys.ts';

test('the arrows walk from the field through three suggestions and round', () => {
  expect([0, 1, 2, 3].map((at) => stopAfter('ArrowDown', at, 4))).toEqual([1, 2, 3, 0]);
  expect([0, 1, 2, 3].map((at) => stopAfter('ArrowUp', at, 4))).toEqual([3, 0, 1, 2]);
});

test('Home and End are of the list, but in the field they stay those of what is typed', () => {
  expect([stopAfter('Home', 3, 4), stopAfter('End', 1, 4)]).toEqual([1, 3]);
  expect([stopAfter('Home', 0, 4), stopAfter('End', 0, 4)]).toEqual([undefined, undefined]);
});

test('a field without suggestions keeps the focus', () => {
  expect([stopAfter('ArrowDown', 0, 1), stopAfter('ArrowUp', 0, 1)]).toEqual([0, 0]);
});

test('other keys go their own way', () => {
  expect(['Enter', 'Tab', 'Escape'].map((key) => stopAfter(key, 1, 4))).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});
