import { appendFileSync, copyFileSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openEngine, temporaryFolder } from '../testing/open-engine.ts';
import { checkConsistency } from './check-consistency.ts';
import { Engine } from './engine.ts';

const open = (file: string) => new Engine({ file });

/** A store that lost its process: file and write-ahead log as they were at that moment. */
async function abandonedStore(documents: number): Promise<string> {
  const { engine, command } = openEngine();
  await command({ createIndexes: 'rooms', indexes: [{ key: { n: 1 }, name: 'n' }] });
  for (let n = 0; n < documents; n++)
    await command({ insert: 'rooms', documents: [{ _id: n, n }] });
  const file = join(temporaryFolder(), 'store.sqlite');
  copyFileSync(engine.file, file);
  copyFileSync(`${engine.file}-wal`, `${file}-wal`);
  return file;
}

function countRooms(file: string): number {
  const engine = open(file);
  const { table } = engine.catalog.find('test', 'rooms') ?? { table: 'missing' };
  const [count] = engine.reader.row(`SELECT count(*) FROM ${table}`) ?? [];
  engine.close();
  return Number(count);
}

describe('after a power cut', () => {
  test('everything in the write-ahead log is there', async () => {
    const file = await abandonedStore(20);
    expect(countRooms(file)).toBe(20);
    expect(checkConsistency(file)).toEqual([]);
  });

  test('a torn last record is dropped and all earlier ones stay', async () => {
    const file = await abandonedStore(20);
    truncateSync(`${file}-wal`, readFileSync(`${file}-wal`).length - 1000);
    expect(countRooms(file)).toBe(19);
    expect(checkConsistency(file)).toEqual([]);
  });

  test('a half-written record behind the last one changes nothing', async () => {
    const file = await abandonedStore(20);
    appendFileSync(`${file}-wal`, Buffer.alloc(3000, 7));
    expect(countRooms(file)).toBe(20);
  });
});

describe('a damaged store is refused with a clear sentence', () => {
  function damage(file: string, at: number, bytes: Buffer): void {
    const content = readFileSync(file);
    bytes.copy(content, at);
    writeFileSync(file, content);
  }

  test('when its write-ahead log is broken in the middle', async () => {
    const file = await abandonedStore(20);
    const middle = Math.floor(readFileSync(`${file}-wal`).length / 2);
    damage(`${file}-wal`, middle, Buffer.alloc(64, 0xaa));
    expect(() => open(file)).toThrow(/is damaged: its write-ahead log is broken in the middle/);
  });

  test('when it is no store at all', () => {
    const file = join(temporaryFolder(), 'store.sqlite');
    writeFileSync(file, 'Dear diary, '.repeat(1000));
    expect(() => open(file)).toThrow(/is damaged: .*not a database/);
  });

  test('when pages are overwritten or cut off', async () => {
    const file = await abandonedStore(300);
    open(file).close();
    const { length } = readFileSync(file);
    const copy = join(temporaryFolder(), 'store.sqlite');
    copyFileSync(file, copy);
    truncateSync(copy, length - 4096);
    damage(file, 4096, Buffer.alloc(length - 8192, 0x55));
    expect(() => open(copy)).toThrow(/is damaged/);
    expect(() => open(file)).toThrow(/is damaged/);
  });
});
