import type { PracticeSection } from '@leerkring/shared/features/practices/practices.view.ts';

// Beside the contract and not out of it: that would bring its schemas into the browser.
/** The parts of a good practice, in the order of the page. */
export const practiceSections = [
  'context',
  'approach',
  'result',
  'tips',
] as const satisfies PracticeSection[];
