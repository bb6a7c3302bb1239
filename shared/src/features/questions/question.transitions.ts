/** Where a learning question can be in its life (C3). */
export const questionStatuses = [
  'draft',
  'submitted',
  'inReview',
  'adopted',
  'inProgress',
  'revised',
  'answered',
  'embedded',
  'parked',
] as const;
export type QuestionStatus = (typeof questionStatuses)[number];

/** Who takes a step: somebody of the own school, or somebody who runs the network. */
export type QuestionMover = 'school' | 'network';

/** What must be there first: a wording since the last step, an outcome, or the place it came from. */
export type QuestionNeed = 'newWording' | 'outcome' | 'parkedFrom';

export interface QuestionTransition {
  from: QuestionStatus;
  to: QuestionStatus;
  by: readonly QuestionMover[];
  /** Whether a note (feedback, a reason, the proof) must come with it. */
  note: boolean;
  need?: QuestionNeed;
}

const school = ['school'] as const;
const network = ['network'] as const;
const both = ['school', 'network'] as const;

const ladder: QuestionTransition[] = [
  { from: 'draft', to: 'submitted', by: school, note: false },
  { from: 'submitted', to: 'inReview', by: network, note: false },
  { from: 'inReview', to: 'draft', by: network, note: true },
  { from: 'inReview', to: 'adopted', by: network, note: false },
  { from: 'adopted', to: 'inProgress', by: school, note: false },
  { from: 'inProgress', to: 'revised', by: school, note: true },
  { from: 'revised', to: 'inProgress', by: school, note: false, need: 'newWording' },
  { from: 'inProgress', to: 'answered', by: school, note: false, need: 'outcome' },
  { from: 'answered', to: 'embedded', by: school, note: true },
];

const parkable = questionStatuses.filter((status) => status !== 'parked');

/** Every step a learning question can take; what is not in here cannot happen. */
export const questionTransitions: readonly QuestionTransition[] = [
  ...ladder,
  ...parkable.map((from) => ({ from, to: 'parked' as const, by: both, note: true })),
  ...parkable.map((to) => ({
    ...{ from: 'parked' as const, to, by: both, note: false },
    need: 'parkedFrom' as const,
  })),
];

/** The step between two places; undefined when there is none. */
export function questionTransition(
  from: QuestionStatus,
  to: QuestionStatus,
): QuestionTransition | undefined {
  return questionTransitions.find((step) => step.from === from && step.to === to);
}

/** What a step looks at besides who takes it. */
export interface QuestionStand {
  status: QuestionStatus;
  parkedFrom: QuestionStatus | null;
  outcomeCount: number;
  /** Whether the wording changed since the last step. */
  hasNewWording: boolean;
}

/** What still has to be there before the step; undefined when nothing is missing. */
export function missingFor(
  step: QuestionTransition,
  stand: Omit<QuestionStand, 'status'>,
): QuestionNeed | undefined {
  const met: Record<QuestionNeed, boolean> = {
    newWording: stand.hasNewWording,
    outcome: stand.outcomeCount > 0,
    parkedFrom: stand.parkedFrom === step.to,
  };
  return step.need && !met[step.need] ? step.need : undefined;
}

/** The steps that these movers can take now, as buttons show them. */
export function stepsFor(movers: QuestionMover[], stand: QuestionStand): QuestionTransition[] {
  return questionTransitions.filter(
    (step) =>
      step.from === stand.status &&
      step.by.some((mover) => movers.includes(mover)) &&
      missingFor(step, stand) === undefined,
  );
}

/** Work is going on with it, so it has a next step. */
export function isOpenStatus(status: QuestionStatus): boolean {
  return status !== 'answered' && status !== 'embedded' && status !== 'parked';
}
