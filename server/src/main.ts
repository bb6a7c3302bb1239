import { createApp } from './app.ts';
import { isStoreEmpty } from './platform/database.ts';
import { ConfigError, readConfig, type Config } from './platform/config.ts';
import { loadSeeds } from './load-seeds.ts';
import { isDemo } from './platform/demo.ts';
import { leaveOnSignals } from './platform/shutdown.ts';

const config = configOrExit();
const app = await createApp(config);
leaveOnSignals(app.shutdown);
const wantsDemo = config.demo ?? (!config.mongodbUrl && !config.test);
if (wantsDemo && (await isStoreEmpty())) await loadSeeds();
const port = await app.listen();
announce(port);

function configOrExit(): Config {
  try {
    return readConfig(process.env);
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(78);
  }
}

/** For people; programs get one line of JSON. */
function announce(portInUse: number): void {
  const address = config.origin ?? `http://localhost:${portInUse}`;
  if (config.test) process.stdout.write(`${JSON.stringify({ listening: portInUse })}\n`);
  else process.stdout.write(`\n  Leerkring staat klaar op ${address}\n${signInHint()}\n`);
}

function signInHint(): string {
  if (!isDemo()) return '';
  return '  Inloggen in de demo: sanne@leerkring.example met wachtwoord leerkring-demo\n';
}
