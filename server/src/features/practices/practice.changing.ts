import { AppError } from '@leerkring/shared/errors.ts';
import type { Id } from '@leerkring/shared/ids.ts';
import type { ClientSession, UpdateQuery } from 'mongoose';
import { clock } from '../../platform/clock.ts';
import { tellSubject } from '../../realtime/subject-news.ts';
import { orderOf } from './list-order.ts';
import { PracticeEvent, type StoredPracticeEvent } from './practice-story.model.ts';
import { Practice, type StoredPractice } from './practice.model.ts';
import { indexPractice } from './practice.indexing.ts';
import { touchShelf } from './shelf.model.ts';

/** What the revision list says of a change; left out, it says nothing. */
export interface PracticeNews {
  kind: StoredPracticeEvent['kind'];
  byId: Id | null;
  note?: string;
  version?: number;
}

/**
 * Changes a practice that was loaded in this transaction, unless it moved on in the meantime. Writes
 * its revision list and the index, and lets everybody know who looks at it.
 */
export async function changePractice(
  session: ClientSession,
  { _id, state }: StoredPractice,
  change: UpdateQuery<StoredPractice>,
  news?: PracticeNews,
): Promise<StoredPractice> {
  const now = clock.now();
  const update = {
    ...change,
    $set: { ...change.$set, updatedAt: now, order: orderOf(now, _id) },
    $inc: { ...change.$inc, revision: 1 },
  };
  const options = { session, returnDocument: 'after' } as const;
  const changed = await Practice.findOneAndUpdate({ _id, state }, update, options).lean();
  if (!changed) throw new AppError('conflict');
  if (news) await writeEvent(session, changed, news);
  await indexPractice(session, changed);
  await touchShelf(session, changed.networkId);
  tellSubject(session, { kind: 'practice', id: _id }, changed.revision);
  return changed;
}

/** Writes a line of the revision list, at the revision that the practice has now. */
export async function writeEvent(
  session: ClientSession,
  { _id, revision, updatedAt }: StoredPractice,
  { kind, byId, note = '', version }: PracticeNews,
): Promise<void> {
  const line = { practiceId: _id, revision, kind, byId, at: updatedAt, note };
  await new PracticeEvent({ ...line, version: version ?? null }).save({ session });
}
