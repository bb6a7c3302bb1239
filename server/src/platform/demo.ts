import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { config } from './config.ts';

/** Whether this store was filled with the example networks, now or at an earlier start. */
export function isDemo(): boolean {
  return existsSync(marker()) && !isDemoHalfTold();
}

/**
 * Whether an earlier process was stopped while it filled the store. Nobody was let in then, so that
 * what is there may be thrown away. Says nothing about a store elsewhere.
 */
export function isDemoHalfTold(): boolean {
  return !config().mongodbUrl && existsSync(marker()) && readFileSync(marker(), 'utf8') === TELLING;
}

/** Remembers how far the filling is, next to the store. */
export function markDemo(state: 'telling' | 'told'): void {
  writeFileSync(marker(), state);
}

const TELLING = 'telling';

function marker(): string {
  return join(config().dataDir, 'demo');
}
