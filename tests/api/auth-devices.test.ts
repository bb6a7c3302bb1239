import { clock } from '@leerkring/server/platform/clock';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { makeAccount, signedIn, type Account } from '../support/account.ts';
import { startApp } from '../support/app.ts';
import { Client } from '../support/client.ts';
import type { RunningServer } from '../support/started.ts';

interface Device {
  id: string;
  name: string;
  isCurrent: boolean;
  lastSeenAt: string;
}

let server: RunningServer;
let noor: Account;

beforeAll(async () => {
  server = await startApp();
  noor = await makeAccount();
});

afterEach(() => clock.reset());

const devicesOf = async (client: Client) =>
  (await client.get<{ items: Device[] }>('/me/devices')).body.items;
const isIn = async (client: Client) => (await client.get('/me')).status === 200;

const firefox = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0';

async function signedInWith(userAgent: string, { email, password }: Account): Promise<string> {
  const answer = await fetch(`${server.url}/api/session`, {
    method: 'POST',
    headers: {
      origin: server.origin,
      'content-type': 'application/json',
      'user-agent': userAgent,
    },
    body: JSON.stringify({ email, password }),
  });
  expect(answer.status).toBe(201);
  return answer.headers.getSetCookie().join();
}

describe('devices', () => {
  it('are listed in words, the present one marked, with nothing that opens them', async () => {
    const tess = await makeAccount();
    const cookies = await signedInWith(firefox, tess);
    const client = await signedIn(server, tess);
    const devices = await devicesOf(client);
    expect(devices).toHaveLength(2);
    expect(devices.find(({ isCurrent }) => !isCurrent)).toMatchObject({
      name: 'Firefox op Windows',
    });
    expect(devices.filter(({ isCurrent }) => isCurrent)).toHaveLength(1);
    const token = /leerkring=([a-z2-7]{32})/.exec(cookies)?.[1] ?? 'none';
    expect(JSON.stringify(devices)).not.toContain(token);
  });

  it('xA8: one is signed out by itself', async () => {
    const tess = await makeAccount();
    const [here, there] = [await signedIn(server, tess), await signedIn(server, tess)];
    const other = (await devicesOf(here)).find(({ isCurrent }) => !isCurrent);
    expect((await here.delete(`/me/devices/${other?.id}`)).status).toBe(200);
    expect([await isIn(here), await isIn(there)]).toEqual([true, false]);
    expect(await devicesOf(here)).toHaveLength(1);
    expect((await here.delete(`/me/devices/${other?.id}`)).status).toBe(404);
  });

  it('of somebody else are not found, and stay', async () => {
    const tess = await makeAccount();
    const client = await signedIn(server, tess);
    const [device] = await devicesOf(client);
    const stranger = await signedIn(server, noor);
    expect((await stranger.delete(`/me/devices/${device?.id}`)).status).toBe(404);
    expect((await new Client(server).delete(`/me/devices/${device?.id}`)).status).toBe(401);
    expect(await isIn(client)).toBe(true);
  });

  it('xA8: all others are signed out at once', async () => {
    const tess = await makeAccount();
    const clients = await Promise.all([1, 2, 3].map(() => signedIn(server, tess)));
    const stranger = await signedIn(server, noor);
    expect((await clients[0]!.delete('/me/devices')).status).toBe(200);
    expect(await Promise.all(clients.map(isIn))).toEqual([true, false, false]);
    expect(await isIn(stranger)).toBe(true);
  });

  it('were seen at most a minute before they were last used', async () => {
    const tess = await makeAccount();
    const client = await signedIn(server, tess);
    const [first] = await devicesOf(client);
    clock.travelTo(new Date(clock.now().getTime() + 50_000));
    expect((await devicesOf(client))[0]?.lastSeenAt).toBe(first?.lastSeenAt);
    clock.travelTo(new Date(clock.now().getTime() + 11_000));
    const [seen] = await devicesOf(client);
    expect(Date.parse(seen!.lastSeenAt) - Date.parse(first!.lastSeenAt)).toBeGreaterThan(60_000);
  });
});
