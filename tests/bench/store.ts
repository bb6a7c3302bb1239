import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEmbeddedStore } from '@leerkring/embedded';
import { MongoClient, type Collection, type Document } from 'mongodb';

/**
 * How fast the store is for what the platform does most: `node tests/bench/store.ts`.
 * One JSON line per figure; `MONGODB_URL` measures another store the same way.
 */
const CALLERS = 32;
const ROOMS = 200;
const SECONDS = 3;
const TARGETS = { find: 1_200, insert: 3_300, inc: 5_000 };

interface Message {
  _id: number;
  room: number;
  r: number;
  author: number;
  body: string;
  at: Date;
}

for (const size of [10_000, 200_000]) await measureSize(size);

async function measureSize(size: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'store-bench-'));
  const url = process.env.MONGODB_URL;
  const store = url
    ? { url, close: () => Promise.resolve() }
    : await openEmbeddedStore({ dataDir: folder });
  const client = new MongoClient(store.url, { maxPoolSize: CALLERS });
  const db = client.db(`bench_${size}`);
  try {
    await fill(db.collection<Message>('messages'), size);
    await db.collection<Head>('heads').insertMany(range(ROOMS).map((_id) => ({ _id, head: 0 })));
    await measureAll(db.collection<Message>('messages'), db.collection<Head>('heads'), size);
    await db.dropDatabase();
  } finally {
    await client.close();
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Head {
  _id: number;
  head: number;
}

async function measureAll(messages: Collection<Message>, heads: Collection<Head>, size: number) {
  const newest = (room: number) => messages.find({ room }).sort({ r: -1 }).limit(50);
  await report('find', size, await scansOf(newest(7)), () => newest(anyRoom()).toArray());
  let next = size;
  await report('insert', size, false, () => messages.insertOne(message(next++)));
  const bump = (room: number) => heads.updateOne({ _id: room }, { $inc: { head: 1 } });
  await report('inc', size, await scansOf(heads.find({ _id: 7 })), () => bump(anyRoom()));
}

async function fill(messages: Collection<Message>, size: number): Promise<void> {
  await messages.createIndex({ room: 1, r: -1 }, { unique: true });
  await messages.createIndex({ author: 1, at: -1 });
  for (let from = 0; from < size; from += 5_000) {
    await messages.insertMany(range(Math.min(5_000, size - from)).map((n) => message(from + n)));
  }
}

/** Runs the work from all callers at once for some seconds; one line with rate and waiting times. */
async function report(
  name: keyof typeof TARGETS,
  size: number,
  scan: boolean,
  work: () => Promise<unknown>,
) {
  await during(500, work);
  const waits = await during(SECONDS * 1_000, work);
  waits.sort((a, b) => a - b);
  const at = (share: number) => Number((waits[Math.floor(waits.length * share)] ?? 0).toFixed(2));
  const perSecond = Math.round(waits.length / SECONDS);
  const target = TARGETS[name];
  console.log(
    JSON.stringify({
      bench: 'store',
      name,
      size,
      callers: CALLERS,
      perSecond,
      target,
      reached: perSecond >= target,
      scan,
      p50: at(0.5),
      p99: at(0.99),
    }),
  );
}

async function during(milliseconds: number, work: () => Promise<unknown>): Promise<number[]> {
  const waits: number[] = [];
  const end = performance.now() + milliseconds;
  const call = async () => {
    for (let started = performance.now(); started < end; started = performance.now()) {
      await work();
      waits.push(performance.now() - started);
    }
  };
  await Promise.all(range(CALLERS).map(call));
  return waits;
}

async function scansOf(cursor: { explain(): Promise<Document> }): Promise<boolean> {
  return JSON.stringify(await cursor.explain()).includes('COLLSCAN');
}

function message(n: number): Message {
  const body = `Message ${n}: what worked in our lesson on fractions, and what did not. `.repeat(3);
  return {
    _id: n,
    room: n % ROOMS,
    r: Math.floor(n / ROOMS),
    author: n % 997,
    body,
    at: new Date(1.7e12 + n),
  };
}

function anyRoom(): number {
  return Math.floor(Math.random() * ROOMS);
}

function range(count: number): number[] {
  return Array.from({ length: count }, (_, n) => n);
}
