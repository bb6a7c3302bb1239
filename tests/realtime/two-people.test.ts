import { beforeAll, describe, expect, it, vi } from 'vitest';
import { startApp } from '../support/app.ts';
import { clientId } from '../support/client.ts';
import type { RunningServer } from '../support/started.ts';
import { give, makeNetwork, makePerson, roomOf, type Person, type TestNetwork } from './cast.ts';

let server: RunningServer;
let network: TestNetwork;
let sanne: Person;
let fatima: Person;
let outsider: Person;

beforeAll(async () => {
  server = await startApp();
  network = await makeNetwork();
  sanne = await makePerson(server, 'Sanne');
  fatima = await makePerson(server, 'Fatima');
  outsider = await makePerson(server, 'Bram');
  await give(sanne, network, 'member', { regionIds: [network.west] });
  await give(fatima, network, 'facilitator', { regionIds: [network.west] });
});

describe('two people in a room', () => {
  it('hear each other; the outsider hears nothing', async () => {
    const s = await roomOf(sanne, network, 'general');
    const listeners = await Promise.all([sanne, fatima, outsider].map((one) => one.listen()));
    const [own, other, nobody] = listeners;
    const cid = clientId();
    const sent = await sanne.client.post(`/streams/${s}/events`, { cid, body: 'Hallo allemaal' });
    expect(sent.status).toBe(201);
    for (const listener of [own, other]) {
      await vi.waitFor(() => expect(listener?.entries(s)).toHaveLength(1));
      const [entry] = listener?.entries(s) ?? [];
      expect(entry).toMatchObject({
        r: sent.body['r'],
        type: 'message.created',
        message: { id: sent.body['id'], cid, text: 'Hallo allemaal', author: { id: sanne.id } },
      });
    }
    expect(nobody?.heard).toEqual([]);
    const range = await fatima.client.get(`/streams/${s}/events`);
    expect(range.body).toMatchObject({ head: sent.body['r'] });
    expect((await outsider.client.get(`/streams/${s}/events`)).status).toBe(404);
  });
});
