import { expect, test } from 'vitest';
import { openEngine } from '../testing/open-engine.ts';
import { expireDocuments } from './expire.ts';

test('documents go when their time is over, others stay', async () => {
  let now = Date.parse('2026-03-02T09:00:00Z');
  const { engine, command } = openEngine(() => now);
  const at = (minutes: number) => new Date(now + minutes * 60_000);
  await command({
    createIndexes: 'invitations',
    indexes: [{ key: { sentAt: 1 }, name: 'sentAt', expireAfterSeconds: 3600 }],
  });
  const documents = [
    { _id: 'now', sentAt: at(0) },
    { _id: 'later', sentAt: at(30) },
    { _id: 'never' },
    { _id: 'text', sentAt: 'yesterday' },
    { _id: 'first of two', sentAt: [at(0), at(500)] },
  ];
  await command({ insert: 'invitations', documents });

  now += 59 * 60_000;
  expect(expireDocuments(engine)).toBe(0);
  now += 60_000;
  expect(expireDocuments(engine)).toBe(2);
  await engine.group.settled();
  expect(await command({ distinct: 'invitations', key: '_id' })).toMatchObject({
    values: ['later', 'never', 'text'],
  });
});
