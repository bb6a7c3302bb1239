import { Binary, Long } from 'bson';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Doc } from '../match/index.ts';
import { openEngine } from '../testing/open-engine.ts';

let now = 0;
let store: ReturnType<typeof openEngine>;

beforeEach(async () => {
  now = Date.parse('2026-03-02T09:00:00Z');
  store = openEngine(() => now);
  await store.command({ insert: 'rooms', documents: [{ _id: 1, n: 0 }] });
});

/** One transaction of one session; every call is a statement in it. */
function transaction(session: number, number = 1) {
  const lsid = { id: new Binary(Buffer.alloc(16, session), 4) };
  const frame = { lsid, txnNumber: Long.fromNumber(number), autocommit: false };
  let started = false;
  return (body: Doc) => {
    const start = started ? {} : { startTransaction: true };
    started = true;
    return store.command({ ...body, ...frame, ...start });
  };
}

const increment = { update: 'rooms', updates: [{ q: { _id: 1 }, u: { $inc: { n: 1 } } }] };
const readN = async () => {
  const { cursor } = await store.command({ find: 'rooms', filter: { _id: 1 } });
  return JSON.parse(JSON.stringify(cursor)).firstBatch[0]?.n as unknown;
};

describe('a write outside transactions', () => {
  test('waits for a transaction that holds its document, and builds on what that committed', async () => {
    const within = transaction(1);
    await within(increment);
    const waiting = store.command(increment);
    await within({ commitTransaction: 1 });
    expect(await waiting).toMatchObject({ ok: 1, nModified: 1 });
    expect(await readN()).toBe(2);
  });

  test('does not wait longer than it may', async () => {
    const within = transaction(1);
    await within(increment);
    const [late] = await Promise.all([store.command({ ...increment, maxTimeMS: 20 })]);
    expect(late).toMatchObject({ writeErrors: [{ code: 50 }] });
    await within({ abortTransaction: 1 });
    expect(await readN()).toBe(0);
  });

  test('waits for a key that a transaction may still take', async () => {
    const within = transaction(1);
    await within({ insert: 'rooms', documents: [{ _id: 2 }] });
    const waiting = store.command({ insert: 'rooms', documents: [{ _id: 2 }] });
    await within({ commitTransaction: 1 });
    expect(await waiting).toMatchObject({ writeErrors: [{ code: 11000 }] });
  });
});

describe('a transaction', () => {
  test('whose client went away gives its documents free after a minute', async () => {
    const within = transaction(1);
    await within(increment);
    now += 61_000;
    store.engine.transactions.abortIdle(now);
    expect(await store.command(increment)).toMatchObject({ nModified: 1 });
    const late = await within({ commitTransaction: 1 });
    expect(late).toMatchObject({ code: 251, errorLabels: ['TransientTransactionError'] });
    expect(await readN()).toBe(1);
  });

  test('can be committed twice, when the first answer was lost', async () => {
    const within = transaction(1);
    await within(increment);
    const both = [within({ commitTransaction: 1 }), within({ commitTransaction: 1 })];
    expect(await Promise.all(both)).toMatchObject([{ ok: 1 }, { ok: 1 }]);
    expect(await within({ commitTransaction: 1 })).toMatchObject({ ok: 1 });
    expect(await readN()).toBe(1);
  });

  test('ends when its session starts the next one', async () => {
    await transaction(1, 1)(increment);
    const next = transaction(1, 2);
    expect(await next(increment)).toMatchObject({ nModified: 1 });
    await next({ commitTransaction: 1 });
    expect(await readN()).toBe(1);
  });

  test('is over for its number when it was aborted', async () => {
    const within = transaction(1);
    await within(increment);
    await within({ abortTransaction: 1 });
    expect(await within(increment)).toMatchObject({ ok: 0, code: 251 });
  });

  test('cannot change the catalog', async () => {
    const within = transaction(1);
    await within(increment);
    expect(await within({ drop: 'rooms' })).toMatchObject({ ok: 0, code: 263 });
  });

  test('may take a key again that it gave free itself', async () => {
    const within = transaction(1);
    await within({ delete: 'rooms', deletes: [{ q: { _id: 1 }, limit: 1 }] });
    expect(await within({ insert: 'rooms', documents: [{ _id: 1, n: 7 }] })).toMatchObject({
      n: 1,
    });
    expect(await within({ commitTransaction: 1 })).toMatchObject({ ok: 1 });
    expect(await readN()).toBe(7);
  });
});

test('a new index waits until nobody has uncommitted changes, and then has them all', async () => {
  const within = transaction(1);
  await within({ insert: 'rooms', documents: [{ _id: 2, n: 5 }] });
  const made = store.command({ createIndexes: 'rooms', indexes: [{ key: { n: 1 }, name: 'n' }] });
  await within({ commitTransaction: 1 });
  expect(await made).toMatchObject({ ok: 1 });
  expect(await store.command({ count: 'rooms', query: { n: { $gte: 0 } } })).toMatchObject({
    n: 2,
  });
});

test('a write that is sent again because its answer was lost is done once', async () => {
  const lsid = { id: new Binary(Buffer.alloc(16, 9), 4) };
  const write = { ...increment, lsid, txnNumber: Long.ONE };
  const [first, second] = await Promise.all([store.command(write), store.command(write)]);
  expect(first).toEqual(second);
  expect(await store.command(write)).toEqual(first);
  expect(await readN()).toBe(1);
});

test('nobody is told of a write whose commit failed', async () => {
  const { engine } = store;
  const writing = store.command(increment);
  // What a dying disk does: the group is lost between the change and its commit.
  engine.connection.exec('ROLLBACK');
  expect(await writing).toMatchObject({ ok: 0 });
  expect(await store.command(increment)).toMatchObject({ ok: 1, nModified: 1 });
  expect(await readN()).toBe(1);
});
