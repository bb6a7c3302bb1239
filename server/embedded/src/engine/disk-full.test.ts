import { expect, test } from 'vitest';
import { openEngine } from '../testing/open-engine.ts';
import { checkConsistency } from './check-consistency.ts';

test('a full disk refuses writes, keeps what was confirmed and recovers by itself', async () => {
  const { engine, command } = openEngine();
  await command({ createIndexes: 'notes', indexes: [{ key: { n: 1 }, name: 'n' }] });
  const write = (n: number) =>
    command({ insert: 'notes', documents: [{ _id: n, n, text: 'x'.repeat(900) }] });
  const [pages] = engine.connection.row('PRAGMA page_count') ?? [];
  engine.connection.exec(`PRAGMA max_page_count = ${Number(pages) + 10}`);

  const replies = await Promise.all(Array.from({ length: 60 }, (_, n) => write(n)));
  const one = await write(100);
  expect(replies.concat(one).filter(({ ok }) => ok === 0).length).toBeGreaterThan(0);
  expect(replies.find(({ ok }) => ok === 0)).toMatchObject({ code: 14031 });
  const confirmed = replies.concat(one).filter(({ ok }) => ok === 1).length;
  expect(await command({ count: 'notes', query: { n: { $gte: 0 } } })).toMatchObject({
    n: confirmed,
  });

  engine.connection.exec('PRAGMA max_page_count = 1000000');
  expect(await write(200)).toMatchObject({ ok: 1, n: 1 });
  expect(await command({ count: 'notes', query: {} })).toMatchObject({ n: confirmed + 1 });
  expect(checkConsistency(engine.file)).toEqual([]);
});
