import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, stat } from 'node:fs/promises';
import { request, type ClientRequest, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { startServer, type ServerProcess } from '../support/server.ts';

const main = fileURLToPath(new URL('../../server/src/main.ts', import.meta.url));

describe('a server process', () => {
  let server: ServerProcess;
  beforeAll(async () => {
    server = await startServer();
  });

  it('says that it is alive, ready and which version it is, and its numbers to nobody', async () => {
    for (const path of ['/healthz', '/readyz', '/version']) {
      expect((await fetch(server.url + path)).status).toBe(200);
    }
    expect(await (await fetch(`${server.url}/version`)).json()).toHaveProperty('protocol', 1);
    expect((await fetch(`${server.url}/metrics`)).status).toBe(404);
  });

  it('keeps its secret for itself', async () => {
    const { mode } = await stat(`${server.dataDir}/secret`);
    expect(mode & 0o777).toBe(0o600);
  });

  it('comes back on the same port and data after a power cut', async () => {
    const secret = await readFile(`${server.dataDir}/secret`, 'utf8');
    await server.kill();
    await expect(fetch(`${server.url}/healthz`)).rejects.toThrow();
    await server.restart();
    expect((await fetch(`${server.url}/readyz`)).status).toBe(200);
    expect(await readFile(`${server.dataDir}/secret`, 'utf8')).toBe(secret);
  });

  it('answers what is under way when it is asked to leave, and leaves with 0', async () => {
    const underWay = beginSignIn(server.url);
    await once(underWay, 'continue');
    const left = server.terminate();
    const refused = () =>
      fetch(`${server.url}/healthz`).then(
        () => false,
        () => true,
      );
    await expect.poll(refused).toBe(true);
    underWay.end('{}');
    // What `response` gives is what the documentation of Node promises.
    const [answer] = (await once(underWay, 'response')) as [IncomingMessage];
    expect([answer.statusCode, await text(answer)]).toEqual([
      400,
      expect.stringContaining('invalid'),
    ]);
    expect(await left).toBe(0);
  });

  it.each([
    ['a port that is none', { PORT: 'web' }, 'PORT'],
    ['a cluster without a secret', { MONGODB_URL: 'mongodb://127.0.0.1:1/a' }, 'SECRET'],
    ['a setting that does not exist', { LEERKRING_FOO: '1' }, 'LEERKRING_FOO'],
  ])(
    'refuses to start with %s, within two seconds and in plain words',
    async (_what, env, word) => {
      const begun = performance.now();
      const child = spawn(process.execPath, [main], { env: { ...env }, stdio: 'pipe' });
      const said = text(child.stderr);
      const [code] = await once(child, 'exit');
      expect(code).not.toBe(0);
      expect(performance.now() - begun).toBeLessThan(2_000);
      expect(await said).toContain(`  - ${word} `);
    },
  );
});

/** A request that has arrived, because the server asked for the rest, and that is not complete. */
function beginSignIn(url: string): ClientRequest {
  const headers = {
    'content-type': 'application/json',
    'content-length': 2,
    expect: '100-continue',
  };
  const begun = request(`${url}/api/session`, { method: 'POST', headers });
  begun.flushHeaders();
  return begun;
}
