import { Worker } from 'node:worker_threads';
import type { EmbeddedStore } from '../index.ts';

/** What the worker tells once: where it listens, or why it cannot. */
export type WorkerReport = { url: string } | { refusal: string };

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
  worker.on('error', (error) => onFatal?.(toError(error)));
  worker.on('exit', (code) => {
    if (!closing) onFatal?.(new Error(`The embedded store stopped with code ${code}`));
  });
  const close = async () => {
    closing = true;
    const exited = new Promise<void>((resolve) => worker.once('exit', () => resolve()));
    if (worker.threadId === -1) return;
    worker.postMessage('close');
    await exited;
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
