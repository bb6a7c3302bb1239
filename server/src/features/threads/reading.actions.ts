import type { FollowPreference } from '@leerkring/shared/features/threads/threads.view.ts';
import type { Id } from '@leerkring/shared/ids.ts';
import type { Actor } from '@leerkring/shared/policy/actor.ts';
import type { ClientSession } from 'mongoose';
import { newId } from '../../platform/random.ts';
import { accessNetwork } from '../networks/index.ts';
import { readSubject } from '../notifications/index.ts';
import { prefer } from './following.ts';
import { standingsOf } from './stands.ts';
import { accessThread, personOf } from './thread.access.ts';
import { revisionOf } from './thread-list.ts';
import { ReadAll, ThreadMark } from './thread-mark.model.ts';

/** Notes how far somebody has read: never back, and never beyond what there is. */
export async function markRead(
  actor: Actor,
  { id, n }: { id: Id; n: number },
): Promise<{ readN: number; unread: number }> {
  const { thread } = await accessThread(actor, id, 'thread.read');
  const { id: userId } = personOf(actor);
  const { _id: threadId, networkId } = thread;
  await ThreadMark.updateOne(
    { userId, threadId },
    {
      $max: { readN: Math.min(n, thread.head) },
      $setOnInsert: {
        _id: newId(),
        networkId,
        preference: 'auto',
        because: null,
        following: false,
      },
    },
    { upsert: true },
  );
  const standing = (await standingsOf(userId, [thread])).get(threadId);
  // What the inbox says of posts that were read here.
  await readSubject(null, userId, { kind: 'thread', id: threadId }, { r: standing?.readN ?? 0 });
  return { readN: standing?.readN ?? 0, unread: standing?.unread ?? 0 };
}

/** Everything that was said up to this number counts as read, and nothing that came later. */
export async function markAllRead(actor: Actor, slug: string, revision: number): Promise<void> {
  const network = await accessNetwork(actor, slug, 'threads.list');
  const known = Math.min(revision, await revisionOf(network._id));
  await readUpTo(null, { userId: personOf(actor).id, networkId: network._id }, known);
}

/** Whoever comes to a network has nothing to catch up with. */
export async function beginReading(
  session: ClientSession,
  whose: { userId: Id; networkId: Id },
): Promise<void> {
  await readUpTo(session, whose, await revisionOf(whose.networkId, session));
}

export async function follow(actor: Actor, id: Id, preference: FollowPreference): Promise<void> {
  const { thread } = await accessThread(actor, id, 'thread.read');
  await prefer(personOf(actor).id, thread, preference);
}

async function readUpTo(
  session: ClientSession | null,
  whose: { userId: Id; networkId: Id },
  seq: number,
): Promise<void> {
  await ReadAll.updateOne(
    whose,
    { $max: { seq }, $setOnInsert: { _id: newId() } },
    { upsert: true, ...(session && { session }) },
  );
}
