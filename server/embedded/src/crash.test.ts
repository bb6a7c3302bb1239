import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { MongoClient, type Db } from 'mongodb';
import { expect, onTestFinished, test } from 'vitest';
import { checkConsistency } from './engine/check-consistency.ts';
import { temporaryFolder } from './testing/open-engine.ts';

const WRITERS = 16;
const KILLS = 3;
const CONFIRMED_PER_LIFE = 250;

test('nothing confirmed is lost when the store is killed again and again under 16 writers', async () => {
  const folder = temporaryFolder();
  const confirmed = new Set<string>();
  for (let life = 0; life < KILLS; life++) await liveAndDie(folder, life, confirmed);
  expect(confirmed.size).toBeGreaterThanOrEqual(KILLS * CONFIRMED_PER_LIFE);
  expect(checkConsistency(join(folder, 'store.sqlite'))).toEqual([]);

  const { db } = await startStore(folder);
  const stored = await db.collection<Entry>('entries').find().toArray();
  const ids = new Set(stored.map(({ _id }) => _id));
  expect([...confirmed].filter((id) => !ids.has(id))).toEqual([]);
  // Each entry was written together with a step of its writer's counter: both or neither.
  const counters = await db.collection<Counter>('counters').find().toArray();
  const steps = counters.reduce((sum, { n }) => sum + n, 0);
  expect(steps).toBe(stored.filter(({ tied }) => tied).length);
}, 60_000);

interface Entry {
  _id: string;
  writer: number;
  tags: string[];
  tied: boolean;
}

interface Counter {
  _id: number;
  n: number;
}

/** Starts the store, lets all writers work until enough is confirmed, and kills it in full run. */
async function liveAndDie(folder: string, life: number, confirmed: Set<string>): Promise<void> {
  const { child, client, db } = await startStore(folder);
  await db.collection<Entry>('entries').createIndex({ writer: 1, tags: 1 });
  const target = confirmed.size + CONFIRMED_PER_LIFE;
  const writers = Array.from({ length: WRITERS }, async (_, writer) => {
    for (let n = 0; child.exitCode === null && !child.killed; n++) {
      const id = `${life}-${writer}-${n}`;
      if (await write(client, db, id, writer, n % 3 === 0)) confirmed.add(id);
      if (confirmed.size >= target) child.kill('SIGKILL');
    }
  });
  await Promise.all(writers);
  await client.close();
}

/** False when the store died before it confirmed. */
async function write(client: MongoClient, db: Db, id: string, writer: number, tied: boolean) {
  const entry = { _id: id, writer, tags: [`a${writer}`, id], tied };
  try {
    if (!tied) await db.collection<Entry>('entries').insertOne(entry);
    else
      await client.withSession((session) =>
        session.withTransaction(async () => {
          await db.collection<Entry>('entries').insertOne(entry, { session });
          const step = { $inc: { n: 1 } };
          const options = { session, upsert: true };
          await db.collection<Counter>('counters').updateOne({ _id: writer }, step, options);
        }),
      );
    return true;
  } catch {
    return false;
  }
}

async function startStore(folder: string) {
  const script = join(import.meta.dirname, 'testing/store-process.ts');
  const child = spawn(process.execPath, [script, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  const client = new MongoClient(await firstLine(child), {
    serverSelectionTimeoutMS: 500,
    retryWrites: false,
  });
  onTestFinished(() => client.close());
  return { child, client, db: client.db('test') };
}

async function firstLine({ stdout }: ChildProcess): Promise<string> {
  if (!stdout) throw new Error('The store process has no output');
  const [data]: unknown[] = await once(stdout, 'data');
  return String(data).trim();
}
