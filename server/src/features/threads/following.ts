import type {
  FollowPreference,
  FollowReason,
} from '@leerkring/shared/features/threads/threads.view.ts';
import type { Id } from '@leerkring/shared/ids.ts';
import type { ClientSession } from 'mongoose';
import { newId } from '../../platform/random.ts';
import { trusted } from '../../platform/mongoose.ts';
import { ThreadMark } from './thread-mark.model.ts';
import type { StoredThread } from './thread.model.ts';

type Which = Pick<StoredThread, '_id' | 'networkId'>;

/**
 * Who starts a thread, answers in it or is named in it follows it from then on, unless they chose
 * otherwise. A reaction is a nod, not taking part. The first reason stays.
 */
export async function involve(
  session: ClientSession,
  { _id: threadId, networkId }: Which,
  people: Iterable<Id>,
  because: FollowReason,
): Promise<void> {
  const writes = [...new Set(people)].flatMap((userId) => [
    {
      updateOne: {
        filter: { userId, threadId },
        update: { $setOnInsert: { _id: newId(), networkId, ...unmarked } },
        upsert: true,
      },
    },
    {
      updateOne: {
        filter: { userId, threadId, because: null },
        update: { $set: { because } },
      },
    },
    {
      updateOne: {
        filter: { userId, threadId, preference: 'auto' as const },
        update: { $set: { following: true } },
      },
    },
  ]);
  if (writes.length > 0) await ThreadMark.bulkWrite(writes, { session });
}

/** Keeps what somebody chose. */
export async function prefer(
  userId: Id,
  { _id: threadId, networkId }: Which,
  preference: FollowPreference,
): Promise<void> {
  const { _id, ...plain } = { _id: newId(), networkId, ...unmarked };
  const mine = { userId, threadId };
  await ThreadMark.updateOne(mine, { $setOnInsert: { _id, ...plain } }, { upsert: true });
  const chosen = preference === 'auto' ? {} : { following: preference === 'follow' };
  await ThreadMark.updateOne(mine, { $set: { preference, ...chosen } });
  if (preference === 'auto') await followByReason(userId, threadId);
}

/** Everybody who wants to hear of what happens in the thread. */
export async function followersOf(session: ClientSession, threadId: Id): Promise<Id[]> {
  const marks = await ThreadMark.find({ threadId, following: true })
    .select({ userId: 1 })
    .session(session)
    .lean();
  return marks.map(({ userId }) => userId);
}

const unmarked = {
  readN: 0,
  preference: 'auto' as const,
  because: null,
  following: false,
};

async function followByReason(userId: Id, threadId: Id): Promise<void> {
  const mine = { userId, threadId, preference: 'auto' as const };
  const none = { ...mine, because: null };
  await ThreadMark.updateOne(none, { $set: { following: false } });
  const some = { ...mine, because: trusted({ $ne: null }) };
  await ThreadMark.updateOne(some, { $set: { following: true } });
}
