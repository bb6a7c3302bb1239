/** The states of a good practice (C3). */
export const practiceStates = [
  'draft',
  'submitted',
  'peerReview',
  'approved',
  'networkVisible',
  'publicRequested',
  'public',
  'retired',
] as const;
export type PracticeState = (typeof practiceStates)[number];

export const practiceStepIds = [
  'submit',
  'takeBack',
  'startReview',
  'sendBack',
  'approve',
  'showInNetwork',
  'requestPublic',
  'keepInNetwork',
  'publish',
  'withdraw',
  'retire',
] as const;
export type PracticeStepId = (typeof practiceStepIds)[number];

/** Who may take a step: an author, who runs the network, or its coordinator. */
export type StepTaker = 'author' | 'runs' | 'coordinator';

/**
 * What must be true: all parts written, a colleague has read it, the words of the note, the check
 * list ticked (BR-22), an open licence, materials that may leave the network (BR-21), a yes to what
 * is left out because its contributor did not agree, and no words of such a one in the text.
 */
export const stepNeeds = [
  'complete',
  'reviewed',
  'note',
  'checks',
  'openLicence',
  'noPupilMaterial',
  'openMaterial',
  'noAddresses',
  'noUnagreedWords',
  'leaveOut',
] as const;
export type StepNeed = (typeof stepNeeds)[number];

export interface PracticeStep {
  from: readonly PracticeState[];
  to: PracticeState;
  who: readonly StepTaker[];
  needs: readonly StepNeed[];
}

const fitForPublic: readonly StepNeed[] = [
  'complete',
  'checks',
  'openLicence',
  'noPupilMaterial',
  'openMaterial',
  'noAddresses',
  'noUnagreedWords',
];

/**
 * The life of a good practice (C3, C5). Widening is the author's to ask for, never automatic (BR-20);
 * taking back is for its authors and for those who run the network.
 */
export const practiceSteps: Record<PracticeStepId, PracticeStep> = {
  submit: { from: ['draft'], to: 'submitted', who: ['author'], needs: ['complete'] },
  takeBack: { from: ['submitted', 'peerReview'], to: 'draft', who: ['author'], needs: [] },
  startReview: { from: ['submitted'], to: 'peerReview', who: ['runs'], needs: [] },
  sendBack: { from: ['peerReview'], to: 'draft', who: ['runs'], needs: ['note'] },
  approve: { from: ['peerReview'], to: 'approved', who: ['runs'], needs: ['reviewed'] },
  showInNetwork: { from: ['approved'], to: 'networkVisible', who: ['author'], needs: ['complete'] },
  requestPublic: {
    from: ['networkVisible'],
    to: 'publicRequested',
    who: ['author'],
    needs: fitForPublic,
  },
  keepInNetwork: {
    from: ['publicRequested'],
    to: 'networkVisible',
    who: ['author', 'runs'],
    needs: [],
  },
  publish: {
    from: ['publicRequested'],
    to: 'public',
    who: ['coordinator'],
    needs: [...fitForPublic, 'leaveOut'],
  },
  withdraw: { from: ['public'], to: 'networkVisible', who: ['author', 'runs'], needs: [] },
  retire: {
    from: ['approved', 'networkVisible', 'publicRequested', 'public'],
    to: 'retired',
    who: ['author', 'runs'],
    needs: [],
  },
};

/** Whether the step makes the practice visible to fewer people: that is possible at any time. */
export function isTakingBack(step: PracticeStepId): boolean {
  return step === 'withdraw' || step === 'retire' || step === 'keepInNetwork';
}

/** Whether a practice may stay as it is for years: then nobody is to move, whoever could. */
export function isAtRest(state: PracticeState): boolean {
  return state === 'networkVisible' || state === 'public' || state === 'retired';
}

/** The states in which its authors may change the text. */
export const editableStates: readonly PracticeState[] = ['draft', 'peerReview', 'networkVisible'];

/** The states in which all members of the network read it; peers review what is under review. */
export const networkStates: readonly PracticeState[] = [
  'peerReview',
  'networkVisible',
  'publicRequested',
  'public',
];

/** The check list before something goes public (BR-22); each one is ticked by an author. */
export const publicChecks = [
  'ownWork',
  'noPupilData',
  'rights',
  'schoolAgrees',
  'contact',
] as const;
export type PublicCheck = (typeof publicChecks)[number];
