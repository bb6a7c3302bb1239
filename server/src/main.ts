import { ConfigError, readConfig, type Config } from './platform/config.ts';

const config = configOrExit();
// Everything else is loaded after the settings were found right: a wrong one is told at once.
const { startLeerkring } = await import('./start.ts');
await startLeerkring(config);

function configOrExit(): Config {
  try {
    return readConfig(process.env);
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(78);
  }
}
