import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../testing/open-engine.ts';
import { startWorker } from './start-worker.ts';

/** A store's thread that does what the script says. */
function threadThat(script: string): URL {
  const file = join(temporaryFolder(), 'thread.mjs');
  writeFileSync(file, `import { parentPort } from 'node:worker_threads';\n${script}`);
  return pathToFileURL(file);
}

test('a thread that dies later is reported as fatal, once', async () => {
  const fatal: Error[] = [];
  const entry = threadThat(
    `parentPort.postMessage({ url: 'x' }); setTimeout(() => { throw new Error('worn out'); }, 10);`,
  );
  await startWorker('folder', (error) => fatal.push(error), entry);
  await expect.poll(() => fatal.length).toBeGreaterThan(0);
  expect(fatal.map(({ message }) => message)).toEqual(['worn out']);
});

test('a thread that cannot start says why', async () => {
  const entry = threadThat(`parentPort.postMessage({ refusal: 'The disk is on holiday.' });`);
  await expect(startWorker('folder', undefined, entry)).rejects.toThrow('The disk is on holiday.');
});

test('closing is not fatal and may be done twice', async () => {
  const fatal: Error[] = [];
  const entry = threadThat(
    `parentPort.once('message', () => process.exit(0)); parentPort.postMessage({ url: 'x' });`,
  );
  const store = await startWorker('folder', (error) => fatal.push(error), entry);
  await Promise.all([store.close(), store.close()]);
  await store.close();
  expect(fatal).toEqual([]);
});
