import { expireDocuments } from './expire.ts';
import { StoreError } from '../match/index.ts';
import type { Engine } from '../engine/engine.ts';

const HOUSEKEEPING_MS = 1_000;

/** Work that nobody asks for: clients that went away must not hold documents or memory. */
export function startJobs(engine: Engine): () => void {
  const timer = setInterval(() => keepHouse(engine), HOUSEKEEPING_MS);
  return () => clearInterval(timer);
}

function keepHouse(engine: Engine): void {
  const now = engine.clock();
  engine.transactions.abortIdle(now);
  engine.cursors.killIdle(now);
  engine.sessions.forgetIdle(now);
  try {
    expireDocuments(engine);
  } catch (error) {
    // A full disk must not end the process: the next round tries again.
    if (!(error instanceof StoreError)) throw error;
  }
}
