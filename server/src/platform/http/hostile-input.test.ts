import { connect } from 'node:net';
import { describe, expect, it } from 'vitest';
import { ask, postNote, sampleUrl, useSampleServer } from './sample-server-for-tests.ts';

useSampleServer();

describe('hostile input', () => {
  it.each<[string, () => ReturnType<typeof ask>, number]>([
    ['an unknown key', () => postNote({}, '{"text":"a","role":"admin"}'), 400],
    ['a prototype', () => postNote({}, '{"text":"a","deep":{"__proto__":{"admin":true}}}'), 400],
    ['a constructor', () => postNote({}, '{"text":"a","deep":[{"constructor":{}}]}'), 400],
    [
      '500 levels',
      () => postNote({}, `{"text":"a","deep":${'['.repeat(500)}${']'.repeat(500)}}`),
      400,
    ],
    ['broken JSON', () => postNote({}, '{"text":'), 400],
    ['a bare value', () => postNote({}, '"text"'), 400],
    ['a body of 100 KB and one byte', () => postNote({}, 'a'.repeat(102_401)), 413],
    ['a compressed body', () => postNote({ 'content-encoding': 'gzip' }), 400],
    ['an operator', () => postNote({}, '{"text":{"$ne":null}}'), 400],
    ['a name twice', () => ask('/api/hello?name=a&name=b'), 400],
    ['a name as a list', () => ask('/api/hello?name[]=a'), 400],
    ['a prototype in a name', () => ask('/api/hello?name=a&__proto__=b'), 400],
    ['a path in a name', () => ask('/api/hello?name=a&tags[__proto__]=x'), 400],
    ['2,000 names', () => ask(`/api/hello?${'name=a&'.repeat(2_000)}`), 400],
    ['another method in a header', () => postNote({ 'x-http-method-override': 'DELETE' }), 200],
    ['64 KB of cookies', () => ask('/api/hello', { headers: { cookie: 'a'.repeat(65_536) } }), 431],
    ['an unknown method', () => ask('/api/hello', { method: 'PROPFIND' }), 405],
  ])('%s', async (_what, send, status) => {
    expect((await send()).status).toBe(status);
    expect(Reflect.get({}, 'admin')).toBeUndefined();
  });

  it('TRACE gets 405, which fetch cannot even send', async () => {
    const { port } = new URL(sampleUrl());
    const socket = connect(Number(port), '127.0.0.1');
    socket.write('TRACE / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n');
    const [first] = await socket.take(1).toArray();
    expect(String(first)).toMatch(/^HTTP\/1\.1 405 /);
    socket.destroy();
  });

  it.each([
    ['another site', { origin: 'https://kwaad.example' }],
    ['a page without an origin', { origin: 'null' }],
    ['text', { 'content-type': 'text/plain' }],
    ['a form', { 'content-type': 'application/x-www-form-urlencoded' }],
  ])('a write of %s changes nothing', async (_who, headers) => {
    const answer = await postNote(headers);
    expect(answer.status).toBe(403);
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
  });

  it('a write of our own page passes', async () => {
    expect((await postNote({ origin: sampleUrl() })).status).toBe(200);
  });
});
