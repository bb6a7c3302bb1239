import { operation } from '@leerkring/shared/operation.ts';
import { anonymous, type UserActor } from '@leerkring/shared/policy/actor.ts';
import { implement } from '@orpc/server';
import { Router } from 'express';
import { mkdtempSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { z } from 'zod';
import { authorize } from '../authorize.ts';
import { readConfig, useConfig } from '../config.ts';
import { useLimiters } from '../limits.ts';
import { setLogLevel } from '../log.ts';
import { guardOperation } from '../operation-guard.ts';
import type { RequestContext } from '../request-context.ts';
import { createHttpApp } from './http-app.ts';
import { createHttpServer, listen, stopListening } from './http-server.ts';

const shared = { limit: 'default', audit: false } as const;
const contract = {
  hello: operation({ method: 'GET', path: '/hello', summary: '', action: 'session.end', ...shared })
    .input(z.strictObject({ name: z.string().max(20), tags: z.array(z.string()).optional() }))
    .output(z.object({ text: z.string() })),
  note: operation({ method: 'POST', path: '/notes/{id}', summary: '', action: 'me.see', ...shared })
    .input(z.strictObject({ id: z.string(), text: z.string(), deep: z.unknown().optional() }))
    .output(z.object({ id: z.string(), by: z.string() })),
  careless: operation({
    method: 'POST',
    path: '/careless',
    summary: '',
    action: 'room.read',
    ...shared,
  }).output(z.object({ ok: z.boolean() })),
  room: operation({ method: 'GET', path: '/room', summary: '', action: 'room.read', ...shared }),
  broken: operation({ method: 'GET', path: '/broken', summary: '', action: 'me.see', ...shared }),
  again: operation({ method: 'PUT', path: '/again', summary: '', action: 'me.see', ...shared }),
  tight: operation({
    method: 'POST',
    path: '/tight',
    summary: '',
    action: 'session.start',
    limit: 'recover',
    audit: false,
  }),
};

const op = implement(contract).$context<RequestContext>().use(guardOperation);
const room = { kind: 'direct' as const, regionIds: [], personIds: [], archived: false };

const operations = {
  hello: op.hello.handler(({ input }) => ({ text: `Dag ${input.name}` })),
  note: op.note.handler(({ input, context }) => {
    context.responseHeaders.append('set-cookie', 'a=1');
    context.responseHeaders.append('set-cookie', 'b=2');
    return { id: input.id, by: context.actor.kind };
  }),
  careless: op.careless.handler(() => ({ ok: true })),
  room: op.room.handler(({ context }) => authorize(context.actor, 'room.read', room)),
  broken: op.broken.handler(() => {
    throw new TypeError('geheim');
  }),
  again: op.again.handler(({ context }) => {
    context.response.status = 201;
  }),
  tight: op.tight.handler(() => {}),
};

const sanne: UserActor = {
  kind: 'user',
  id: 'a'.repeat(24),
  platformAdmin: false,
  minutesSinceSignIn: 0,
  memberships: [],
};

let server: Server;
let url: string;

/** Serves a small contract of its own, with everything around it that the real one has. */
export function useSampleServer(): void {
  beforeAll(async () => {
    const DATA_DIR = mkdtempSync(join(tmpdir(), 'lk-'));
    useConfig(readConfig({ DATA_DIR, LEERKRING_TEST: '1' }));
    setLogLevel('silent');
    const http = createHttpApp({
      operations,
      byteRoutes: Router(),
      authenticate: async (cookie) =>
        cookie?.includes('leerkring=sanne') ? { actor: sanne, locale: 'en' } : { actor: anonymous },
      pages: (_req, res) => void res.type('html').send('<p>pagina</p>'),
      isStopping: () => false,
    });
    server = createHttpServer(http);
    url = `http://127.0.0.1:${await listen(server, 0, '127.0.0.1')}`;
  });
  afterAll(() => stopListening(server));
  beforeEach(() => useLimiters());
}

export function sampleUrl(): string {
  return url;
}

interface Sent {
  method?: string;
  body?: string;
  headers?: Record<string, string>;
}

export async function ask(path: string, { method = 'GET', body, headers = {} }: Sent = {}) {
  const kind = body === undefined ? {} : { 'content-type': 'application/json' };
  const response = await fetch(url + path, { method, body, headers: { ...kind, ...headers } });
  return { status: response.status, headers: response.headers, text: await response.text() };
}

export const asSanne = { cookie: 'leerkring=sanne' };
export const note = JSON.stringify({ text: 'hoi' });
export const postNote = (headers: Record<string, string>, body = note) =>
  ask('/api/notes/7', { method: 'POST', body, headers: { ...asSanne, ...headers } });
