import type {
  PracticeStepId,
  StepNeed,
} from '@leerkring/shared/features/practices/practice-steps.ts';

/** What the dialog of the step itself asks for; the rest has to be in order before. */
const askedOnTheWay: readonly StepNeed[] = ['note', 'checks', 'leaveOut'];

export function mustBeDoneFirst(missing: StepNeed[]): StepNeed[] {
  return missing.filter((need) => !askedOnTheWay.includes(need));
}

/** Steps that take something away from readers: they look like it. */
export function isGrave(step: PracticeStepId): boolean {
  return step === 'withdraw' || step === 'retire';
}
