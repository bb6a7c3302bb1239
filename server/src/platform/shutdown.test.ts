import { beforeAll, describe, expect, it } from 'vitest';
import { setLogLevel } from './log.ts';
import { createShutdown } from './shutdown.ts';

describe('leaving', () => {
  beforeAll(() => setLogLevel('silent'));

  it('goes through the phases in order, whatever order the steps came in', async () => {
    const shutdown = createShutdown();
    const seen: string[] = [];
    shutdown.on('close', 'database', () => seen.push('database'));
    shutdown.on('refuse', 'handshakes', () => seen.push('handshakes'));
    shutdown.on('finish', 'requests', () => seen.push('requests'));
    shutdown.on('finish', 'documents', () => seen.push('documents'));
    expect(shutdown.isStopping).toBe(false);
    const { clean } = await shutdown.run();
    expect(seen).toEqual(['handshakes', 'requests', 'documents', 'database']);
    expect(clean).toBe(true);
    expect(shutdown.isStopping).toBe(true);
  });

  it('still closes the rest when a step fails or hangs, and says it was not clean', async () => {
    const shutdown = createShutdown({ stepMs: 30 });
    const seen: string[] = [];
    shutdown.on('refuse', 'broken', () => Promise.reject(new Error('broken')));
    shutdown.on('finish', 'stuck', () => new Promise(() => {}));
    shutdown.on('close', 'database', () => seen.push('database'));
    expect(await shutdown.run()).toEqual({ clean: false });
    expect(seen).toEqual(['database']);
  });

  it('happens once, however often it is asked for', async () => {
    const shutdown = createShutdown();
    let times = 0;
    shutdown.on('close', 'database', () => (times += 1));
    await Promise.all([shutdown.run(), shutdown.run()]);
    expect(times).toBe(1);
  });
});
