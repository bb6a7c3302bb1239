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
    const documents = await db?.collection(name).find().sort({ _id: 1 }).toArray();
    state[name] = createHash('sha256').update(JSON.stringify(documents)).digest('hex');
  }
  return state;
}
