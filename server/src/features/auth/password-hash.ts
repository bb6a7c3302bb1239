import { AppError } from '@leerkring/shared/errors.ts';
import { hash, verify } from '@node-rs/argon2';
import { availableParallelism } from 'node:os';
import { randomToken } from '../../platform/random.ts';

/** The Argon2id hash to store. Throws `rate_limited` when too many people wait for theirs. */
export function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(oneForm(password), cost));
}

/** Whether the password belongs to the hash; without a hash it takes as long and is false (S-13). */
export function passwordFits(passwordHash: string | undefined, password: string): Promise<boolean> {
  return inTurn(async () => {
    const fits = await verify(passwordHash ?? (await hashOfNobody), oneForm(password));
    return fits && passwordHash !== undefined;
  });
}

/** The same characters typed on another keyboard are the same password. */
export function oneForm(password: string): string {
  return password.normalize('NFKC');
}

const cost = { memoryCost: 19 * 1024, timeCost: 2, parallelism: 1 };
const hashOfNobody = hash(randomToken(), cost);

// Each hash fills a core and 19 MiB: more at once than cores would only slow all the others.
const AT_ONCE = Math.min(4, availableParallelism());
const MAX_WAITING = 50;
const waiting: (() => void)[] = [];
let running = 0;

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= AT_ONCE) await turn();
  else running += 1;
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}

function turn(): Promise<void> {
  if (waiting.length >= MAX_WAITING) throw new AppError('rate_limited', { retryAfterMs: 2_000 });
  return new Promise((resolve) => waiting.push(resolve));
}
