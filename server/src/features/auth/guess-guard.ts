import { AppError } from '@leerkring/shared/errors.ts';
import { clock } from '../../platform/clock.ts';
import { config } from '../../platform/config.ts';
import { keyedDigest } from '../../platform/secret.ts';
import { isDuplicateKey } from '../../platform/store-errors.ts';
import { Guess, type GuessRow } from './guess.model.ts';

/** What is guessed at: an account by its address, a known device of it, or its second step. */
export interface GuessTarget {
  kind: 'account' | 'device' | 'code';
  name: string;
}

/** Tries that cost no wait; after these each next one waits twice as long, up to 15 minutes. */
export const FREE_TRIES = { account: 10, device: 10, code: 5 };

/**
 * Takes one try before the secret is looked at, so that many at the same time cannot slip through.
 * Gives the number of tries so far; throws `rate_limited` with the wait (S-14).
 */
export async function takeGuess(target: GuessTarget): Promise<number> {
  if (!config().limited) return 0;
  const id = digestOf(target);
  for (let attempt = 0; attempt < MAX_COLLISIONS; attempt += 1) {
    const row = await Guess.findById(id).lean();
    const next = nextTry(row, FREE_TRIES[target.kind], clock.now());
    if (await keep(id, row, next)) return next.tries;
  }
  throw new AppError('rate_limited', { retryAfterMs: 1_000 });
}

/** The right secret was given: earlier tries do not count any more. */
export async function forgiveGuesses(target: GuessTarget): Promise<void> {
  await Guess.deleteOne({ _id: digestOf(target) });
}

const MAX_COLLISIONS = 8;
const QUARTER_MS = 15 * 60_000;
const HOUR_MS = 60 * 60_000;

type Tries = Omit<GuessRow, '_id'>;

function nextTry(row: Tries | null, freeTries: number, now: Date): Tries {
  if (row && row.notBefore > now) {
    throw new AppError('rate_limited', { retryAfterMs: row.notBefore.getTime() - now.getTime() });
  }
  const tries = row && !isForgotten(row, freeTries, now) ? row.tries + 1 : 1;
  const waitMs = tries < freeTries ? 0 : Math.min(2 ** (tries - freeTries + 1) * 1_000, QUARTER_MS);
  return { tries, lastAt: now, notBefore: after(now, waitMs), expiresAt: after(now, 2 * HOUR_MS) };
}

/** Silence heals: a quarter of an hour, or an hour once it looked like an attack. */
function isForgotten({ tries, lastAt }: Tries, freeTries: number, now: Date): boolean {
  const silenceMs = now.getTime() - lastAt.getTime();
  return silenceMs > (tries < freeTries ? QUARTER_MS : HOUR_MS);
}

async function keep(id: string, seen: GuessRow | null, next: Tries): Promise<boolean> {
  if (seen) {
    const { tries, lastAt } = seen;
    const { modifiedCount } = await Guess.updateOne({ _id: id, tries, lastAt }, { $set: next });
    return modifiedCount === 1;
  }
  try {
    await Guess.create({ _id: id, ...next });
    return true;
  } catch (error) {
    if (isDuplicateKey(error)) return false;
    throw error;
  }
}

function after(moment: Date, ms: number): Date {
  return new Date(moment.getTime() + ms);
}

function digestOf({ kind, name }: GuessTarget): string {
  return keyedDigest(`guess.${kind}`, name);
}
