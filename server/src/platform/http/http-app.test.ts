import { describe, expect, it } from 'vitest';
import { ask, asSanne, note, postNote, useSampleServer } from './sample-server-for-tests.ts';

useSampleServer();

describe('an operation over HTTP', () => {
  it('takes its input from path, query and body', async () => {
    expect((await ask('/api/hello?name=Sanne&tags%5B0%5D=a')).text).toBe('{"text":"Dag Sanne"}');
    expect((await postNote({})).text).toBe('{"id":"7","by":"user"}');
  });

  it('answers with every cookie and with the status it chose', async () => {
    expect((await postNote({})).headers.getSetCookie()).toEqual(['a=1', 'b=2']);
    const again = await ask('/api/again', { method: 'PUT', headers: asSanne });
    expect(again.status).toBe(201);
  });

  it('asks nobody to be signed in twice over: without a session it is 401', async () => {
    const { status, text } = await ask('/api/notes/7', { method: 'POST', body: note });
    expect(status).toBe(401);
    expect(JSON.parse(text)).toMatchObject({
      code: 'auth_required',
      message: 'Log in om verder te gaan.',
    });
  });

  it('speaks the language of the reader: chosen by the person, the device or the browser', async () => {
    const english = { 'accept-language': 'en-GB,en;q=0.8' };
    const missing = '/api/hello';
    expect((await ask(missing)).text).toContain('Dit klopt nog niet');
    expect((await ask(missing, { headers: english })).text).toContain('Something is not right');
    const chosen = { ...english, cookie: 'locale=nl' };
    expect((await ask(missing, { headers: chosen })).text).toContain('Dit klopt nog niet');
    const broken = await ask('/api/broken', { headers: { ...asSanne, 'accept-language': 'nl' } });
    expect(broken.text).toContain('wrong on our side');
  });

  it('keeps a mistake of ours to the log', async () => {
    const { status, text, headers } = await ask('/api/broken', { headers: asSanne });
    expect(status).toBe(500);
    expect(text).not.toContain('geheim');
    expect(JSON.parse(text)).toMatchObject({ requestId: headers.get('x-request-id') });
  });

  it('does not answer when nobody decided whether it was allowed', async () => {
    const { status, text } = await ask('/api/careless', { method: 'POST', headers: asSanne });
    expect(status).toBe(500);
    expect(text).not.toContain('ok');
  });

  it('takes a room that one may not see for one that is not there', async () => {
    const refused = await ask('/api/room', { headers: asSanne });
    const missing = await ask('/api/nothing', { headers: asSanne });
    expect(refused.status).toBe(404);
    expect({ ...JSON.parse(refused.text), requestId: '' }).toEqual({
      ...JSON.parse(missing.text),
      requestId: '',
    });
  });

  it('counts its limit and tells how long to wait', async () => {
    for (let use = 0; use < 10; use += 1) {
      expect((await ask('/api/tight', { method: 'POST' })).status).toBe(200);
    }
    const { status, headers, text } = await ask('/api/tight', { method: 'POST' });
    expect(status).toBe(429);
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(3_000);
    expect(text).toContain('rate_limited');
  });
});

describe('every answer', () => {
  it.each([
    ['an answer', '/api/hello?name=a'],
    ['a refusal', '/api/hello'],
    ['something missing', '/api/nothing'],
    ['a health check', '/healthz'],
    ['the list of operations', '/api/docs'],
    ['the contract', '/api/openapi.json'],
    ['a page', '/'],
  ])('%s carries the headers that protect', async (_what, path) => {
    const { headers } = await ask(path);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.get('cache-control')).toContain('no-store');
    expect(headers.get('referrer-policy')).toBe('same-origin');
    expect(headers.get('x-powered-by')).toBeNull();
    expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('is small on its way when it is long text, for who can read that', async () => {
    const headers = { 'accept-encoding': 'gzip' };
    const long = await ask('/api/openapi.json', { headers });
    expect(long.headers.get('content-encoding')).toBe('gzip');
    expect(long.headers.get('vary')).toContain('Accept-Encoding');
    const change = await ask('/api/again', { method: 'PUT', headers: { ...asSanne, ...headers } });
    expect(change.headers.get('content-encoding')).toBeNull();
  });

  it('says what can be asked, in both forms', async () => {
    const { paths } = JSON.parse((await ask('/api/openapi.json')).text);
    expect(Object.keys(paths)).toContain('/notes/{id}');
    expect((await ask('/api/docs')).text).toContain('<code>/api/notes/{id}</code>');
  });
});
