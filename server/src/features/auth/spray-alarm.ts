import { clock } from '../../platform/clock.ts';
import { log } from '../../platform/log.ts';
import { keyedDigest } from '../../platform/secret.ts';

/** Notes a refused sign-in; one password tried on many accounts raises an alarm (xA4). */
export function noteFailure(account: string): void {
  if (clock.monotonicMs() - since > WINDOW_MS) forgetFailures();
  accounts.add(keyedDigest('spray', account));
  if (accounts.size < MANY_ACCOUNTS) return;
  log.warn('auth.spray', { count: accounts.size });
  forgetFailures();
}

const WINDOW_MS = 15 * 60_000;
const MANY_ACCOUNTS = 100;
const accounts = new Set<string>();
let since = clock.monotonicMs();

function forgetFailures(): void {
  accounts.clear();
  since = clock.monotonicMs();
}
