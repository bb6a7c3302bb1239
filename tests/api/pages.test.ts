import { request } from 'node:http';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { startApp } from '../support/app.ts';

describe('the pages', async () => {
  const server = await startApp();
  const page = (path: string, init?: RequestInit) =>
    fetch(server.url + path, { redirect: 'manual', ...init });

  it('come with a policy of their own, kept by nobody', async () => {
    const { status, headers } = await page('/inloggen');
    expect(status).toBe(200);
    expect(headers.get('content-security-policy')).toMatch(/script-src 'self' 'nonce-[^']+'/);
    expect(headers.get('content-security-policy')).not.toMatch(/unsafe-(inline|eval)/);
    expect(headers.get('cache-control')).toContain('no-store');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('bring scripts that may be kept for ever', async () => {
    const html = await (await page('/inloggen')).text();
    const [script = ''] = /\/_app\/immutable\/[^"]+\.js/.exec(html) ?? [];
    const { status, headers } = await page(script);
    expect(status).toBe(200);
    expect(headers.get('cache-control')).toContain('immutable');
    expect(headers.get('content-security-policy')).toContain("default-src 'self'");
  });

  it('get a form from their own origin over plain http, and from nowhere else', async () => {
    const form = (origin: string) =>
      page('/voorkeuren', {
        method: 'POST',
        headers: { origin, 'content-type': 'application/x-www-form-urlencoded' },
        body: 'locale=en&returnTo=/inloggen',
      });
    const taken = await form(server.origin);
    expect([taken.status, taken.headers.get('location')]).toEqual([303, '/inloggen']);
    expect(taken.headers.getSetCookie()).toEqual([expect.stringMatching(/^locale=en;/)]);
    for (const origin of ['https://kwaad.example', 'null']) {
      const refused = await form(origin);
      expect([refused.status, refused.headers.getSetCookie()]).toEqual([403, []]);
    }
  });

  it('know their own address, whatever a visitor says it is', async () => {
    const { headers } = await page('/inloggen', {
      headers: { 'x-leerkring-host': 'kwaad.example', 'x-leerkring-protocol': 'https' },
    });
    const policy = headers.get('content-security-policy');
    expect(policy).toContain(`ws://${new URL(server.url).host}`);
    expect(policy).not.toContain('kwaad');
  });

  it('never hand out a file from outside', async () => {
    for (const path of ['/../package.json', '/%2e%2e/package.json', '/_app/..%2f..%2fhandler.js']) {
      expect(await raw(server.url, path)).toBe(404);
    }
  });
});

/** A request with the path as it is; fetch would tidy it up first. */
async function raw(url: string, path: string): Promise<number | undefined> {
  const { promise, resolve, reject } = Promise.withResolvers<number | undefined>();
  request(url, { path }, (answer) => void text(answer).then(() => resolve(answer.statusCode)))
    .on('error', reject)
    .end();
  return promise;
}
