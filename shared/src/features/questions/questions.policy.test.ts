import { describe, expect, test } from 'vitest';
import { decide } from '../../policy/actions.ts';
import type { NetworkRole, UserActor } from '../../policy/actor.ts';
import {
  canAddItem,
  canMoveQuestion,
  canSeeQuestion,
  type QuestionFacts,
} from './questions.policy.ts';
import {
  questionStatuses,
  questionTransition,
  questionTransitions,
  stepsFor,
  type QuestionStatus,
} from './question.transitions.ts';

const networkId = 'a'.repeat(24);

function somebody(role?: NetworkRole): UserActor {
  const membership = role && { networkId, role, regionIds: [], meetingIds: [] };
  return {
    ...{ kind: 'user', id: role ?? 'outsider', platformAdmin: false, minutesSinceSignIn: 0 },
    memberships: membership ? [membership] : [],
  };
}

function question(more: Partial<QuestionFacts> = {}): QuestionFacts {
  const place = { networkId, archived: false, isOn: true, ownSchool: false };
  return { ...place, status: 'adopted', open: true, hidden: false, asked: false, ...more };
}

describe('seeing a question', () => {
  test.each([
    ['member', question(), true],
    ['schoolContact', question(), true],
    ['guest', question(), false],
    ['expert', question(), false],
    ['expert', question({ asked: true }), true],
    ['expert', question({ asked: true, open: false }), false],
    ['expert', question({ asked: true, hidden: true }), false],
    ['expert', question({ asked: true, isOn: false }), false],
    ['guest', question({ asked: true }), false],
    ['member', question({ open: false }), false],
    ['member', question({ open: false, ownSchool: true }), true],
    ['facilitator', question({ open: false }), true],
    ['member', question({ hidden: true }), false],
    ['member', question({ hidden: true, ownSchool: true }), true],
    ['facilitator', question({ isOn: false }), false],
  ] as const)('%s', (role, facts, expected) => {
    expect(canSeeQuestion(somebody(role), facts)).toBe(expected);
  });

  test('the outsider and the platform admin find nothing', () => {
    for (const actor of [somebody(), { ...somebody(), platformAdmin: true }]) {
      expect(decide(actor, 'question.read', question())).toMatchObject({ code: 'not_found' });
    }
  });
});

describe('steps', () => {
  const step = (from: QuestionStatus, to: QuestionStatus) => ({
    ...question({ status: from, ownSchool: true }),
    to,
  });

  test('only those who run the network adopt; only the school hands in', () => {
    expect(canMoveQuestion(somebody('member'), step('inReview', 'adopted'))).toBe(false);
    expect(canMoveQuestion(somebody('member'), step('draft', 'submitted'))).toBe(true);
    const elsewhere = { ...step('draft', 'submitted'), ownSchool: false };
    expect(canMoveQuestion(somebody('facilitator'), elsewhere)).toBe(false);
    expect(canMoveQuestion(somebody('facilitator'), step('inReview', 'adopted'))).toBe(true);
  });

  test('there is a way to every place, and one row per step', () => {
    const keys = questionTransitions.map(({ from, to }) => `${from} ${to}`);
    expect(new Set(keys).size).toBe(keys.length);
    for (const status of questionStatuses) {
      expect(questionTransitions.some(({ to }) => to === status)).toBe(true);
    }
    expect(questionTransition('draft', 'adopted')).toBeUndefined();
  });

  test('answering waits for an outcome, and parking leads back to where it was', () => {
    const stand = { parkedFrom: null, outcomeCount: 0, hasNewWording: false };
    const next = (more: object) =>
      stepsFor(['school'], { ...stand, status: 'inProgress', ...more }).map(({ to }) => to);
    expect(next({})).toEqual(['revised', 'parked']);
    expect(next({ outcomeCount: 1 })).toEqual(['revised', 'answered', 'parked']);
    expect(next({ status: 'parked', parkedFrom: 'adopted' })).toEqual(['adopted']);
    expect(next({ status: 'revised' })).toEqual(['parked']);
    expect(next({ status: 'revised', hasNewWording: true })).toEqual(['inProgress', 'parked']);
  });
});

describe('what hangs on it', () => {
  test('others help and give feedback, the school itself tries and concludes', () => {
    const facts = question();
    expect(canAddItem(somebody('member'), { ...facts, kind: 'feedback' })).toBe(true);
    expect(canAddItem(somebody('member'), { ...facts, kind: 'experiment' })).toBe(false);
    expect(canAddItem(somebody('member'), { ...facts, kind: 'outcome' })).toBe(false);
    expect(canAddItem(somebody('schoolContact'), { ...facts, kind: 'feedback' })).toBe(false);
    const own = { ...facts, ownSchool: true };
    expect(canAddItem(somebody('schoolContact'), { ...own, kind: 'outcome' })).toBe(true);
  });

  test('words of feedback stay those of the author', () => {
    const facts = { ...question({ ownSchool: true }), kind: 'feedback', personId: null } as const;
    const change = (authorId: string) =>
      decide(somebody('member'), 'question.changeItem', { ...facts, authorId }).allow;
    expect(change('member')).toBe(true);
    expect(change('x')).toBe(false);
  });

  test('an archived network takes nothing any more', () => {
    expect(
      decide(somebody('member'), 'question.write', question({ archived: true, ownSchool: true })),
    ).toMatchObject({ code: 'archived' });
  });
});
