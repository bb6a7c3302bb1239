import { describe, expect, test } from 'vitest';
import type { NetworkRole, UserActor } from '../../policy/actor.ts';
import { decide } from '../../policy/actions.ts';
import {
  canDeleteMessage,
  canEditMessage,
  canPin,
  canReadRoom,
  canWriteRoom,
  type MessageFacts,
  type RoomFacts,
} from './chat.policy.ts';

const network = 'a'.repeat(24);
const west = 'b'.repeat(24);
const midden = 'c'.repeat(24);
const meeting = 'd'.repeat(24);

function somebody(role?: NetworkRole, more: Partial<UserActor['memberships'][0]> = {}): UserActor {
  const membership = role && {
    networkId: network,
    role,
    regionIds: [west],
    meetingIds: [],
    ...more,
  };
  return {
    kind: 'user',
    id: `${role ?? 'outsider'}`,
    platformAdmin: false,
    minutesSinceSignIn: 0,
    memberships: membership ? [membership] : [],
  };
}

function room(kind: RoomFacts['kind'], more: Partial<RoomFacts> = {}): RoomFacts {
  return { kind, networkId: network, regionIds: [], personIds: [], archived: false, ...more };
}

const general = room('general');
const regionWest = room('region', { regionIds: [west] });
const regionMidden = room('region', { regionIds: [midden] });
const facilitators = room('facilitators');
const meetingRoom = room('meeting', { meetingId: meeting });

describe('reading a room', () => {
  test.each([
    ['member', general, true],
    ['member', regionWest, true],
    ['member', regionMidden, false],
    ['member', facilitators, false],
    ['member', meetingRoom, true],
    ['schoolContact', general, true],
    ['facilitator', regionMidden, true],
    ['facilitator', facilitators, true],
    ['coordinator', facilitators, true],
    ['guest', general, false],
    ['guest', meetingRoom, false],
    ['expert', general, false],
  ] as const)('%s', (role, target, expected) => {
    expect(canReadRoom(somebody(role), target)).toBe(expected);
  });

  test('a guest reaches the room of the own meeting only', () => {
    const guest = somebody('guest', { meetingIds: [meeting] });
    expect(canReadRoom(guest, meetingRoom)).toBe(true);
    expect(canWriteRoom(guest, meetingRoom)).toBe(true);
    expect(canReadRoom(guest, { ...meetingRoom, meetingId: west })).toBe(false);
  });

  test('the outsider and the platform admin find nothing', () => {
    const admin = { ...somebody(), platformAdmin: true };
    for (const actor of [somebody(), admin, { kind: 'anonymous' } as const]) {
      expect(canReadRoom(actor, general)).toBe(false);
    }
    expect(decide(somebody(), 'room.read', general)).toMatchObject({ code: 'not_found' });
    expect(decide({ kind: 'anonymous' }, 'room.read', general)).toMatchObject({
      code: 'auth_required',
    });
  });
});

describe('direct messages', () => {
  const direct = room('direct', { networkId: undefined, personIds: ['member', 'x'] });

  test('are for the two, and end when no network is shared any more', () => {
    const member = somebody('member');
    expect(canReadRoom(member, direct)).toBe(true);
    expect(canWriteRoom(member, { ...direct, stillConnected: true })).toBe(true);
    expect(canWriteRoom(member, { ...direct, stillConnected: false })).toBe(false);
    expect(canReadRoom(somebody('facilitator'), direct)).toBe(false);
  });
});

describe('changing messages', () => {
  const own: MessageFacts = { ...general, authorId: 'member', deleted: false };

  test('authors edit their own, moderators only remove', () => {
    expect(canEditMessage(somebody('member'), own)).toBe(true);
    expect(canEditMessage(somebody('facilitator'), own)).toBe(false);
    expect(canDeleteMessage(somebody('facilitator'), own)).toBe(true);
    expect(canDeleteMessage(somebody('member'), { ...own, authorId: 'x' })).toBe(false);
    expect(canEditMessage(somebody('member'), { ...own, deleted: true })).toBe(false);
  });

  test('school contacts read along, members do not pin', () => {
    expect(canWriteRoom(somebody('schoolContact'), general)).toBe(false);
    expect(decide(somebody('schoolContact'), 'message.send', general)).toMatchObject({
      code: 'forbidden',
    });
    expect(canPin(somebody('member'), general)).toBe(false);
    expect(canPin(somebody('facilitator'), general)).toBe(true);
  });

  test('an archived room is closed for everybody who can see it', () => {
    const closed = { ...general, archived: true };
    expect(decide(somebody('coordinator'), 'message.send', closed)).toMatchObject({
      code: 'archived',
    });
    expect(decide(somebody(), 'message.send', closed)).toMatchObject({ code: 'not_found' });
  });
});
