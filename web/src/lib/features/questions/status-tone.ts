import type { QuestionStatus } from '@leerkring/shared/features/questions/question.transitions.ts';

/** The colour of a status; its word always stands in it. */
export const statusTones = {
  draft: 'neutral',
  submitted: 'info',
  inReview: 'info',
  adopted: 'accent',
  inProgress: 'accent',
  revised: 'warning',
  answered: 'success',
  embedded: 'success',
  parked: 'neutral',
} as const satisfies Record<QuestionStatus, string>;
