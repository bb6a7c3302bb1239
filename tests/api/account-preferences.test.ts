import { Audit } from '@leerkring/server/platform/audit';
import { beforeAll, describe, expect, it } from 'vitest';
import { mailsTo, makeAccount, signedIn } from '../support/account.ts';
import { startApp } from '../support/app.ts';
import { Client } from '../support/client.ts';
import type { RunningServer } from '../support/started.ts';

let server: RunningServer;

beforeAll(async () => {
  server = await startApp();
});

describe('preferences', () => {
  it('are kept, and the next refusal is in the chosen language', async () => {
    const client = await signedIn(server, await makeAccount());
    const change = { locale: 'en', theme: 'dark', showPresence: false };
    const { status, body } = await client.patch('/me/preferences', change);
    expect([status, body['preferences']]).toEqual([200, change]);
    expect((await client.get('/me')).body['preferences']).toEqual(change);
    const refused = await client.delete('/me/devices/nothing-here');
    expect(refused.body['message']).toBe('This does not exist, or you have no access to it.');
  });

  it('come along to a new device, but a choice made there stays', async () => {
    const account = await makeAccount();
    const first = await signedIn(server, account);
    await first.patch('/me/preferences', { locale: 'en', theme: 'dark' });
    const second = await signedIn(server, account);
    expect(second.cookie).toMatch(/locale=en/);
    expect(second.cookie).toMatch(/theme=dark/);
    await first.patch('/me/preferences', { theme: 'light' });
    const { email, password } = account;
    await second.post('/session', { email, password });
    expect(second.cookie).toMatch(/theme=dark/);
  });

  it('change one at a time', async () => {
    const client = await signedIn(server, await makeAccount());
    const { body } = await client.patch('/me/preferences', { theme: 'light' });
    expect(body['preferences']).toEqual({ locale: 'nl', theme: 'light', showPresence: true });
  });

  it.each([{ platformAdmin: true }, { theme: 'pink' }, { 'preferences.theme': 'dark' }])(
    'refuse %j',
    async (change) => {
      const client = await signedIn(server, await makeAccount());
      expect((await client.patch('/me/preferences', change)).status).toBe(400);
      expect((await client.get('/me')).body['platformAdmin']).toBe(false);
    },
  );
});

describe('the outbox', () => {
  it('shows a platform admin what was mailed, and leaves an entry for each mail read', async () => {
    const noor = await makeAccount();
    await new Client(server).post('/password-resets', { email: noor.email });
    await expect.poll(async () => (await mailsTo(noor.email)).length).toBe(1);
    const account = await makeAccount({ platformAdmin: true });
    const admin = await signedIn(server, account);
    const { body } = await admin.get<{ items: { id: string; to: string; state: string }[] }>(
      '/admin/outbox',
    );
    const mail = body.items.find(({ to }) => to === noor.email);
    expect(mail).toMatchObject({ template: 'auth.reset', state: 'kept' });
    const opened = await admin.get(`/admin/outbox/${mail?.id}`);
    expect(opened.body['text']).toContain('nieuw wachtwoord');
    expect(await Audit.countDocuments({ who: account.id, action: 'outbox.see' })).toBe(1);
  });

  it('pages from new to old without holes', async () => {
    for (const _ of [1, 2, 3]) {
      const noor = await makeAccount();
      await new Client(server).post('/password-resets', { email: noor.email });
      await expect.poll(async () => (await mailsTo(noor.email)).length).toBe(1);
    }
    const admin = await signedIn(server, await makeAccount({ platformAdmin: true }));
    type Page = { items: { id: string }[]; next: string | null };
    const first = await admin.get<Page>('/admin/outbox?limit=2');
    const second = await admin.get<Page>(`/admin/outbox?limit=2&after=${first.body.next}`);
    const all = await admin.get<Page>('/admin/outbox?limit=4');
    expect([...first.body.items, ...second.body.items]).toEqual(all.body.items);
  });

  it('xA23: is not there for others', async () => {
    const member = await signedIn(server, await makeAccount());
    expect((await member.get('/admin/outbox')).status).toBe(404);
    expect((await member.get(`/admin/outbox/${'0'.repeat(24)}`)).status).toBe(404);
    expect((await new Client(server).get('/admin/outbox')).status).toBe(401);
  });
});
