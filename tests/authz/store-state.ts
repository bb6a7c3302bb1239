import { noticesDelivered } from '@leerkring/server/features/notifications';
import mongoose from 'mongoose';
import { createHash } from 'node:crypto';

/** Kept by the machinery on its own time, whoever asks what. */
const volatile = [
  ...['jobs', 'jobLeases', 'health', 'sessions', 'mails'],
  ...['searchRows', 'searchTexts', 'searchWords', 'searchMarks'],
];

/** A digest of every collection, to see whether anything at all was changed. */
export async function storeState(): Promise<Record<string, string>> {
  // What an earlier answer told people is on its way for a moment.
  await noticesDelivered();
  const { db } = mongoose.connection;
  const all = (await db?.listCollections().toArray()) ?? [];
  const state: Record<string, string> = {};
  for (const { name } of all.filter((one) => !volatile.includes(one.name))) {
    // As the bytes they are: making documents of them would cost more than everything else.
    const stored = db?.collection(name).find({}, { raw: true }).sort({ _id: 1 });
    const hash = createHash('sha256');
    // The driver's types know no raw answers: with `raw` every document is its bytes.
    for (const bytes of (await stored?.toArray()) ?? []) hash.update(bytes as unknown as Buffer);
    state[name] = hash.digest('hex');
  }
  return state;
}
