import { AppError } from '@leerkring/shared/errors.ts';
import { rateLimits, type LimitId, type RateLimit } from '@leerkring/shared/limits.ts';
import type { Actor } from '@leerkring/shared/policy/actor.ts';
import { RateLimiterMemory, RateLimiterRes, type RateLimiterAbstract } from 'rate-limiter-flexible';
import { config } from './config.ts';
import { log } from './log.ts';
import { metrics } from './metrics.ts';

export interface Caller {
  actor: Actor;
  address: string;
}

/** Counts one use of a limit; throws `rate_limited` with the time to wait when it is spent. */
export async function consumeLimit(caller: Caller, limit: LimitId): Promise<void> {
  if (!config().limited) return;
  const waits = await Promise.all(
    keysOf(caller, rateLimits[limit]).flatMap((key) =>
      limitersOf(limit).map((limiter) => waitFor(limiter, key)),
    ),
  );
  const retryAfterMs = Math.max(...waits);
  if (retryAfterMs > 0) {
    metrics.rateLimited.inc({ rule: limit });
    log.info('limit.reached', { rule: limit });
    throw new AppError('rate_limited', { retryAfterMs });
  }
}

/** The use was a good one and does not count: a whole school signs in from one address. */
export async function giveBackLimit(caller: Caller, limit: LimitId): Promise<void> {
  if (!config().limited) return;
  const keys = keysOf(caller, rateLimits[limit]);
  await Promise.all(
    keys.flatMap((key) => limitersOf(limit).map((limiter) => limiter.reward(key, 1))),
  );
}

/** Makes the limiter of a ceiling; several nodes must count together, so they give their own. */
export type LimiterFactory = (name: string, ceiling: Ceiling) => RateLimiterAbstract;
export interface Ceiling {
  points: number;
  seconds: number;
}

/** Chooses where is counted, and forgets what was counted so far. */
export function useLimiters(factory: LimiterFactory = inMemory): void {
  makeLimiter = factory;
  limiters.clear();
}

const inMemory: LimiterFactory = (keyPrefix, { points, seconds }) =>
  new RateLimiterMemory({ keyPrefix, points, duration: seconds });

let makeLimiter = inMemory;
const limiters = new Map<LimitId, RateLimiterAbstract[]>();

function limitersOf(limit: LimitId): RateLimiterAbstract[] {
  const known = limiters.get(limit);
  if (known) return known;
  const { burst, ...ceiling }: RateLimit = rateLimits[limit];
  const made = [makeLimiter(limit, ceiling)];
  if (burst) made.push(makeLimiter(`${limit}.burst`, burst));
  limiters.set(limit, made);
  return made;
}

function keysOf({ actor, address }: Caller, { by = 'account' }: RateLimit): string[] {
  const account = actor.kind === 'user' ? [`account:${actor.id}`] : [];
  const addressKey = `address:${address}`;
  if (by === 'address') return [addressKey];
  if (by === 'both') return [...account, addressKey];
  return account.length > 0 ? account : [addressKey];
}

async function waitFor(limiter: RateLimiterAbstract, key: string): Promise<number> {
  try {
    await limiter.consume(key);
    return 0;
  } catch (refused) {
    if (refused instanceof RateLimiterRes) return Math.max(1, refused.msBeforeNext);
    throw refused;
  }
}
