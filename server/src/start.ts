import { createApp } from './app.ts';
import { loadSeeds } from './load-seeds.ts';
import type { Config } from './platform/config.ts';
import { isStoreEmpty } from './platform/database.ts';
import { isDemo, isDemoHalfTold } from './platform/demo.ts';
import { leaveOnSignals } from './platform/shutdown.ts';

/** Opens the store, fills it when it is an empty demo, listens, and leaves when asked to. */
export async function startLeerkring(config: Config): Promise<void> {
  const app = await createApp(config);
  leaveOnSignals(app.shutdown);
  const wantsDemo = config.demo ?? (!config.mongodbUrl && !config.test);
  if (wantsDemo && (isDemoHalfTold() || (await isStoreEmpty()))) await fill(config);
  announce(config, await app.listen());
}

async function fill(config: Config): Promise<void> {
  if (!config.test) process.stdout.write('\n  De demo wordt gevuld, dat duurt even.\n');
  await loadSeeds();
}

/** For people; programs get one line of JSON. */
function announce(config: Config, port: number): void {
  const address = config.origin ?? `http://localhost:${port}`;
  if (config.test) process.stdout.write(`${JSON.stringify({ listening: port })}\n`);
  else process.stdout.write(`\n  Leerkring staat klaar op ${address}\n${signInHint()}\n`);
}

function signInHint(): string {
  if (!isDemo()) return '';
  return '  Inloggen in de demo: sanne@leerkring.example met wachtwoord leerkring-demo\n';
}
