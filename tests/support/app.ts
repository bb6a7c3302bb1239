import { createApp } from '@leerkring/server/app';
import { readConfig } from '@leerkring/server/platform/config';
import { atEnd } from './at-end.ts';
import { temporaryDataDir, testEnvironment, type RunningServer } from './started.ts';

/**
 * The server inside the test process: quick, and the test can reach its clock, jobs and mails. One
 * at a time per test file; gone when the file ends.
 */
export async function startApp(env: Record<string, string> = {}): Promise<RunningServer> {
  const data = await temporaryDataDir();
  const app = await createApp(readConfig({ ...testEnvironment(data.path), ...env }));
  const url = `http://127.0.0.1:${await app.listen()}`;
  let closing: Promise<void> | undefined;
  const close = () => (closing ??= app.close().then(data.remove));
  atEnd(close);
  return { url, origin: url, close };
}
