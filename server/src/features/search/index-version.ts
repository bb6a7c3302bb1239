import { SearchRows } from './search-row.model.ts';
import { SearchStates } from './search-state.model.ts';

/**
 * Goes up by one with every change of what a word is found by (terms, stems, stop words): the index
 * of before does not meet the questions of after.
 */
const INDEX_VERSION = 2;

/** Whether the index was written by other rules than those of now. */
export async function isIndexOld(): Promise<boolean> {
  const state = await SearchStates.findById('index').lean();
  if (state?.version === INDEX_VERSION) return false;
  return (await SearchRows.findOne({}, { _id: 1 }).lean()) !== null;
}

/** Everything in the index is written by the rules of now. */
export async function noteIndexVersion(): Promise<void> {
  const now = { $set: { version: INDEX_VERSION } };
  await SearchStates.updateOne({ _id: 'index' }, now, { upsert: true });
}
