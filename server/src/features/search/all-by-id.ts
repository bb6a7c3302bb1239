import type { Model } from 'mongoose';
import { trusted } from '../../platform/mongoose.ts';

const AT_ONCE = 1_000;

/** Every document of a collection, read in pages so that no single query takes long. */
export async function* allById<Doc extends { _id: string }>(
  model: Model<Doc>,
  { from = '', to = '\uffff' } = {},
): AsyncGenerator<Doc> {
  let after = from;
  for (;;) {
    const page = await model
      .find({ _id: trusted({ $gt: after, $lt: to }) })
      .sort({ _id: 1 })
      .limit(AT_ONCE)
      .lean<Doc[]>();
    yield* page;
    const last = page.at(-1);
    if (!last) return;
    after = last._id;
  }
}
