import { Agent, get } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { createHttpServer, listen, stopListening } from './http-server.ts';

/** Asks over a connection that stays open; gives the status when the answer is complete. */
function ask(port: number, agent: Agent): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    get({ port, host: '127.0.0.1', agent }, (answer) => {
      answer.resume().once('end', () => resolve(answer.statusCode));
    }).once('error', reject);
  });
}

describe('a server that stops listening', () => {
  it('answers what is under way and does not wait for connections that stay open', async () => {
    const begun = Promise.withResolvers<void>();
    const server = createHttpServer((_req, res) => {
      begun.resolve();
      void wait(100).then(() => res.end('klaar'));
    });
    const port = await listen(server, 0, '127.0.0.1');
    const agent = new Agent({ keepAlive: true });
    const status = ask(port, agent);
    await begun.promise;
    const since = performance.now();
    await stopListening(server);
    expect(performance.now() - since).toBeLessThan(2_000);
    expect(await status).toBe(200);
    await expect(ask(port, agent)).rejects.toThrow();
    agent.destroy();
  });

  it('hangs up on an answer that never ends', async () => {
    const server = createHttpServer((_req, res) => void res.write('nooit'));
    const port = await listen(server, 0, '127.0.0.1');
    const { promise, resolve } = Promise.withResolvers<Error>();
    get({ port, host: '127.0.0.1' }, (answer) => void answer.resume().once('error', resolve));
    await expect.poll(() => connections(server)).toBe(1);
    await stopListening(server);
    expect(await promise).toBeInstanceOf(Error);
  });
});

function connections(server: ReturnType<typeof createHttpServer>): Promise<number> {
  return new Promise((resolve) => server.getConnections((_error, count) => resolve(count)));
}
