import { expect, it } from 'vitest';
import { pickSteps, readChoice } from './choose.ts';
import type { Step } from './step.ts';

const step = (name: string, after?: string[]): Step => ({
  name,
  cores: 1,
  ...(after && { after }),
  run: () => Promise.resolve({ passed: 1, failed: 0 }),
});
const steps = [step('browser'), step('build'), step('lint'), step('e2e', ['build', 'browser'])];
const names = (only: string[]) => pickSteps(steps, only).map(({ name }) => name);

it('runs everything when nothing is chosen', () => {
  expect(names([])).toEqual(['browser', 'build', 'lint', 'e2e']);
});

it('takes along what a chosen step needs', () => {
  expect(names(['e2e'])).toEqual(['browser', 'build', 'e2e']);
  expect(names(['lint'])).toEqual(['lint']);
});

it('reads the choice and refuses what it does not know', () => {
  const known = ['lint', 'e2e'];
  expect(readChoice(['--only=lint,e2e', '--bail'], known)).toEqual({
    only: ['lint', 'e2e'],
    bail: true,
  });
  expect(() => readChoice(['--only=lynt'], known)).toThrow('No step lynt. There are: lint, e2e.');
  expect(() => readChoice(['--fast'], known)).toThrow('Unknown argument --fast');
});
