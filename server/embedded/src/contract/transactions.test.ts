import { MongoServerError, type ClientSession, type Collection } from 'mongodb';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openContractStore, type ContractStore } from './store.ts';

interface Account {
  _id: string;
  cents: number;
}

let store: ContractStore;
let accounts: Collection<Account>;
beforeAll(async () => {
  store = await openContractStore();
  accounts = store.db.collection<Account>('accounts');
  await accounts.createIndex({ cents: 1 });
});
afterAll(() => store.close());
beforeEach(async () => {
  await accounts.deleteMany({});
  await accounts.insertMany([
    { _id: 'ada', cents: 100 },
    { _id: 'bo', cents: 0 },
  ]);
});

const cents = async (_id: string, session?: ClientSession): Promise<number | undefined> =>
  (await accounts.findOne({ _id }, { session }))?.cents;

const give = (_id: string, by: number, session?: ClientSession) =>
  accounts.updateOne({ _id }, { $inc: { cents: by } }, { session });

/** Runs with an open transaction, which is aborted at the end if it is still open. */
async function within(work: (session: ClientSession) => Promise<void>): Promise<void> {
  const session = store.client.startSession();
  try {
    session.startTransaction();
    await work(session);
    if (session.inTransaction()) await session.abortTransaction();
  } finally {
    await session.endSession();
  }
}

describe('a transaction', () => {
  it('shows its writes to itself at once and to others after the commit', async () => {
    await within(async (session) => {
      await give('ada', -30, session);
      await accounts.insertOne({ _id: 'cy', cents: 30 }, { session });
      expect([await cents('ada', session), await cents('cy', session)]).toEqual([70, 30]);
      expect([await cents('ada'), await cents('cy')]).toEqual([100, undefined]);
      await session.commitTransaction();
    });
    expect([await cents('ada'), await cents('cy')]).toEqual([70, 30]);
  });

  it('leaves nothing behind when aborted', async () => {
    await within(async (session) => {
      await give('ada', 1, session);
      await accounts.deleteOne({ _id: 'bo' }, { session });
      await accounts.insertOne({ _id: 'cy', cents: 1 }, { session });
      await session.abortTransaction();
    });
    expect(await accounts.find().sort({ _id: 1 }).toArray()).toEqual([
      { _id: 'ada', cents: 100 },
      { _id: 'bo', cents: 0 },
    ]);
  });

  it('reads what was there when it began', async () => {
    await within(async (session) => {
      expect(await accounts.countDocuments({}, { session })).toBe(2);
      await give('ada', 5);
      await accounts.insertOne({ _id: 'cy', cents: 7 });
      expect(await cents('ada', session)).toBe(100);
      expect(await accounts.countDocuments({}, { session })).toBe(2);
      expect(await accounts.distinct('_id', {}, { session })).toEqual(['ada', 'bo']);
    });
    expect(await cents('ada')).toBe(105);
  });

  it('finds by index and in order what it wrote itself', async () => {
    await within(async (session) => {
      await accounts.insertOne({ _id: 'cy', cents: 50 }, { session });
      await give('bo', 75, session);
      await accounts.deleteOne({ _id: 'ada' }, { session });
      const found = await accounts
        .find({ cents: { $gt: 10 } }, { session })
        .sort({ cents: -1 })
        .toArray();
      expect(found.map(({ _id }) => _id)).toEqual(['bo', 'cy']);
      expect(await accounts.aggregate([{ $count: 'n' }], { session }).toArray()).toEqual([
        { n: 2 },
      ]);
    });
  });

  it('that writes what another one has written gets a write conflict', async () => {
    await within(async (first) => {
      await give('ada', 1, first);
      await within(async (second) => {
        const error: unknown = await give('ada', 2, second).catch((reason: unknown) => reason);
        expect(error).toMatchObject({ code: 112, codeName: 'WriteConflict' });
        expect(
          error instanceof MongoServerError && error.hasErrorLabel('TransientTransactionError'),
        ).toBe(true);
      });
      await first.commitTransaction();
    });
    expect(await cents('ada')).toBe(101);
  });

  it('that writes what changed after it began gets a write conflict', async () => {
    await within(async (session) => {
      expect(await cents('ada', session)).toBe(100);
      await give('ada', 1);
      await expect(give('ada', 2, session)).rejects.toMatchObject({ code: 112 });
    });
    expect(await cents('ada')).toBe(101);
  });

  it('ends with its first error: the duplicate key undoes the rest', async () => {
    await within(async (session) => {
      await give('ada', 1, session);
      await expect(accounts.insertOne({ _id: 'bo', cents: 1 }, { session })).rejects.toMatchObject({
        code: 11000,
      });
      await expect(give('ada', 1, session)).rejects.toMatchObject({ code: 251 });
    });
    expect(await cents('ada')).toBe(100);
  });

  it('withTransaction tries again until all get through', { timeout: 20_000 }, async () => {
    const transfer = () =>
      store.client.withSession((session) =>
        session.withTransaction(async () => {
          const before = await cents('ada', session);
          await accounts.updateOne(
            { _id: 'ada' },
            { $set: { cents: (before ?? 0) - 1 } },
            { session },
          );
          await give('bo', 1, session);
        }),
      );
    await Promise.all(Array.from({ length: 10 }, transfer));
    expect([await cents('ada'), await cents('bo')]).toEqual([90, 10]);
  });

  it('withTransaction gives back the result, or passes the error on and undoes', async () => {
    await store.client.withSession(async (session) => {
      const result = await session.withTransaction(async () => {
        await give('ada', 1, session);
        return 'done';
      });
      expect(result).toBe('done');
      const failing = session.withTransaction(async () => {
        await give('ada', 1, session);
        throw new Error('own');
      });
      await expect(failing).rejects.toThrow('own');
    });
    expect(await cents('ada')).toBe(101);
  });

  it('an unordered reader never sees half of a transfer', { timeout: 20_000 }, async () => {
    let running = true;
    const sums = new Set<number>();
    const reader = async () => {
      while (running) {
        const all = await accounts.find().toArray();
        sums.add(all.reduce((sum, account) => sum + account.cents, 0));
      }
    };
    const reading = reader();
    for (let i = 0; i < 25; i++)
      await store.client.withSession((session) =>
        session.withTransaction(async () => {
          await give('ada', -1, session);
          await give('bo', 1, session);
        }),
      );
    running = false;
    await reading;
    expect([...sums]).toEqual([100]);
  });
});

describe('a retried write', () => {
  it('with the same number is applied once and answered the same', async () => {
    await store.client.withSession(async (session) => {
      const command = {
        update: 'accounts',
        updates: [{ q: { _id: 'ada' }, u: { $inc: { cents: 1 } } }],
        txnNumber: 77n,
      };
      const first = await store.db.command(command, { session });
      const second = await store.db.command(command, { session });
      expect([first['nModified'], second['nModified']]).toEqual([1, 1]);
    });
    expect(await cents('ada')).toBe(101);
  });
});
