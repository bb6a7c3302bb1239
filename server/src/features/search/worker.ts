import { log } from '../../platform/log.ts';

/** A piece of work that goes on until nothing is left. */
export type Chore = () => Promise<unknown>;

const chores: Chore[] = [];
/** What is said meanwhile comes in together, and nobody who says something waits for it. */
const REST_MS = 800;
let running: Promise<void> | undefined;
let timer: NodeJS.Timeout | undefined;
let isOn = false;

/** Work that is done shortly after somebody wakes the worker. */
export function addChore(chore: Chore): void {
  chores.push(chore);
}

/** There is something to do: it is done within a moment, together with what else comes in. */
export function wakeWorker(): void {
  if (isOn) timer ??= setTimeout(runSoon, REST_MS).unref();
}

/** Does everything that waits, now: for tests and for whoever must know that it is done. */
export async function searchIdle(): Promise<void> {
  clearTimeout(timer);
  timer = undefined;
  await running;
  running = runAll().finally(() => (running = undefined));
  await running;
}

export function startWorker(): void {
  isOn = true;
  wakeWorker();
}

export async function stopWorker(): Promise<void> {
  isOn = false;
  clearTimeout(timer);
  timer = undefined;
  await running;
}

function runSoon(): void {
  void searchIdle();
}

async function runAll(): Promise<void> {
  for (const chore of chores) {
    try {
      await chore();
    } catch (error) {
      log.error('search.worker', { error });
    }
  }
}
