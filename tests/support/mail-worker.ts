import { readConfig, useConfig } from '@leerkring/server/platform/config';
import { openDatabase } from '@leerkring/server/platform/database';
import { startMail } from '@leerkring/server/platform/mail/worker';
import { registerRound } from './mail-round.ts';

// A process that sends mail and does nothing else, so that a test can end it at any moment.
const { STORE_URL: mongodbUrl, ...env } = process.env;
// The store of the test has an address on this machine only, which is no setting of a server.
const config = { ...readConfig(env), mongodbUrl };
useConfig(config);
registerRound();
await openDatabase(config);
startMail();
process.stdout.write('{"listening":1}\n');
