import type { NetworkSpace } from '@leerkring/shared/features/networks/networks.view.ts';
import type { NetworkRole } from '@leerkring/shared/policy/actor.ts';
import { expect, it } from 'vitest';
import { grantableRoles, mayChange } from './own-actor.ts';

const me = { id: 'a'.repeat(24), platformAdmin: false };
const other = 'b'.repeat(24);

it('lets a facilitator bring in members and lower, and nobody of the own rank', () => {
  expect(grantableRoles(me, spaceAs('facilitator'))).toEqual([
    'guest',
    'expert',
    'schoolContact',
    'member',
  ]);
  expect(mayChange(me, spaceAs('facilitator'), { id: other, role: 'member' })).toBe(true);
  expect(mayChange(me, spaceAs('facilitator'), { id: other, role: 'facilitator' })).toBe(false);
});

it('lets a coordinator change everybody but themselves', () => {
  expect(grantableRoles(me, spaceAs('coordinator'))).toContain('coordinator');
  expect(mayChange(me, spaceAs('coordinator'), { id: other, role: 'facilitator' })).toBe(true);
  expect(mayChange(me, spaceAs('coordinator'), { id: me.id, role: 'coordinator' })).toBe(false);
});

it('offers a member nothing, and nobody anything once the network is closed', () => {
  expect(grantableRoles(me, spaceAs('member'))).toEqual([]);
  expect(mayChange(me, spaceAs('member'), { id: other, role: 'member' })).toBe(false);
  const closed = { ...spaceAs('coordinator'), archived: true };
  expect(mayChange(me, closed, { id: other, role: 'member' })).toBe(false);
});

function spaceAs(role: NetworkRole): NetworkSpace {
  return {
    id: 'c'.repeat(24),
    slug: 'lo2',
    name: 'LO2',
    kind: 'subjectNetwork',
    summary: '',
    registrationOpen: false,
    role,
    regionIds: [],
    addressForm: 'je',
    facilitatorLabel: '',
    visibility: 'page',
    parts: [],
    regions: [],
    edition: null,
    facilitators: [],
    memberCount: 2,
    schoolCount: 1,
    houseRules: '',
    houseRulesDue: null,
    archived: false,
    can: { invite: true, change: true, seeMembers: true },
  };
}
