import type { PracticeState } from '@leerkring/shared/features/practices/practice-steps.ts';

/** How loud the badge of a state is. */
export function stateTone(state: PracticeState): 'neutral' | 'accent' | 'info' | 'success' {
  if (state === 'public') return 'success';
  if (state === 'networkVisible' || state === 'publicRequested') return 'accent';
  return state === 'peerReview' || state === 'submitted' ? 'info' : 'neutral';
}
