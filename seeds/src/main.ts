import { closeDatabase, isStoreEmpty, openDatabase } from '@leerkring/server/platform/database';
import { readConfig, useConfig } from '@leerkring/server/platform/config';
import { markDemo } from '@leerkring/server/platform/demo';
import { secret } from '@leerkring/server/platform/secret';
import { DEMO_PASSWORD, seedDemo } from './index.ts';

const config = readConfig(process.env);
useConfig(config);
// Made now, so that a data folder that cannot be written is found before anything is told.
secret();
await openDatabase(config);
try {
  if (await isStoreEmpty()) {
    await seedDemo();
    markDemo();
    console.log(`The demo is told. Sign in as sanne@leerkring.example with ${DEMO_PASSWORD}.`);
  } else {
    console.log('There are people in this store already: nothing was changed.');
  }
} finally {
  await closeDatabase();
}
