import { runsNetwork, hasRole, type Actor } from '../../policy/actor.ts';
import { anyone, rule, signedIn, type Rule } from '../../policy/decision.ts';
import {
  canContribute,
  canReadPractices,
  isClosed,
  type PracticesNetworkFacts,
} from './materials.policy.ts';
import {
  editableStates,
  isTakingBack,
  networkStates,
  practiceStepIds,
  practiceSteps,
  type PracticeState,
  type PracticeStepId,
} from './practice-steps.ts';

export interface PracticeFacts extends PracticesNetworkFacts {
  state: PracticeState;
  /** One of the people who wrote it. */
  isAuthor: boolean;
  /** Somebody whose words are quoted in it, and who has not taken them back. */
  isContributor: boolean;
  /** Whether it was submitted at least once. */
  wasSubmitted: boolean;
}

export interface PracticeStepFacts extends PracticeFacts {
  step: PracticeStepId;
}

export interface PracticeSchoolFacts extends PracticeFacts {
  /** Contact or leader of the school, and the school is one of an author. */
  speaksForSchool: boolean;
}

export interface FragmentFacts {
  isOwnWords: boolean;
}

/**
 * A draft is its authors'; what was ever submitted also of who runs the network; what is shown or
 * under review of all members. Who is quoted may read how (M3).
 */
export function canSeePractice(actor: Actor, facts: PracticeFacts): boolean {
  if (!canReadPractices(actor, facts)) return false;
  if (facts.isAuthor || facts.isContributor || networkStates.includes(facts.state)) return true;
  return facts.wasSubmitted && runsNetwork(actor, facts.networkId);
}

/** Also school contacts hand in what their school does well (C5). */
export function canWritePractice(actor: Actor, facts: PracticesNetworkFacts): boolean {
  return canContribute(actor, facts) || hasRole(actor, facts.networkId, 'schoolContact');
}

/** The words stay its authors', and only while nobody has agreed to exactly these. */
export function canEditPractice(actor: Actor, facts: PracticeFacts): boolean {
  return facts.isAuthor && editableStates.includes(facts.state) && canWritePractice(actor, facts);
}

/** Peers are members who did not write it themselves. */
export function canReviewPractice(actor: Actor, facts: PracticeFacts): boolean {
  return facts.state === 'peerReview' && !facts.isAuthor && canContribute(actor, facts);
}

/** Whether this person is one of those who take this step (C3, C5), wherever the practice stands. */
export function takesStep(actor: Actor, facts: PracticeStepFacts): boolean {
  return practiceSteps[facts.step].who.some((who) => {
    if (who === 'author') return facts.isAuthor;
    if (who === 'runs') return runsNetwork(actor, facts.networkId);
    return hasRole(actor, facts.networkId, 'coordinator');
  });
}

/** The steps open to this person where the practice stands now. */
export function stepsFor(actor: Actor, facts: PracticeFacts): PracticeStepId[] {
  return practiceStepIds.filter(
    (step) =>
      practiceSteps[step].from.includes(facts.state) &&
      takesStep(actor, { ...facts, step }) &&
      (!isClosed(facts) || isTakingBack(step)),
  );
}

/** What is not public does not exist for the public, signed in or not. */
const isPublic: Rule<{ state: PracticeState }> = (_actor, facts) =>
  facts.state === 'public'
    ? { allow: true }
    : { allow: false, code: 'not_found', rule: 'library.open' };

const practice = (name: string, act: (actor: Actor, facts: PracticeFacts) => boolean) =>
  rule(name, { see: canSeePractice, archived: isClosed, act });

export const practiceRules = {
  'library.list': anyone,
  'library.open': isPublic,
  'practices.list': rule('practices.list', { see: canReadPractices }),
  'practice.see': rule('practice.see', { see: canSeePractice }),
  'practice.create': rule('practice.create', {
    see: canReadPractices,
    archived: isClosed,
    act: canWritePractice,
  }),
  'practice.edit': practice('practice.edit', canEditPractice),
  'practice.quote': practice('practice.quote', canEditPractice),
  'practice.discard': practice(
    'practice.discard',
    (_actor, facts) => facts.isAuthor && facts.state === 'draft' && !facts.wasSubmitted,
  ),
  'practice.move': rule('practice.move', {
    see: canSeePractice,
    archived: (facts: PracticeStepFacts) => isClosed(facts) && !isTakingBack(facts.step),
    act: takesStep,
  }),
  'practice.review': practice('practice.review', canReviewPractice),
  'practice.showName': rule('practice.showName', {
    see: canSeePractice,
    act: (_actor, facts) => facts.isAuthor,
  }),
  'practice.showSchool': rule('practice.showSchool', {
    see: canSeePractice,
    act: (_actor, facts: PracticeSchoolFacts) => facts.speaksForSchool,
  }),
  'fragment.consent': rule('fragment.consent', {
    see: (_actor, facts: FragmentFacts) => facts.isOwnWords,
  }),
  'fragments.own': signedIn,
};
