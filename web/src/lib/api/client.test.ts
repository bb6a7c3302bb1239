import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createClient, type Calls } from './client.ts';
import { toProblem } from './problem.ts';

interface Seen {
  method: string | undefined;
  url: string;
  body: string;
}

const seen: Seen[] = [];
let answer = { status: 200, type: 'application/json', body: '{}' };
let base = '';

const server = createServer(
  (req, res) =>
    void remember(req).then(() => {
      res.writeHead(answer.status, { 'content-type': answer.type }).end(answer.body);
    }),
);

async function remember(req: IncomingMessage): Promise<void> {
  seen.push({ method: req.method, url: decodeURIComponent(req.url ?? ''), body: await text(req) });
}

const routes = {
  list: ['GET', '/networks/{slug}/rooms'],
  send: ['POST', '/streams/{s}/events'],
  leave: ['DELETE', '/session'],
} satisfies Record<string, [string, string]>;
let calls: Calls;

beforeAll(async () => {
  await once(server.listen(0), 'listening');
  // A server that listens on a port has an address with that port.
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api`;
  calls = createClient({ chat: routes }, () => base);
});
afterAll(() => server.close());
beforeEach(() => {
  seen.length = 0;
  answer = { status: 200, type: 'application/json', body: '{}' };
});

async function call(name: keyof typeof routes, input?: object): Promise<unknown> {
  const { chat } = calls;
  const one = typeof chat === 'object' ? chat[name] : undefined;
  return typeof one === 'function' ? one(input) : undefined;
}

test('names in the path are filled in and the rest is asked in the query', async () => {
  answer.body = '{"items":[1]}';
  const input = { slug: 'lo2', q: 'één & twee', kinds: ['a', 'b'], at: { x: 1 }, none: undefined };
  expect(await call('list', input)).toEqual({ items: [1] });
  const [request] = seen;
  expect(request?.method).toBe('GET');
  expect(new URL(request?.url ?? '', base).pathname).toBe('/api/networks/lo2/rooms');
  expect(request?.url.split('?')[1]).toBe('q=één+&+twee&kinds[0]=a&kinds[1]=b&at[x]=1');
});

test('what is written goes as JSON, without what stands in the path', async () => {
  await call('send', { s: 'c:1', body: { a: [null] } });
  expect(seen).toEqual([
    { method: 'POST', url: '/api/streams/c:1/events', body: '{"body":{"a":[null]}}' },
  ]);
});

test('a call without input sends no body, and an empty answer is no answer', async () => {
  answer = { status: 204, type: '', body: '' };
  expect(await call('leave')).toBeUndefined();
  expect(seen[0]?.body).toBe('');
});

test('a refusal carries the sentence of the server', async () => {
  answer.status = 409;
  answer.body = JSON.stringify({
    code: 'conflict',
    message: 'Iemand was u voor.',
    requestId: 'r1',
    data: { fields: [{ path: 'title', message: 'Te lang.' }] },
  });
  const problem = toProblem(await caught(call('send', { s: 'c:1' })));
  expect(problem).toMatchObject({
    code: 'conflict',
    message: 'Iemand was u voor.',
    requestId: 'r1',
  });
  expect(problem.fields).toEqual([{ path: 'title', message: 'Te lang.' }]);
});

test.each([
  [502, 'text/html', '<p>proxy</p>', 'unavailable'],
  [500, 'text/html', 'oh', 'internal'],
  [200, 'text/html', '<h1>Welkom in de trein</h1>', 'unavailable'],
])('%i with %s is no answer of ours', async (status, type, body, code) => {
  answer = { status, type, body };
  expect(toProblem(await caught(call('list', { slug: 'lo2' }))).code).toBe(code);
});

async function caught(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    () => undefined,
    (error: unknown) => error,
  );
}
