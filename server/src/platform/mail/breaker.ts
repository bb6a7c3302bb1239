import { clock } from '../clock.ts';
import { config } from '../config.ts';
import { log } from '../log.ts';
import { metrics } from '../metrics.ts';
import { trusted } from '../mongoose.ts';
import { Mail, type MailItem } from './mail.model.ts';

const WINDOW_MS = 10 * 60_000;
/** Bulk mails that may leave within the window. */
const PER_NETWORK = 500;
const IN_ALL = 2_000;

/**
 * Whether so many mails just left that something must be wrong: then bulk mail waits, and somebody
 * should look. Other mail goes on.
 */
export async function isTooMuch({ bulk, networkId }: MailItem): Promise<boolean> {
  if (!bulk) return false;
  const since = new Date(clock.now().getTime() - WINDOW_MS);
  const lately = { bulk: true, handedAt: trusted({ $gte: since }) };
  const own = networkId === null ? 0 : await count({ ...lately, networkId }, PER_NETWORK);
  const tripped = own >= PER_NETWORK || (await count(lately, IN_ALL)) >= IN_ALL;
  if (tripped) {
    log.error('mail.breaker', { networkId: networkId ?? undefined });
    metrics.mail.inc({ template: 'breaker', result: 'held' });
  }
  return tripped;
}

/** Whether mail may go to this address at all: test and staging name who may get any. */
export function isOnList(to: string): boolean {
  const { mailOnlyTo } = config();
  if (mailOnlyTo.length === 0) return true;
  const address = to.toLowerCase();
  return mailOnlyTo.some((one) => (one.startsWith('@') ? address.endsWith(one) : address === one));
}

function count(filter: Record<string, unknown>, limit: number): Promise<number> {
  return Mail.countDocuments(filter, { limit });
}
