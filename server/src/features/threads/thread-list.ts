import type { Id } from '@leerkring/shared/ids.ts';
import type { ClientSession } from 'mongoose';
import { defineModel, trusted } from '../../platform/mongoose.ts';
import { tellSubject } from '../../realtime/subject-news.ts';

/** All threads of a network together: the number of their last change. */
export interface StoredThreadList {
  /** The network's. */
  _id: Id;
  revision: number;
}

const ThreadList = defineModel<StoredThreadList>({
  name: 'ThreadList',
  collection: 'threadLists',
  fields: { revision: { type: Number, default: 0 } },
});

/**
 * The number of the next change in a network, taken within its transaction: two changes at one
 * moment get different numbers, and each thread hears rising ones.
 */
export async function nextRevision(session: ClientSession, networkId: Id): Promise<number> {
  const list = await ThreadList.findByIdAndUpdate(
    networkId,
    { $inc: { revision: 1 } },
    { upsert: true, returnDocument: 'after', session },
  ).lean();
  const revision = list?.revision ?? 1;
  tellSubject(session, { kind: 'threadList', id: networkId }, revision);
  return revision;
}

/** The same, and higher than a number from elsewhere: for what comes out of another network. */
export async function nextRevisionAbove(
  session: ClientSession,
  networkId: Id,
  floor: number,
): Promise<number> {
  const options = { upsert: true, session };
  await ThreadList.updateOne({ _id: networkId }, { $max: { revision: floor } }, options);
  return nextRevision(session, networkId);
}

export async function revisionOf(networkId: Id, session?: ClientSession): Promise<number> {
  const list = await ThreadList.findById(networkId)
    .session(session ?? null)
    .lean();
  return list?.revision ?? 0;
}

export async function revisionsOf(networkIds: Id[]): Promise<Map<Id, number>> {
  const lists = await ThreadList.find({ _id: trusted({ $in: networkIds }) }).lean();
  return new Map(lists.map(({ _id, revision }) => [_id, revision]));
}
