import { Worker } from 'node:worker_threads';
import type { EmbeddedStore } from '../index.ts';

/** What the worker tells once: where it listens, or why it cannot. */
export type WorkerReport = { url: string } | { refusal: string };

/** Runs the store in a thread of its own; `onFatal` is told once when that thread dies unasked. */
export async function startWorker(
  dataDir: string,
  onFatal: ((error: Error) => void) | undefined,
  entry = new URL('./worker.ts', import.meta.url),
): Promise<EmbeddedStore> {
  const worker = new Worker(entry, {
    workerData: dataDir,
    // node:sqlite is announced as experimental on every start; users should not be worried by it.
    execArgv: ['--disable-warning=ExperimentalWarning'],
  });
  const url = await firstReport(worker);
  let closing = false;
  let failure: Error | undefined;
  const ended = new Promise<void>((resolve) => {
    worker.on('error', (error) => (failure = toError(error)));
    worker.on('exit', (code) => {
      if (!closing) onFatal?.(failure ?? new Error(`The embedded store stopped with code ${code}`));
      resolve();
    });
  });
  const close = () => {
    closing = true;
    worker.postMessage('close');
    return ended;
  };
  return { url, close };
}

function firstReport(worker: Worker): Promise<string> {
  return new Promise((resolve, reject) => {
    worker.once('error', (error) => reject(toError(error)));
    worker.once('exit', (code) => reject(new Error(`The embedded store ended at start (${code})`)));
    worker.once('message', (report: WorkerReport) => {
      worker.removeAllListeners();
      if ('url' in report) resolve(report.url);
      else reject(new Error(report.refusal));
    });
  });
}

function toError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}
