import type { Id } from '@leerkring/shared/ids.ts';
import type { ClientSession } from 'mongoose';
import { defineModel } from '../../platform/mongoose.ts';
import { tellSubject } from '../../realtime/subject-news.ts';

/** How often the lists of a network changed; its `_id` is the network's. */
export interface StoredShelf {
  _id: Id;
  revision: number;
}

export const Shelf = defineModel<StoredShelf>({
  name: 'PracticeShelf',
  collection: 'practiceShelves',
  fields: { revision: Number },
});

/** Whoever looks at the lists of this network hears that they changed. */
export async function touchShelf(session: ClientSession, networkId: Id): Promise<void> {
  const shelf = await Shelf.findOneAndUpdate(
    { _id: networkId },
    { $inc: { revision: 1 } },
    { session, upsert: true, returnDocument: 'after' },
  ).lean();
  tellSubject(session, { kind: 'practiceList', id: networkId }, shelf.revision);
}
