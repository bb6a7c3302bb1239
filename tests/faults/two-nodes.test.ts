import { endMembership } from '@leerkring/server/features/networks';
import { databaseUrl } from '@leerkring/server/platform/database';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import {
  admin,
  give,
  makeNetwork,
  makePerson,
  roomOf,
  type Person,
  type TestNetwork,
} from '../realtime/cast.ts';
import { Listener } from '../realtime/listener.ts';
import { allEntries, send } from '../realtime/talk.ts';
import { signedIn } from '../support/account.ts';
import { startApp } from '../support/app.ts';
import type { Client } from '../support/client.ts';
import { startServer, type ServerProcess } from '../support/server.ts';
import { startRedisDouble } from './redis-double.ts';

const SECRET = 'een-geheim-dat-alle-knopen-delen-0123456789';
let redis: Awaited<ReturnType<typeof startRedisDouble>>;
let network: TestNetwork;
let s: string;
let sanne: Person;
let joris: Person;
let nodes: [ServerProcess, ServerProcess];
let clients: [Client, Client];

/** The store lives in the test; two servers of their own share it as they would share MongoDB. */
beforeAll(async () => {
  redis = await startRedisDouble();
  const store = await startApp({ SECRET });
  network = await makeNetwork();
  sanne = await makePerson(store, 'Sanne');
  joris = await makePerson(store, 'Joris');
  await give(sanne, network, 'member');
  await give(joris, network, 'member');
  s = await roomOf(sanne, network, 'general');
  const url = databaseUrl().replace(/\/(?=\?|$)/, '/test');
  const shared = { SECRET, MONGODB_URL: url, REDIS_URL: redis.url };
  nodes = [await startServer(shared), await startServer(shared)];
  clients = [await signedIn(nodes[0], sanne), await signedIn(nodes[1], joris)];
});

// Before the store: it waits for everybody who is connected to it.
afterAll(async () => {
  for (const node of nodes) expect(await node.terminate()).toBe(0);
  await redis.close();
});

const listenOn = (node: 0 | 1) => Listener.connect(nodes[node], clients[node].cookie);

it('M-02: what is said on one node is heard on the other at once', async () => {
  const other = await listenOn(1);
  await pause(300);
  const begun = performance.now();
  await send({ client: clients[0] }, s, 'Over de knopen heen');
  await vi.waitFor(() => expect(other.entries(s)).toHaveLength(1), 1_500);
  expect(performance.now() - begun).toBeLessThan(1_500);
});

it('M-02: both nodes write to one room: one order without holes, the same for both', async () => {
  const listeners = [await listenOn(0), await listenOn(1)];
  const before = (await allEntries({ client: clients[0] }, s)).length;
  await Promise.all(
    clients.map(async (client, node) => {
      for (let nth = 0; nth < 25; nth += 1) {
        expect((await send({ client }, s, `knoop ${node} nummer ${nth}`)).status).toBe(201);
      }
    }),
  );
  const log = await allEntries({ client: clients[0] }, s);
  expect(log).toHaveLength(before + 50);
  expect(log.map(({ r }) => r)).toEqual(log.map((_, at) => at + 1));
  for (const listener of listeners) {
    await vi.waitFor(() => expect(listener.entries(s)).toHaveLength(50), 4_000);
    expect(listener.entries(s).map(({ r }) => r)).toEqual(log.slice(before).map(({ r }) => r));
  }
});

it('F-09: without Redis it takes three seconds at most, and nobody removed hears it', async () => {
  await redis.close();
  const other = await listenOn(1);
  await send({ client: clients[0] }, s, 'Zonder deurbel');
  await vi.waitFor(() => expect(JSON.stringify(other.heard)).toContain('Zonder deurbel'), 3_500);
  await endMembership(admin, { slug: network.slug, personId: joris.id });
  await send({ client: clients[0] }, s, 'Zonder Joris');
  await vi.waitFor(() => expect(other.frames('gone').map((frame) => frame.s)).toContain(s), 3_500);
  await pause(2_500);
  expect(JSON.stringify(other.heard)).not.toContain('Zonder Joris');
});
