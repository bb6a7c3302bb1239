import { databaseUrl } from '../platform/database.ts';
import { defineModel } from '../platform/mongoose.ts';
import { randomKey } from '../platform/random.ts';

/**
 * A random name of this store, new at its first start and after every restore: clients that saw
 * another one forget the numbers they hold.
 */
export async function storeEpoch(): Promise<string> {
  const url = databaseUrl();
  if (known?.url !== url) known = { url, epoch: await readEpoch() };
  return known.epoch;
}

/** A store is only ever restored while nothing runs on it, so one look at it is enough. */
let known: { url: string; epoch: string } | undefined;

const META_ID = 'store';

const Meta = defineModel<{ _id: string; storeEpoch: string }>({
  name: 'Meta',
  collection: 'meta',
  fields: { storeEpoch: String },
});

async function readEpoch(): Promise<string> {
  const fresh = { $setOnInsert: { storeEpoch: randomKey() } };
  const options = { upsert: true, returnDocument: 'after' } as const;
  const meta = await Meta.findOneAndUpdate({ _id: META_ID }, fresh, options).lean();
  if (!meta) throw new Error('The store did not keep its epoch.');
  return meta.storeEpoch;
}
