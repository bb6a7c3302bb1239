import { rule, signedIn } from '../../policy/decision.ts';
import type { Id } from '../../ids.ts';
import type { Actor } from '../../policy/actor.ts';

export interface FileFacts {
  ownerId: Id;
  /** Photos of people are seen by whoever sees the person; decided there. */
  state: 'pending' | 'bound';
  /** Whether the actor sees what the file is attached to; absent while it hangs on nothing. */
  isSeen?: boolean;
}

/** A waiting file is its owner's; an attached one belongs to whoever sees what it is part of. */
export function canDownload(actor: Actor, facts: FileFacts): boolean {
  const isOwner = actor.kind === 'user' && actor.id === facts.ownerId;
  return facts.state === 'bound' ? (facts.isSeen ?? isOwner) : isOwner;
}

export const fileRules = {
  'file.upload': signedIn,
  'file.discard': rule('file.discard', {
    see: (actor, facts: FileFacts) =>
      actor.kind === 'user' && actor.id === facts.ownerId && facts.state === 'pending',
  }),
  'file.download': rule('file.download', { see: canDownload }),
};
