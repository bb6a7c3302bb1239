import type { Collection, Sort } from 'mongodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openContractStore, type ContractStore } from './store.ts';
import type { Doc } from '../match/index.ts';

let store: ContractStore;
let messages: Collection;

beforeAll(async () => {
  store = await openContractStore();
  messages = store.db.collection('messages');
  await messages.createIndexes([
    { key: { room: 1, r: -1 } },
    { key: { words: 1, room: 1 } },
    { key: { author: 1 }, sparse: true },
    { key: { due: 1 }, partialFilterExpression: { open: true } },
    { key: { 'reactions.person': 1 } },
    { key: { at: 1 } },
  ]);
  const docs = Array.from({ length: 400 }, (_, r) => ({
    room: `room${r % 4}`,
    r,
    words: [`w${r % 20}`, `v${r % 7}`],
    ...(r % 2 === 0 && { author: `p${r % 10}` }),
    due: r,
    open: r % 5 === 0,
    reactions: [{ person: r % 9 }, { person: r % 11 }],
    at: new Date(r * 1000),
  }));
  await messages.insertMany(docs);
});
afterAll(() => store.close());

/** Query shapes of the application with the index each must use, and how much it may look at. */
const shapes: [filter: Doc, sort: Sort | undefined, index: string][] = [
  [{ room: 'room1' }, { r: -1 }, 'room_1_r_-1'],
  [{ room: 'room1' }, { r: 1 }, 'room_1_r_-1'],
  [{ room: 'room1', r: { $lt: 300 } }, { r: -1 }, 'room_1_r_-1'],
  [{ room: 'room1', r: { $gt: 10, $lte: 90 } }, undefined, 'room_1_r_-1'],
  [{ room: { $in: ['room1', 'room2'] } }, { r: -1 }, 'room_1_r_-1'],
  [{ room: { $in: ['room1', 'room2'] }, r: { $gte: 390 } }, undefined, 'room_1_r_-1'],
  [{ room: 'room2', open: true }, { r: -1 }, 'room_1_r_-1'],
  [{ words: 'w3' }, undefined, 'words_1_room_1'],
  [{ words: /^w1/ }, undefined, 'words_1_room_1'],
  [{ words: { $all: ['w3', 'v3'] } }, undefined, 'words_1_room_1'],
  [{ words: { $gte: 'w1', $lt: 'w2' } }, undefined, 'words_1_room_1'],
  [{ author: 'p2' }, undefined, 'author_1'],
  [{ due: { $lt: 50 }, open: true }, undefined, 'due_1'],
  [{ 'reactions.person': 3 }, undefined, 'reactions.person_1'],
  [{ reactions: { $elemMatch: { person: 3 } } }, undefined, 'reactions.person_1'],
  [{ at: { $gte: new Date(300_000) } }, { at: 1 }, 'at_1'],
  [{}, { at: -1 }, 'at_1'],
  [{ $and: [{ room: 'room1' }, { r: { $gte: 390 } }] }, undefined, 'room_1_r_-1'],
  [{ $or: [{ author: 'p2' }, { at: new Date(5000) }] }, undefined, 'author_1'],
];

const shapesWithout: [filter: Doc, sort: Sort | undefined][] = [
  [{ nothing: 1 }, undefined],
  [{ r: 5 }, undefined],
  [{ due: { $lt: 50 } }, undefined],
  [{ author: null }, undefined],
  [{ author: { $exists: false } }, undefined],
  [{ $or: [{ author: 'p2' }, { nothing: 1 }] }, undefined],
];

async function explain(filter: Doc, sort: Sort | undefined): Promise<Doc> {
  const query = messages.find(filter);
  return (sort ? query.sort(sort) : query).explain('executionStats');
}

describe('explain', () => {
  it.each(shapes)('%j sorted %j uses %s', async (filter, sort, index) => {
    const plan = await explain(filter, sort);
    const text = JSON.stringify(plan['queryPlanner']);
    expect(text).toContain('IXSCAN');
    expect(text).toContain(`"${index}"`);
    expect(text).not.toContain('COLLSCAN');
  });

  it.each(shapesWithout)('%j sorted %j has to look at everything', async (filter, sort) => {
    expect(JSON.stringify(await explain(filter, sort))).toContain('COLLSCAN');
  });

  it('says how many documents were looked at and returned', async () => {
    const plan = await explain({ room: 'room1', r: { $lt: 41 } }, { r: -1 });
    expect(plan['executionStats']).toMatchObject({ nReturned: 10, totalDocsExamined: 10 });
  });

  it('looks no further than the limit', async () => {
    const plan = await messages
      .find({ room: 'room1' })
      .sort({ r: -1 })
      .limit(5)
      .explain('executionStats');
    expect(plan['executionStats'].totalDocsExamined).toBeLessThanOrEqual(6);
  });

  it('of one _id looks at one document', async () => {
    const first = await messages.findOne();
    const plan = await explain({ _id: first?._id }, undefined);
    expect(JSON.stringify(plan)).toMatch(/IDHACK|EXPRESS/);
    expect(plan['executionStats']).toMatchObject({ nReturned: 1, totalDocsExamined: 1 });
  });

  it('a hint is followed, an unknown one refused', async () => {
    const hinted = await messages.find({ room: 'room1' }).hint('at_1').explain();
    expect(JSON.stringify(hinted['queryPlanner'])).toContain('"at_1"');
    await expect(messages.find().hint('no_such').toArray()).rejects.toMatchObject({ code: 2 });
  });
});
