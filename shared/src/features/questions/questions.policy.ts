import type { Id } from '../../ids.ts';
import { hasRole, runsNetwork, type Actor } from '../../policy/actor.ts';
import { rule } from '../../policy/decision.ts';
import {
  questionTransition,
  type QuestionMover,
  type QuestionStatus,
} from './question.transitions.ts';
import type { ItemKind } from './question.items.ts';

/** What decides about the wall and its clusters. */
export interface WallFacts {
  networkId: Id;
  archived: boolean;
  /** Whether the network has this part switched on. */
  isOn: boolean;
}

export interface NewQuestionFacts extends WallFacts {
  /** Whether the actor belongs to the school it is for, as the network knows it. */
  ownSchool: boolean;
}

export interface QuestionFacts extends NewQuestionFacts {
  status: QuestionStatus;
  /** Whether the network sees it: not private and submitted at least once. */
  open: boolean;
  /** Put out of sight by who runs the network. */
  hidden: boolean;
  /** Whether the actor was asked to help with it, and was not taken off since. */
  asked: boolean;
}

export interface QuestionStepFacts extends QuestionFacts {
  to: QuestionStatus;
}

export interface QuestionItemFacts extends QuestionFacts {
  kind: ItemKind;
  authorId: Id;
  /** For actions and helpers: whom it is about. */
  personId: Id | null;
}

/** Guests and experts do not see the wall; school contacts do, because of their own school (C5). */
export function canSeeWall(actor: Actor, facts: WallFacts): boolean {
  const { networkId } = facts;
  return (
    facts.isOn && hasRole(actor, networkId, 'schoolContact', 'member', 'facilitator', 'coordinator')
  );
}

/** An expert sees a question of the network when asked to help with it (C5), not the wall. */
function isAskedExpert(actor: Actor, { isOn, asked, networkId }: QuestionFacts): boolean {
  return isOn && asked && hasRole(actor, networkId, 'expert');
}

/** The own school and those who run the network always; others once it was shared. */
export function canSeeQuestion(actor: Actor, facts: QuestionFacts): boolean {
  if (isAskedExpert(actor, facts)) return facts.open && !facts.hidden;
  if (!canSeeWall(actor, facts)) return false;
  if (facts.ownSchool || runsNetwork(actor, facts.networkId)) return true;
  return facts.open && !facts.hidden;
}

/** Takes part in the network itself, so not only as the contact of a school. */
function takesPart(actor: Actor, { networkId }: WallFacts): boolean {
  return hasRole(actor, networkId, 'member', 'facilitator', 'coordinator');
}

export function canWriteQuestion(_actor: Actor, facts: NewQuestionFacts): boolean {
  return facts.ownSchool;
}

/** In which capacities the actor may take steps. */
export function moversOf(actor: Actor, facts: NewQuestionFacts): QuestionMover[] {
  return [
    ...(facts.ownSchool ? ['school' as const] : []),
    ...(runsNetwork(actor, facts.networkId) ? ['network' as const] : []),
  ];
}

/** Steps that do not exist are allowed here, so that they fail as a conflict with what is now. */
export function canMoveQuestion(actor: Actor, facts: QuestionStepFacts): boolean {
  const movers = moversOf(actor, facts);
  const step = questionTransition(facts.status, facts.to);
  return step ? step.by.some((mover) => movers.includes(mover)) : movers.length > 0;
}

/** The own school works on it; whoever sees it and takes part helps, answers and brings. */
export function canAddItem(
  actor: Actor,
  facts: QuestionFacts & Pick<QuestionItemFacts, 'kind'>,
): boolean {
  if (!canSeeQuestion(actor, facts)) return false;
  if (isAskedExpert(actor, facts)) return facts.kind === 'feedback';
  if (facts.kind === 'experiment' || facts.kind === 'outcome') return facts.ownSchool;
  if (facts.kind === 'action') return facts.ownSchool || runsNetwork(actor, facts.networkId);
  return facts.ownSchool || takesPart(actor, facts);
}

/** Words stay the author's; the work of the school is the whole school's. */
export function canChangeItem(actor: Actor, facts: QuestionItemFacts): boolean {
  const isAuthor = actor.kind === 'user' && actor.id === facts.authorId;
  const isAboutMe = actor.kind === 'user' && actor.id === facts.personId;
  if (facts.kind === 'feedback') return isAuthor;
  if (facts.kind === 'helper') return isAboutMe || isAuthor;
  return isAuthor || isAboutMe || facts.ownSchool;
}

export function canRemoveItem(actor: Actor, facts: QuestionItemFacts): boolean {
  if (runsNetwork(actor, facts.networkId)) return true;
  return canChangeItem(actor, facts) || (facts.kind === 'helper' && facts.ownSchool);
}

/** Any member marks what was said; the school decides what it keeps of it. */
export function canHarvest(actor: Actor, facts: QuestionFacts): boolean {
  return canSeeQuestion(actor, facts) && (facts.ownSchool || takesPart(actor, facts));
}

const archived = (facts: WallFacts) => facts.archived;
const see = canSeeQuestion;
const runs = (actor: Actor, facts: WallFacts) => runsNetwork(actor, facts.networkId);

export const questionRules = {
  'questions.wall': rule('questions.wall', { see: canSeeWall }),
  'questions.arrange': rule('questions.arrange', { see: canSeeWall, archived, act: runs }),
  'question.create': rule('question.create', {
    see: canSeeWall,
    archived,
    act: (actor, facts: NewQuestionFacts) => facts.ownSchool || runs(actor, facts),
  }),
  'question.read': rule('question.read', { see }),
  'question.write': rule('question.write', { see, archived, act: canWriteQuestion }),
  'question.move': rule('question.move', { see, archived, act: canMoveQuestion }),
  'question.guide': rule('question.guide', { see, archived, act: runs }),
  'question.follow': rule('question.follow', { see }),
  'question.copy': rule('question.copy', {
    see,
    archived,
    act: (actor, facts: QuestionFacts) => facts.ownSchool || runs(actor, facts),
  }),
  'question.addItem': rule('question.addItem', {
    see,
    archived,
    act: (actor, facts: QuestionFacts & Pick<QuestionItemFacts, 'kind'>) =>
      canAddItem(actor, facts),
  }),
  'question.changeItem': rule('question.changeItem', { see, archived, act: canChangeItem }),
  'question.removeItem': rule('question.removeItem', { see, archived, act: canRemoveItem }),
  'question.harvest': rule('question.harvest', { see, archived, act: canHarvest }),
};
