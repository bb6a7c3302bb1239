import { AppError } from '@leerkring/shared/errors.ts';
import type { StreamId } from '@leerkring/shared/ids.ts';
import type { Actor } from '@leerkring/shared/policy/actor.ts';
import type { Sent } from '../../realtime/append.ts';
import { Entries } from '../../realtime/entries.ts';

/**
 * What the actor was told when the same was asked before; undefined when it never was. Throws
 * `cid_conflict` when the key was used for something else.
 */
export async function sentEarlier(
  actor: Actor,
  { s, cid, digest }: { s: StreamId; cid: string; digest: string },
): Promise<Sent | undefined> {
  if (actor.kind !== 'user') return undefined;
  const entry = await Entries.findOne({ s, a: actor.id, k: cid }).lean();
  if (!entry) return undefined;
  if (entry.h !== digest) throw new AppError('cid_conflict');
  return { id: entry.m ?? '', r: entry.r, at: entry.at, repeated: true };
}
