import { expect, test } from 'vitest';
import { openEmbeddedStore } from './index.ts';
import { openStore } from './testing/open-store.ts';

test('what was written is there again after closing and opening', async () => {
  const { dataDir, db, client, store } = await openStore();
  await db.collection('rooms').insertMany([{ name: 'Kastanje' }, { name: 'Linde' }]);
  await client.close();
  await store.close();
  const again = await openStore(dataDir);
  const names = await again.db.collection('rooms').distinct('name');
  expect(names).toEqual(['Kastanje', 'Linde']);
});

test('a second store on the same folder is refused, also after the first one served for a while', async () => {
  const { dataDir, db } = await openStore();
  await db.collection('rooms').insertOne({ name: 'Linde' });
  await expect(openEmbeddedStore({ dataDir })).rejects.toThrow(/already serves the data/);
  expect(await db.collection('rooms').countDocuments()).toBe(1);
});
