import { expect, test } from 'vitest';
import { decide } from '../../policy/actions.ts';
import type { NetworkRole, UserActor } from '../../policy/actor.ts';
import type { MembershipFacts } from './networks.policy.ts';

const network = 'a'.repeat(24);

function actor(role?: NetworkRole, more: Partial<UserActor> = {}): UserActor {
  const memberships = role ? [{ networkId: network, role, regionIds: [], meetingIds: [] }] : [];
  return {
    kind: 'user',
    id: 'me',
    platformAdmin: false,
    minutesSinceSignIn: 0,
    memberships,
    ...more,
  };
}

function membership(more: Partial<MembershipFacts> = {}): MembershipFacts {
  return {
    networkId: network,
    visibility: 'listed',
    status: 'open',
    targetRole: 'member',
    isSelf: false,
    isLast: false,
    ...more,
  };
}

const allow = { allow: true };
const code = (value: string) => ({ allow: false, code: value });

test.each([
  ['facilitator', 'member', allow],
  ['facilitator', 'guest', allow],
  ['facilitator', 'facilitator', code('forbidden')],
  ['coordinator', 'facilitator', allow],
  ['coordinator', 'coordinator', allow],
  ['member', 'member', code('forbidden')],
  ['guest', 'member', code('not_found')],
  [undefined, 'member', code('not_found')],
] as const)('%s invites a %s', (role, targetRole, expected) => {
  expect(decide(actor(role), 'invitation.create', membership({ targetRole }))).toMatchObject(
    expected,
  );
});

test('nobody raises the own role, nobody grants above the own rank', () => {
  const coordinator = actor('coordinator');
  const change = (facts: Partial<MembershipFacts>) =>
    decide(coordinator, 'membership.change', membership(facts));
  expect(change({ grantedRole: 'facilitator' })).toMatchObject(allow);
  expect(change({ isSelf: true, targetRole: 'coordinator' })).toMatchObject(code('forbidden'));
  expect(
    decide(actor('facilitator'), 'membership.change', membership({ grantedRole: 'coordinator' })),
  ).toMatchObject(code('forbidden'));
});

test('everybody may leave, except the last coordinator', () => {
  const leave = (role: NetworkRole, isLast: boolean) =>
    decide(actor(role), 'membership.end', membership({ targetRole: role, isSelf: true, isLast }));
  expect(leave('member', false)).toMatchObject(allow);
  expect(leave('coordinator', true)).toMatchObject(code('forbidden'));
});

test('a hidden network does not exist for others; its space never opens by itself for an admin', () => {
  const hidden = { networkId: network, visibility: 'hidden', status: 'open' } as const;
  expect(decide(actor(), 'network.see', hidden)).toMatchObject(code('not_found'));
  expect(decide(actor('member'), 'network.see', hidden)).toMatchObject(allow);
  const admin = actor(undefined, { platformAdmin: true });
  expect(decide(admin, 'network.see', hidden)).toMatchObject(allow);
  expect(decide(admin, 'network.enter', hidden)).toMatchObject(code('not_found'));
});

test('archiving needs a recent sign-in', () => {
  const facts = { networkId: network, visibility: 'listed', status: 'open' } as const;
  const late = actor('coordinator', { minutesSinceSignIn: 11 });
  expect(decide(late, 'network.archive', facts)).toMatchObject(code('step_up_required'));
  expect(decide(actor('coordinator'), 'network.archive', facts)).toMatchObject(allow);
});
