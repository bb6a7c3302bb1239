import type { Id } from '@leerkring/shared/ids.ts';
import type { ClientSession } from 'mongoose';
import { tellSubject } from '../../realtime/subject-news.ts';
import { QuestionWall, STALE_DAYS, type StoredWall } from './question-wall.model.ts';

/** Something on the wall changed: gives the wall as it is now, and tells who looks at it. */
export async function moveWall(
  session: ClientSession,
  networkId: Id,
  set: Partial<Pick<StoredWall, 'clusters' | 'staleDays'>> = {},
): Promise<StoredWall> {
  const fresh = { clusters: [], staleDays: STALE_DAYS };
  const inserted = Object.entries(fresh).filter(([field]) => !(field in set));
  const change = { $inc: { revision: 1 }, $set: set, $setOnInsert: Object.fromEntries(inserted) };
  const options = { session, upsert: true, returnDocument: 'after' } as const;
  const wall = await QuestionWall.findOneAndUpdate({ _id: networkId }, change, options).lean();
  const moved = wall ?? { _id: networkId, revision: 1, ...fresh, ...set };
  tellSubject(session, { kind: 'questionWall', id: networkId }, moved.revision);
  return moved;
}

/** The wall as it is; one on which nothing happened yet is empty. */
export async function wallOf(networkId: Id, session?: ClientSession): Promise<StoredWall> {
  const wall = await QuestionWall.findById(networkId)
    .session(session ?? null)
    .lean();
  return wall ?? { _id: networkId, revision: 0, clusters: [], staleDays: STALE_DAYS };
}
