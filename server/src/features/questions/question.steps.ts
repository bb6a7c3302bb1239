import { AppError } from '@leerkring/shared/errors.ts';
import {
  missingFor,
  questionTransition,
  type QuestionStatus,
  type QuestionTransition,
} from '@leerkring/shared/features/questions/question.transitions.ts';
import type { Actor } from '@leerkring/shared/policy/actor.ts';
import { authorize } from '../../platform/authorize.ts';
import {
  changeQuestion,
  type Change,
  type Changed,
  type ChangeTarget,
  type Scene,
} from './question.change.ts';
import type { StoredQuestion } from './question.model.ts';

export interface Step {
  /** Where the question stood on the screen of who takes the step. */
  from: QuestionStatus;
  to: QuestionStatus;
  note: string;
}

/** Takes a step in the life of a question; of two people at once the second gets a conflict. */
export async function moveQuestion(
  actor: Actor,
  target: ChangeTarget,
  step: Step,
): Promise<Changed> {
  return changeQuestion(
    actor,
    target,
    ({ actor: fresh, facts }) => authorize(fresh, 'question.move', { ...facts, to: step.to }),
    async (scene) => takeStep(scene, step),
  );
}

/** Whether the wording is another one than at the last step. */
export function hasNewWording({ versionNr, steppedVersionNr }: StoredQuestion): boolean {
  return versionNr > steppedVersionNr;
}

function takeStep({ question, now }: Scene, { from, to, note }: Step): Change {
  const transition = requireStep(question, { from, to });
  requireReady(question, transition, note);
  const parkedFrom = to === 'parked' ? from : null;
  const submittedAt = to === 'submitted' ? (question.submittedAt ?? now) : question.submittedAt;
  const steppedVersionNr = question.versionNr;
  return {
    set: { status: to, parkedFrom, submittedAt, steppedVersionNr },
    event: { kind: 'moved', from, to, note, versionNr: question.versionNr },
  };
}

function requireStep(
  { status }: StoredQuestion,
  { from, to }: Omit<Step, 'note'>,
): QuestionTransition {
  if (status !== from) {
    throw new AppError('conflict', { reason: 'question.moved', current: { status } });
  }
  const transition = questionTransition(from, to);
  if (!transition) throw new AppError('invalid', { reason: 'question.step' });
  return transition;
}

function requireReady(
  question: StoredQuestion,
  transition: QuestionTransition,
  note: string,
): void {
  if (transition.note && note === '') throw new AppError('invalid', { reason: 'question.note' });
  const { parkedFrom, outcomeCount } = question;
  const stand = { parkedFrom, outcomeCount, hasNewWording: hasNewWording(question) };
  const missing = missingFor(transition, stand);
  if (missing) throw new AppError('invalid', { reason: `question.need.${missing}` });
}
