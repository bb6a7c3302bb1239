import type { Engine } from '../engine/engine.ts';

const HOUSEKEEPING_MS = 5_000;

/** Work that nobody asks for: clients that went away must not hold documents or memory. */
export function startJobs(engine: Engine): () => void {
  const timer = setInterval(() => {
    const now = engine.clock();
    engine.transactions.abortIdle(now);
    engine.cursors.killIdle(now);
    engine.sessions.forgetIdle(now);
  }, HOUSEKEEPING_MS);
  return () => clearInterval(timer);
}
