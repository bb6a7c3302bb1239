import { EJSON } from 'bson';
import type { Collection } from 'mongodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { arrayUpdates, refusedUpdates, upserts } from './array-update.cases.ts';
import { fieldUpdates } from './field-update.cases.ts';
import { openContractStore, type ContractStore } from './store.ts';
import type { Doc } from '../match/index.ts';

let store: ContractStore;
let documents: Collection;
beforeAll(async () => {
  store = await openContractStore();
  documents = store.db.collection('updates');
});
afterAll(() => store.close());

const exact = (doc: unknown): string => EJSON.stringify(doc, { relaxed: false });

// Longs stay Longs, so that a changed type is seen.
const unpromoted = { promoteLongs: false };

async function insert(doc: Doc): Promise<Doc> {
  const { insertedId } = await documents.insertOne({ ...doc });
  return { _id: insertedId };
}

function isReplacement(update: Doc | Doc[]): update is Doc {
  return !Array.isArray(update) && !Object.keys(update)[0]?.startsWith('$');
}

describe('an update', () => {
  it.each([...fieldUpdates, ...arrayUpdates])('%j', async ({ before, update, after, ...more }) => {
    const id = await insert(before);
    const filter = { ...id, ...more.filter };
    const { arrayFilters } = more;
    const result = isReplacement(update)
      ? await documents.replaceOne(filter, update)
      : await documents.updateOne(filter, update, { arrayFilters });
    expect(exact(await documents.findOne(id, unpromoted))).toBe(exact({ ...id, ...after }));
    const changed = exact(before) !== exact(after);
    expect(result).toMatchObject({ matchedCount: 1, modifiedCount: changed ? 1 : 0 });
  });

  it.each(refusedUpdates)('fails: %j', async ({ code, before, update, arrayFilters }) => {
    const id = await insert(before);
    const failing = isReplacement(update)
      ? documents.replaceOne(id, update)
      : documents.updateOne(id, update, { arrayFilters });
    await expect(failing).rejects.toMatchObject({ code });
    expect(exact(await documents.findOne(id, unpromoted))).toBe(exact({ ...id, ...before }));
  });

  it('of no document does nothing', async () => {
    const result = await documents.updateOne({ none: 1 }, { $set: { a: 1 } });
    expect(result).toMatchObject({ matchedCount: 0, modifiedCount: 0, upsertedCount: 0 });
  });

  it('sets the clock of the server', async () => {
    const id = await insert({});
    const start = Date.now();
    const clock: Doc = { $currentDate: { a: true, b: { $type: 'timestamp' } } };
    await documents.updateOne(id, clock);
    const found = await documents.findOne(id);
    expect(Math.abs(Number(found?.['a']) - start)).toBeLessThan(60_000);
    expect(found?.['b']).toHaveProperty('t');
  });
});

describe('an upsert', () => {
  it.each(upserts)('of %j with %j inserts %j', async (filter, update, inserted) => {
    const fresh = store.db.collection('upserts');
    await fresh.deleteMany({});
    const result = isReplacement(update)
      ? await fresh.replaceOne(filter, update, { upsert: true })
      : await fresh.updateOne(filter, update, { upsert: true });
    expect(result).toMatchObject({ matchedCount: 0, upsertedCount: 1 });
    const { _id, ...rest } = (await fresh.findOne({}, unpromoted)) ?? {};
    expect(_id).toEqual(result.upsertedId);
    expect(exact(rest)).toBe(exact(inserted));
  });

  it('takes _id from the filter and keeps what it then finds', async () => {
    const _id = 'given';
    const fresh = store.db.collection<{ _id: string; n?: number }>('upserts');
    const count = () => fresh.updateOne({ _id }, { $inc: { n: 1 } }, { upsert: true });
    const first = await count();
    const second = await count();
    expect([first.upsertedId, second.upsertedId]).toEqual([_id, null]);
    expect(await fresh.findOne({ _id })).toEqual({ _id, n: 2 });
  });
});
