import { defineModel } from '../platform/mongoose.ts';
import { randomKey } from '../platform/random.ts';

/**
 * A random name of this store, new at its first start and after every restore: clients that saw
 * another one forget the numbers they hold.
 */
export async function storeEpoch(): Promise<string> {
  const known = await Meta.findById(META_ID).lean();
  if (known) return known.storeEpoch;
  const fresh = { $setOnInsert: { storeEpoch: randomKey() } };
  const options = { upsert: true, returnDocument: 'after' } as const;
  const made = await Meta.findOneAndUpdate({ _id: META_ID }, fresh, options).lean();
  if (!made) throw new Error('The store did not keep its epoch.');
  return made.storeEpoch;
}

const META_ID = 'store';

const Meta = defineModel<{ _id: string; storeEpoch: string }>({
  name: 'Meta',
  collection: 'meta',
  fields: { storeEpoch: String },
});
