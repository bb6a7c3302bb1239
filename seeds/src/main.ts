import { readConfig, useConfig } from '@leerkring/server/platform/config';
import { closeDatabase, isStoreEmpty, openDatabase } from '@leerkring/server/platform/database';
import { markDemo } from '@leerkring/server/platform/demo';
import { secret } from '@leerkring/server/platform/secret';
import { DEMO_PASSWORD, loadDemo } from './index.ts';

const config = readConfig(process.env);
useConfig(config);
// Made now, so that a data folder that cannot be written is found before anything is told.
secret();
await openDatabase(config);
try {
  if (await isStoreEmpty()) await fill();
  else console.log('There are people in this store already: nothing was changed.');
} finally {
  await closeDatabase();
}

async function fill(): Promise<void> {
  // The mark stands next to the embedded store and says nothing about one elsewhere.
  if (!config.mongodbUrl) markDemo('telling');
  const { networks } = await loadDemo();
  if (!config.mongodbUrl) markDemo('told');
  const slugs = Object.values(networks).map(({ slug }) => slug);
  console.log(`The demo is told: ${slugs.join(', ')}.`);
  console.log(`Sign in as sanne@leerkring.example with the password ${DEMO_PASSWORD}.`);
}
