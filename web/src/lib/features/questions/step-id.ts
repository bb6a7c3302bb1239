import type { QuestionStatus } from '@leerkring/shared/features/questions/question.transitions.ts';

export type StepId =
  | 'submit'
  | 'review'
  | 'giveBack'
  | 'adopt'
  | 'begin'
  | 'revise'
  | 'goOn'
  | 'answer'
  | 'embed'
  | 'park'
  | 'unpark';

const byTarget: Record<QuestionStatus, StepId> = {
  draft: 'giveBack',
  submitted: 'submit',
  inReview: 'review',
  adopted: 'adopt',
  inProgress: 'begin',
  revised: 'revise',
  answered: 'answer',
  embedded: 'embed',
  parked: 'park',
};

/** What a step is called on its button. */
export function stepId(from: QuestionStatus, to: QuestionStatus): StepId {
  if (from === 'parked') return 'unpark';
  return from === 'revised' && to === 'inProgress' ? 'goOn' : byTarget[to];
}
