import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { config } from './config.ts';

/** Whether this store was filled with the example networks, now or at an earlier start. */
export function isDemo(): boolean {
  return existsSync(marker());
}

/** Remembers that it was, next to the store that holds them. */
export function markDemo(): void {
  writeFileSync(marker(), '');
}

function marker(): string {
  return join(config().dataDir, 'demo');
}
