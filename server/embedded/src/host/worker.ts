import { parentPort, workerData } from 'node:worker_threads';
import type { WorkerReport } from './start-worker.ts';
import { openServer } from './open-server.ts';

/** Entry of the store's thread: opens, reports, serves until it is told to close. */
const folder: unknown = workerData;

try {
  const server = await openServer(String(folder));
  parentPort?.once('message', () => {
    void server.close().then(() => process.exit(0));
  });
  report({ url: server.url });
} catch (error) {
  report({ refusal: error instanceof Error ? error.message : String(error) });
}

function report(message: WorkerReport): void {
  parentPort?.postMessage(message);
}
