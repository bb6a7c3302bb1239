import { rule, signedIn } from '../../policy/decision.ts';
import type { Id } from '../../ids.ts';
import type { Actor } from '../../policy/actor.ts';
import { canReadRoom, type RoomFacts } from '../chat/chat.policy.ts';

export interface FileFacts {
  ownerId: Id;
  /** Where the file was attached; absent while it waits for its message. */
  room?: RoomFacts;
  /** Photos of people are seen by whoever sees the person; decided there. */
  state: 'pending' | 'bound';
}

/** A waiting file is its owner's; an attached one belongs to the readers of its room. */
export function canDownload(actor: Actor, facts: FileFacts): boolean {
  if (actor.kind !== 'user') return false;
  return facts.state === 'bound' && facts.room !== undefined
    ? canReadRoom(actor, facts.room)
    : actor.id === facts.ownerId;
}

export const fileRules = {
  'file.upload': signedIn,
  'file.discard': rule('file.discard', {
    see: (actor, facts: FileFacts) =>
      actor.kind === 'user' && actor.id === facts.ownerId && facts.state === 'pending',
  }),
  'file.download': rule('file.download', { see: canDownload }),
};
