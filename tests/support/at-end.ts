import { afterAll, onTestFinished, TestRunner } from 'vitest';

/** Takes something away when the test ends that started it, or else when its file ends. */
export function atEnd(takeAway: () => unknown): void {
  const end = async () => {
    await takeAway();
  };
  if (TestRunner.getCurrentTest()) onTestFinished(end);
  else afterAll(end);
}
