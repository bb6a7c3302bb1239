import { once } from 'node:events';
import { request, type IncomingMessage } from 'node:http';
import { beforeAll, describe, expect, it } from 'vitest';
import { mailsTo, makeAccount, tryToSignIn, type Account } from '../support/account.ts';
import { startApp } from '../support/app.ts';
import type { RunningServer } from '../support/started.ts';

const origin = 'https://leerkring.example';
let server: RunningServer;
let noor: Account;

beforeAll(async () => {
  server = { ...(await startApp({ ORIGIN: origin })), origin };
  noor = await makeAccount();
});

/** Asks with exactly these headers: fetch would put its own Host in. */
async function statusOfReset(email: string, headers: Record<string, string>) {
  const asking = request(`${server.url}/api/password-resets`, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
  });
  asking.end(JSON.stringify({ email }));
  const [answer] = (await once(asking, 'response')) as [IncomingMessage];
  answer.resume();
  return answer.statusCode;
}

describe('behind https', () => {
  it('xA7: all cookies are secure, for this host only and closed to scripts', async () => {
    const { status, headers } = await tryToSignIn(server, noor);
    expect(status).toBe(201);
    const cookies = headers.getSetCookie();
    const isChoice = (line: string) => /^(locale|theme)=/.test(line);
    const secrets = cookies.filter((line) => !isChoice(line));
    expect(secrets.map((line) => line.split('=')[0])).toEqual([
      '__Host-leerkring',
      '__Host-leerkring-device',
    ]);
    // Language and colours are no secret: the pages read them.
    for (const choice of cookies.filter(isChoice)) expect(choice).toMatch(/; Secure/);
    for (const cookie of secrets) {
      expect(cookie).toMatch(/; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
      expect(cookie).not.toMatch(/domain/i);
    }
  });

  it('xA9: the link in the mail is of the configured address whatever the request claims', async () => {
    const claims = {
      'x-forwarded-host': 'evil.example',
      'x-forwarded-proto': 'http',
      forwarded: 'host=evil.example',
      host: 'evil.example',
    };
    expect(await statusOfReset(noor.email, { ...claims, origin })).toBe(202);
    await expect.poll(() => mailsTo(noor.email)).toHaveLength(1);
    const [text = ''] = await mailsTo(noor.email);
    expect(text).toMatch(/^https:\/\/leerkring\.example\/wachtwoord\/nieuw#[a-z2-7]{32}$/m);
    expect(text).not.toContain('evil');
  });

  it('xA9: a foreign Origin is refused and mails nobody', async () => {
    const tess = await makeAccount();
    expect(await statusOfReset(tess.email, { origin: 'https://evil.example' })).toBe(403);
    expect(await mailsTo(tess.email)).toEqual([]);
  });
});
