import { expect, test } from 'vitest';
import { isAtRest, practiceStates } from './practice-steps.ts';

test('a practice that is shown or retired waits for nobody', () => {
  expect(practiceStates.filter(isAtRest).toSorted()).toEqual([
    'networkVisible',
    'public',
    'retired',
  ]);
});
