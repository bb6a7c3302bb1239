import { createClient } from '@redis/client';
import { RateLimiterMemory, RateLimiterRedis } from 'rate-limiter-flexible';
import type { LimiterFactory } from './limits.ts';
import { log } from './log.ts';

export interface SharedCounting {
  factory: LimiterFactory;
  close(): void;
}

/**
 * Counts in Redis, so that all nodes count together. While Redis is away each node counts by
 * itself, at half the ceiling: stricter, never off (F-09). Does not wait for Redis to be there.
 */
export function countInRedis(url: string): SharedCounting {
  const client = createClient({
    url,
    RESP: 2,
    disableOfflineQueue: true,
    disableClientInfo: true,
    commandOptions: { timeout: 500 },
    socket: {
      connectTimeout: 2_000,
      reconnectStrategy: (tries) => Math.min(100 * 2 ** tries, 5_000),
    },
  });
  client.on('error', (error: unknown) => log.warn('redis.away', { error }));
  client.connect().catch((error: unknown) => log.warn('redis.away', { error }));
  const factory: LimiterFactory = (keyPrefix, { points, seconds }) =>
    new RateLimiterRedis({
      storeClient: client,
      useRedisPackage: true,
      rejectIfRedisNotReady: true,
      keyPrefix: `leerkring:${keyPrefix}`,
      points,
      duration: seconds,
      insuranceLimiter: new RateLimiterMemory({
        keyPrefix,
        points: Math.ceil(points / 2),
        duration: seconds,
      }),
    });
  return { factory, close: () => client.destroy() };
}
