import express from 'express';
import type { RequestListener } from 'node:http';
import { describe, expect, it, onTestFinished } from 'vitest';
import { closeDatabase, openDatabase } from '../database.ts';
import { config } from '../config.ts';
import { useStore } from '../store-for-tests.ts';
import { healthRoutes, internalApp } from './health.ts';
import { createHttpServer, listen, stopListening } from './http-server.ts';

let stopping = false;

async function serve(listener: RequestListener): Promise<string> {
  const server = createHttpServer(listener);
  onTestFinished(() => stopListening(server));
  return `http://127.0.0.1:${await listen(server, 0, '127.0.0.1')}`;
}

async function ask(url: string): Promise<[status: number, text: string]> {
  const answer = await fetch(url);
  return [answer.status, await answer.text()];
}

describe('health', () => {
  useStore();

  it('is ready until it leaves, and alive all the time', async () => {
    const url = await serve(express().use(healthRoutes(() => stopping)));
    expect(await ask(`${url}/readyz`)).toEqual([200, '{"ok":true}']);
    stopping = true;
    expect(await ask(`${url}/readyz`)).toEqual([503, '{"ok":false}']);
    expect(await ask(`${url}/healthz`)).toEqual([200, '{"ok":true}']);
    stopping = false;
  });

  it('is not ready while the store is away; why is said inside only', async () => {
    const outside = await serve(express().use(healthRoutes(() => false)));
    const inside = await serve(internalApp(() => false));
    await closeDatabase();
    expect(await ask(`${outside}/readyz`)).toEqual([503, '{"ok":false}']);
    expect(await ask(`${inside}/readyz`)).toEqual([503, '{"failed":["store"]}']);
    expect(await ask(`${outside}/healthz`)).toEqual([200, '{"ok":true}']);
    await openDatabase(config());
    expect((await ask(`${outside}/readyz`))[0]).toBe(200);
  });

  it('gives its numbers inside', async () => {
    const url = await serve(internalApp(() => false));
    const [status, text] = await ask(`${url}/metrics`);
    expect(status).toBe(200);
    for (const name of ['authz_denied_total', 'rate_limited_total', 'store_ready 1']) {
      expect(text).toContain(name);
    }
  });
});
