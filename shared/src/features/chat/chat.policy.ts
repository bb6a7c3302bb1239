import type { Id } from '../../ids.ts';
import { hasRole, membershipIn, runsNetwork, type Actor } from '../../policy/actor.ts';
import { rule, signedIn } from '../../policy/decision.ts';

export const roomKinds = [
  'general',
  'region',
  'facilitators',
  'meeting',
  'direct',
  'question',
] as const;
export type RoomKind = (typeof roomKinds)[number];

export interface RoomFacts {
  kind: RoomKind;
  /** Absent for direct messages. */
  networkId?: Id;
  /** Regions of a region room; several when regions travel together (BR-13). */
  regionIds: Id[];
  meetingId?: Id;
  /** The two people of a direct room; those who write the question of the room of a question. */
  personIds: Id[];
  /** Whether the network sees the question of this room. */
  open?: boolean;
  /** Whether the two still share an active network; only asked of direct rooms. */
  stillConnected?: boolean;
  archived: boolean;
}

export interface MessageFacts extends RoomFacts {
  authorId: Id;
  deleted: boolean;
}

/** Who may know of a room and read it (C5: chat rows). */
export function canReadRoom(actor: Actor, room: RoomFacts): boolean {
  if (actor.kind !== 'user') return false;
  if (room.kind === 'direct') return room.personIds.includes(actor.id);
  const membership = room.networkId ? membershipIn(actor, room.networkId) : undefined;
  if (!membership) return false;
  if (membership.role === 'facilitator' || membership.role === 'coordinator') return true;
  if (membership.role === 'guest' || membership.role === 'expert') {
    return room.meetingId !== undefined && membership.meetingIds.includes(room.meetingId);
  }
  if (room.kind === 'question') return room.open === true || room.personIds.includes(actor.id);
  return room.kind === 'region'
    ? room.regionIds.some((regionId) => membership.regionIds.includes(regionId))
    : room.kind !== 'facilitators';
}

/** School contacts read along; former partners in a direct room can only look back. */
export function canWriteRoom(actor: Actor, room: RoomFacts): boolean {
  if (!canReadRoom(actor, room)) return false;
  if (room.kind === 'direct') return room.stillConnected === true;
  // Whoever writes a question takes part in what is said about it.
  if (room.kind === 'question' && actor.kind === 'user' && room.personIds.includes(actor.id)) {
    return true;
  }
  return room.networkId !== undefined && !hasRole(actor, room.networkId, 'schoolContact');
}

/** Pinning and removing another's words: those who run the network; in a direct room both pin. */
export function canModerateRoom(actor: Actor, room: RoomFacts): boolean {
  return room.networkId !== undefined && runsNetwork(actor, room.networkId);
}

export function canPin(actor: Actor, room: RoomFacts): boolean {
  return room.kind === 'direct' ? canWriteRoom(actor, room) : canModerateRoom(actor, room);
}

const isAuthor = (actor: Actor, facts: MessageFacts) =>
  actor.kind === 'user' && actor.id === facts.authorId;

export function canEditMessage(actor: Actor, facts: MessageFacts): boolean {
  return !facts.deleted && isAuthor(actor, facts) && canWriteRoom(actor, facts);
}

export function canDeleteMessage(actor: Actor, facts: MessageFacts): boolean {
  if (facts.deleted) return false;
  return (isAuthor(actor, facts) && canWriteRoom(actor, facts)) || canModerateRoom(actor, facts);
}

const archived = (facts: RoomFacts) => facts.archived;
const see = canReadRoom;

export const chatRules = {
  'rooms.list': signedIn,
  'streams.sync': signedIn,
  'room.read': rule('room.read', { see }),
  'room.readers': rule('room.readers', { see }),
  'room.markRead': rule('room.markRead', { see }),
  'room.prefer': rule('room.prefer', { see }),
  'room.search': rule('room.search', { see }),
  'room.type': rule('room.type', { see, act: canWriteRoom }),
  'message.send': rule('message.send', { see, archived, act: canWriteRoom }),
  'message.edit': rule('message.edit', { see, archived, act: canEditMessage }),
  'message.delete': rule('message.delete', { see, archived, act: canDeleteMessage }),
  'message.react': rule('message.react', {
    see,
    archived,
    act: (actor, facts: MessageFacts) => !facts.deleted && canWriteRoom(actor, facts),
  }),
  'message.pin': rule('message.pin', {
    see,
    archived,
    act: (actor, facts: MessageFacts) => !facts.deleted && canPin(actor, facts),
  }),
  'message.harvest': rule('message.harvest', {
    see,
    archived,
    act: (actor, facts: MessageFacts) =>
      !facts.deleted && facts.kind !== 'direct' && canWriteRoom(actor, facts),
  }),
  'directRoom.open': signedIn,
};
