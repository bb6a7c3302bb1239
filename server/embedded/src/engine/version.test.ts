import { expect, test } from 'vitest';
import { openEngine } from '../testing/open-engine.ts';

const text = 'x'.repeat(6_000_000);

test('an update cannot make a document larger than may be stored', async () => {
  const { command } = openEngine();
  await command({ insert: 'pages', documents: [{ _id: 1, parts: [text, text] }] });
  const push = (count: number) => ({
    q: { _id: 1 },
    u: { $push: { parts: { $each: Array.from({ length: count }, () => text) } } },
  });
  for (const updates of [[push(1)], [push(2)]]) {
    expect(await command({ update: 'pages', updates })).toMatchObject({
      writeErrors: [{ code: 10334 }],
    });
  }
  const kept = await command({ count: 'pages', query: { parts: { $size: 2 } } });
  expect(kept).toMatchObject({ n: 1 });
});
