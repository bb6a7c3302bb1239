import { AppError } from '@leerkring/shared/errors.ts';
import type { Id } from '@leerkring/shared/ids.ts';
import type { ClientSession } from 'mongoose';
import { trusted } from '../../platform/mongoose.ts';
import { Usage } from './file.model.ts';

/** What one person may keep: 1 GB (xU13). */
export const QUOTA_BYTES = 1024 ** 3;

/** Takes room for a file; throws `too_large` with the reason `file.quota` when there is none. */
export async function takeRoom(session: ClientSession, ownerId: Id, bytes: number): Promise<void> {
  const none = { $setOnInsert: { bytes: 0 } };
  await Usage.updateOne({ _id: ownerId }, none, { session, upsert: true });
  // The ceiling stands in the filter, so that parallel uploads cannot pass it together.
  const hasRoom = { _id: ownerId, bytes: trusted({ $lte: QUOTA_BYTES - bytes }) };
  const { modifiedCount } = await Usage.updateOne(hasRoom, { $inc: { bytes } }, { session });
  if (modifiedCount !== 1) throw new AppError('too_large', { reason: 'file.quota' });
}

/** Gives the room of a removed file back. */
export async function giveRoom(session: ClientSession, ownerId: Id, bytes: number): Promise<void> {
  await Usage.updateOne({ _id: ownerId }, { $inc: { bytes: -bytes } }, { session });
}
