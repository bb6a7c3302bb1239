import { createClient } from '@redis/client';
import { log } from '../platform/log.ts';
import type { Doorbell } from './doorbell.ts';

const CHANNEL = 'leerkring:topics';

/**
 * Rings through Redis. Nothing depends on it: while Redis is away the other processes find what is
 * new by comparing heads. Does not wait for Redis to be there.
 */
export function ringThroughRedis(
  url: string,
  hear: (topic: string, head: number) => void,
): Doorbell {
  const clients = [connectTo(url), connectTo(url)] as const;
  const [speaker, listener] = clients;
  const failed = (error: unknown) => log.warn('redis.away', { error });
  for (const client of clients) {
    client.on('error', failed);
    client.connect().catch(failed);
  }
  listener
    .subscribe(CHANNEL, (message) => {
      const [topic, head] = message.split(' ');
      if (topic) hear(topic, Number(head));
    })
    .catch(failed);
  return {
    ring: (topic, head) => {
      if (speaker.isReady) speaker.publish(CHANNEL, `${topic} ${head}`).catch(failed);
    },
    close: () => {
      for (const client of clients) client.destroy();
    },
  };
}

function connectTo(url: string) {
  return createClient({
    url,
    RESP: 2,
    disableClientInfo: true,
    socket: {
      connectTimeout: 2_000,
      reconnectStrategy: (tries) => Math.min(100 * 2 ** tries, 5_000),
    },
  });
}
