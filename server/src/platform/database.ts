import { AppError } from '@leerkring/shared/errors.ts';
import mongoose, { type ClientSession } from 'mongoose';
import { clock } from './clock.ts';
import { countCommands } from './command-counter.ts';
import type { Config } from './config.ts';
import { log } from './log.ts';
import { metrics } from './metrics.ts';
import './mongoose.ts';

interface Store {
  url: string;
  close(): Promise<void>;
}

let store: Store | undefined;

/** Opens the store: MongoDB when told, else the embedded one in DATA_DIR; then makes all indexes. */
export async function openDatabase(config: Config): Promise<void> {
  store = config.mongodbUrl ? outside(config.mongodbUrl) : await openEmbedded(config.dataDir);
  await mongoose.connect(store.url, {
    serverSelectionTimeoutMS: 2_000,
    // Only tests count commands; telling of each one costs.
    monitorCommands: config.test,
    writeConcern: { w: 'majority', journal: true },
    maxPoolSize: 32,
  });
  countCommands(mongoose.connection.getClient());
  await refuseStandalone();
  await makeIndexes();
  metrics.storeReady.set(1);
}

export async function closeDatabase(): Promise<void> {
  metrics.storeReady.set(0);
  await mongoose.disconnect();
  await store?.close();
  store = undefined;
}

/** The URL that a second process (seeds, command line) may connect to. */
export function databaseUrl(): string {
  if (!store) throw new Error('The database is not open yet.');
  return store.url;
}

/** Whether the store takes a write within a second. */
export async function isDatabaseWritable(): Promise<boolean> {
  try {
    const health = mongoose.connection.collection<{ _id: string; at: Date }>('health');
    const options = { upsert: true, maxTimeMS: 1_000, timeoutMS: 1_000 };
    await health.updateOne({ _id: 'probe' }, { $set: { at: clock.now() } }, options);
    metrics.storeReady.set(1);
    return true;
  } catch {
    metrics.storeReady.set(0);
    return false;
  }
}

/** Whether nobody has an account yet: then the demo may be told. */
export async function isStoreEmpty(): Promise<boolean> {
  return (await mongoose.connection.collection('users').findOne({})) === null;
}

/** Throws away everything that is stored. For a demo that was told half-way, and for tests. */
export async function emptyStore(): Promise<void> {
  for (const model of Object.values(mongoose.models)) await model.deleteMany({});
}

const GIVE_UP_AFTER_MS = 5_000;
const afterCommits = new WeakMap<ClientSession, (() => unknown)[]>();

/**
 * Runs work whose writes become durable together or not at all. The work may run again after a
 * conflict, so it does nothing outside the store: that belongs in afterCommit. Throws `busy` when
 * conflicts go on for five seconds.
 */
export async function inTransaction<T>(work: (session: ClientSession) => Promise<T>): Promise<T> {
  const begun = clock.monotonicMs();
  let attempts = 0;
  return mongoose.connection.withSession(async (session) => {
    const result = await session.withTransaction(async () => {
      if (attempts++ > 0 && clock.monotonicMs() - begun > GIVE_UP_AFTER_MS) {
        throw new AppError('busy');
      }
      afterCommits.set(session, []);
      return work(session);
    });
    await runAfterCommit(session);
    return result;
  });
}

/** Does this once the transaction is durable; a failure is logged and changes nothing. */
export function afterCommit(session: ClientSession, run: () => unknown): void {
  const waiting = afterCommits.get(session);
  if (!waiting) throw new Error('afterCommit() needs a session of inTransaction().');
  waiting.push(run);
}

async function runAfterCommit(session: ClientSession): Promise<void> {
  for (const run of afterCommits.get(session) ?? []) {
    try {
      await run();
    } catch (error) {
      log.error('commit.after', { error });
    }
  }
}

function outside(url: string): Store {
  return { url, close: async () => {} };
}

async function openEmbedded(dataDir: string): Promise<Store> {
  const { openEmbeddedStore } = await import('@leerkring/embedded');
  return openEmbeddedStore({ dataDir });
}

async function refuseStandalone(): Promise<void> {
  const hello = await mongoose.connection.db?.admin().command({ hello: 1 });
  if (hello?.['setName'] === undefined) {
    throw new Error('MONGODB_URL must point to a replica set: transactions need one.');
  }
}

/** Transactions cannot make collections everywhere, so they exist before the first request. */
async function makeIndexes(): Promise<void> {
  for (const model of Object.values(mongoose.models)) {
    await model.createCollection();
    await model.createIndexes();
  }
}
