import { connect, type Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { startApp } from '../support/app.ts';

const MOST_MS = 13_000;
const head = 'POST /api/session HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n';

describe('a client that is slow on purpose', async () => {
  const server = await startApp();
  const open = (): Socket =>
    connect(Number(new URL(server.url).port), '127.0.0.1').on('error', () => {});

  it('is cut off while it trickles its headers, and others do not notice', async () => {
    const sockets = Array.from({ length: 200 }, open);
    const trickle = setInterval(() => sockets.forEach((socket) => socket.write('a')), 1_000);
    for (const socket of sockets) socket.write('GET / HTTP/1.1\r\nX-Slow: ');
    const begun = performance.now();
    const slowest: number[] = [];
    const closed = Promise.all(sockets.map(gone));
    for (let round = 0; round < 20; round += 1) slowest.push(await answerTime(server.url));
    await closed;
    clearInterval(trickle);
    expect(performance.now() - begun).toBeLessThan(MOST_MS);
    expect(Math.max(...slowest)).toBeLessThan(500);
  });

  it('is refused when the body it promised does not come', async () => {
    const begun = performance.now();
    const socket = open();
    socket.write(`${head}Content-Length: 50\r\n\r\n{"email"`);
    expect(await text(socket)).toMatch(/^HTTP\/1\.1 400 /);
    expect(performance.now() - begun).toBeLessThan(MOST_MS);
  });

  it('gains nothing by sending more than it promised', async () => {
    const socket = open();
    socket.write(
      `${head}Connection: close\r\nContent-Length: 2\r\n\r\n{}DELETE /api/session HTTP/1.1`,
    );
    const said = await text(socket);
    expect(said.match(/HTTP\/1\.1 /g)).toHaveLength(1);
    expect(said).toMatch(/^HTTP\/1\.1 400 /);
  });
});

function gone(socket: Socket): Promise<void> {
  return new Promise((resolve) => {
    socket.resume().once('close', () => resolve());
  });
}

async function answerTime(url: string): Promise<number> {
  const begun = performance.now();
  await (await fetch(`${url}/healthz`)).text();
  return performance.now() - begun;
}
