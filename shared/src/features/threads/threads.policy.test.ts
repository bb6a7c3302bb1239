import { expect, test } from 'vitest';
import { decide, type ActionId, type FactsOf } from '../../policy/actions.ts';
import type { NetworkRole, UserActor } from '../../policy/actor.ts';
import type { PostFacts } from './threads.policy.ts';

const network = 'a'.repeat(24);
const west = 'b'.repeat(24);
const oost = 'c'.repeat(24);

function actor(role?: NetworkRole, regionIds: string[] = [west]): UserActor {
  const memberships = role ? [{ networkId: network, role, regionIds, meetingIds: [] }] : [];
  return { kind: 'user', id: 'me', platformAdmin: false, minutesSinceSignIn: 0, memberships };
}

function facts(more: Partial<PostFacts> = {}): PostFacts {
  return {
    ...{ networkId: network, audience: 'network', regionIds: [], whoStarts: 'members' },
    ...{ archived: false, authorId: 'other', locked: false, hidden: false, replied: true },
    ...{ postAuthorId: 'other', gone: false, ...more },
  };
}

const mine = { authorId: 'me', postAuthorId: 'me' };
const region = { audience: 'region' as const, regionIds: [west] };

/** `+` or the code of the refusal. */
function verdict<A extends ActionId>(who: UserActor, action: A, about: FactsOf<A>): string {
  const decision = decide(who, action, about);
  return decision.allow ? '+' : decision.code;
}

test.each<[NetworkRole | undefined, Partial<PostFacts>, string]>([
  ['member', {}, '+'],
  ['schoolContact', {}, '+'],
  ['expert', {}, 'not_found'],
  ['guest', {}, 'not_found'],
  [undefined, {}, 'not_found'],
  ['member', region, '+'],
  ['member', { ...region, regionIds: [oost] }, 'not_found'],
  ['facilitator', { ...region, regionIds: [oost] }, '+'],
  ['member', { audience: 'facilitators' }, 'not_found'],
  ['coordinator', { audience: 'facilitators' }, '+'],
])('%s reads a thread with %j: %s', (role, more, expected) => {
  expect(verdict(actor(role), 'thread.read', facts(more))).toBe(expected);
});

test.each<[NetworkRole, Partial<PostFacts>, string]>([
  ['member', {}, '+'],
  ['member', { whoStarts: 'runners' }, 'forbidden'],
  ['facilitator', { whoStarts: 'runners' }, '+'],
  ['schoolContact', {}, 'forbidden'],
  ['guest', {}, 'forbidden'],
  ['member', { audience: 'facilitators' }, 'forbidden'],
  ['member', { archived: true }, 'archived'],
])('%s starts a thread with %j: %s', (role, more, expected) => {
  expect(verdict(actor(role), 'thread.create', facts(more))).toBe(expected);
});

test.each<[NetworkRole, Partial<PostFacts>, string]>([
  ['member', {}, '+'],
  ['member', { locked: true }, 'forbidden'],
  ['facilitator', { locked: true }, '+'],
  ['facilitator', { hidden: true }, 'forbidden'],
  ['schoolContact', {}, 'forbidden'],
])('%s answers in a thread with %j: %s', (role, more, expected) => {
  expect(verdict(actor(role), 'thread.reply', facts(more))).toBe(expected);
});

test('one changes the own words only, and nobody those that are gone or closed', () => {
  expect(verdict(actor('member'), 'post.edit', facts(mine))).toBe('+');
  expect(verdict(actor('coordinator'), 'post.edit', facts())).toBe('forbidden');
  expect(verdict(actor('coordinator'), 'thread.edit', facts())).toBe('+');
  expect(verdict(actor('member'), 'post.edit', facts({ ...mine, gone: true }))).toBe('forbidden');
  expect(verdict(actor('member'), 'post.edit', facts({ ...mine, locked: true }))).toBe('forbidden');
});

test('a thread is its author’s own until somebody answers', () => {
  const alone = facts({ ...mine, replied: false });
  expect(verdict(actor('member'), 'thread.remove', alone)).toBe('+');
  expect(verdict(actor('member'), 'thread.remove', facts(mine))).toBe('forbidden');
  expect(verdict(actor('facilitator'), 'thread.remove', facts())).toBe('+');
  expect(verdict(actor('member'), 'thread.conclude', facts(mine))).toBe('+');
  expect(verdict(actor('member'), 'thread.conclude', facts())).toBe('forbidden');
});
