import { ended, launch } from '../support/launch.ts';
import { temporaryDataDir, testEnvironment } from '../support/started.ts';

/** Where the workers find the data of the demo, told once for all of them. */
export const TOLD_DEMO = 'LEERKRING_TOLD_DEMO';

/** Tells the demo before the first worker starts; every worker takes a copy. */
export default async function tellDemo(): Promise<() => Promise<void>> {
  const data = await temporaryDataDir();
  const { process: server } = await launch({ ...testEnvironment(data.path), DEMO: '1' });
  await ended(server, 'SIGTERM');
  process.env[TOLD_DEMO] = data.path;
  return data.remove;
}
