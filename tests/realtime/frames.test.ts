import { addRegion, appoint, endMembership } from '@leerkring/server/features/networks';
import { setUserPreferences } from '@leerkring/server/features/people';
import { setTimeout as pause } from 'node:timers/promises';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { startApp } from '../support/app.ts';
import { clientId } from '../support/client.ts';
import type { RunningServer } from '../support/started.ts';
import {
  admin,
  give,
  makeNetwork,
  makePerson,
  roomOf,
  type Person,
  type TestNetwork,
} from './cast.ts';
import type { Listener } from './listener.ts';
import { edit, pin, react, remove, send } from './talk.ts';

let server: RunningServer;
let network: TestNetwork;
let s: string;
let sanne: Person;
let fatima: Person;
let outsider: Person;

beforeAll(async () => {
  server = await startApp();
  network = await makeNetwork();
  const other = await makeNetwork();
  sanne = await makePerson(server, 'Sanne');
  fatima = await makePerson(server, 'Fatima');
  outsider = await makePerson(server, 'Bram');
  await give(sanne, network, 'member', { regionIds: [network.west] });
  await give(fatima, network, 'facilitator');
  await give(outsider, other, 'member');
  s = await roomOf(sanne, network, 'general');
});

async function listenAll(): Promise<[Listener, Listener, Listener]> {
  return [await sanne.listen(), await fatima.listen(), await outsider.listen()];
}

describe('every change of a message', () => {
  it('is heard by both in one order, and by nobody else', async () => {
    const [own, other, nobody] = await listenAll();
    const { body } = await send(sanne, s, 'Eerste');
    const target = { s, id: body.id };
    const edited = await edit(sanne, target, body.r, 'Tweede');
    await react(fatima, target, '👏');
    await pin(fatima, target);
    await pin(fatima, target, false);
    const removed = await remove(fatima, target, edited.body.r + 3);
    expect(removed.status).toBe(200);
    for (const listener of [own, other]) {
      await vi.waitFor(() => expect(listener.entries(s)).toHaveLength(6));
      expect(listener.entries(s).map(({ type, r }) => [r - body.r, type])).toEqual([
        [0, 'message.created'],
        [1, 'message.edited'],
        [2, 'message.reacted'],
        [3, 'message.pinned'],
        [4, 'message.unpinned'],
        [5, 'message.deleted'],
      ]);
      const last = listener.entries(s).at(-1)?.message;
      expect(last).toMatchObject({ body: null, text: '', deleted: { by: 'moderator' } });
    }
    expect(nobody.heard).toEqual([]);
  });
});

describe('signals', () => {
  it('P-03, xS27: typing is told once in three seconds, to readers of the room only', async () => {
    const [own, other, nobody] = await listenAll();
    expect(await own.say('typing', { s })).toEqual({ ok: true });
    for (let at = 0; at < 100; at += 1) own.socket.emit('typing', { s });
    expect(await nobody.say('typing', { s })).toMatchObject({ ok: false, code: 'not_found' });
    await vi.waitFor(() => expect(other.frames('typing')).toHaveLength(1));
    await pause(200);
    expect(other.frames('typing')).toEqual([{ s, personId: sanne.id, name: 'Sanne Proef' }]);
    expect(own.frames('typing')).toEqual([]);
    expect(nobody.heard).toEqual([]);
  });

  it('xS27: too many beats are refused', async () => {
    const own = await sanne.listen();
    const verdicts = [];
    for (let at = 0; at < 4; at += 1) verdicts.push((await own.say('beat', {})).code);
    expect(verdicts).toEqual([undefined, undefined, 'rate_limited', 'rate_limited']);
  });

  it('P-02: presence is told to who watches, shares a network and may see it', async () => {
    const joris = await makePerson(server, 'Joris');
    await give(joris, network, 'member');
    const [own, , nobody] = await listenAll();
    const everybody = { people: [joris.id, fatima.id, outsider.id] };
    await own.say('watch', everybody);
    await nobody.say('watch', { people: [sanne.id, joris.id] });
    await vi.waitFor(
      () => expect(own.frames('presence').at(-1)?.online).toEqual([fatima.id]),
      3_000,
    );
    const listener = await joris.listen();
    await vi.waitFor(
      () => expect(own.frames('presence').at(-1)?.online).toEqual([joris.id]),
      3_000,
    );
    listener.close();
    await vi.waitFor(
      () => expect(own.frames('presence').at(-1)?.offline).toEqual([joris.id]),
      3_000,
    );
    await setUserPreferences(joris.id, { showPresence: false });
    await own.say('watch', everybody);
    const told = own.frames('presence').length;
    await joris.listen();
    await pause(1_500);
    expect(own.frames('presence')).toHaveLength(told);
    expect(nobody.frames('presence')).toEqual([]);
  });

  it('M-12: other devices follow a position within two seconds, with counts', async () => {
    const { body } = await send(fatima, s, 'Lees dit eens');
    const devices = [await sanne.listen(), await sanne.listen()];
    const other = await fatima.listen();
    await sanne.client.put(`/streams/${s}/read`, { r: body.r });
    for (const device of devices) {
      await vi.waitFor(() => expect(device.frames('readAt')).toHaveLength(1), 2_000);
      expect(device.frames('readAt')).toEqual([
        { s, readR: body.r, unread: 0, mentions: 0, asOf: body.r },
      ]);
    }
    expect(other.frames('readAt')).toEqual([]);
  });
});

describe('rights that change', () => {
  it('who is let in hears from then on; who goes hears `gone` and then nothing', async () => {
    const joris = await makePerson(server, 'Joris');
    const listener = await joris.listen();
    await send(sanne, s, 'Voor zijn tijd');
    await give(joris, network, 'member', { regionIds: [network.oost] });
    await vi.waitFor(() => expect(listener.frames('changed')).toEqual([{ what: 'rooms' }]));
    await send(sanne, s, 'Welkom');
    await vi.waitFor(() => expect(listener.entries(s).at(-1)?.message?.text).toBe('Welkom'));
    await endMembership(admin, { slug: network.slug, personId: joris.id });
    await vi.waitFor(
      () => expect(listener.frames('gone').map((frame) => frame.s)).toContain(s),
      2_000,
    );
    await send(sanne, s, 'Na zijn tijd');
    await pause(300);
    const heard = JSON.stringify(listener.heard);
    expect(heard).not.toContain('Na zijn tijd');
    expect(heard).not.toContain('Voor zijn tijd');
    expect((await send(joris, s, 'Nog iets')).status).toBe(404);
  });

  it('another role or region moves what is heard', async () => {
    const joris = await makePerson(server, 'Joris');
    await give(joris, network, 'member', { regionIds: [network.oost] });
    const [west, oost] = [
      await roomOf(fatima, network, 'Proef West'),
      await roomOf(fatima, network, 'Proef Oost'),
    ];
    const listener = await joris.listen();
    await give(joris, network, 'member', { regionIds: [network.west] });
    await vi.waitFor(() => expect(listener.frames('gone')).toEqual([{ s: oost, reason: 'left' }]));
    await send(fatima, west, 'Hallo west');
    await send(fatima, oost, 'Hallo oost');
    await vi.waitFor(() => expect(JSON.stringify(listener.heard)).toContain('Hallo west'));
    await pause(200);
    expect(JSON.stringify(listener.heard)).not.toContain('Hallo oost');
  });

  it('a guest hears the meeting of the invitation only', async () => {
    const guest = await makePerson(server, 'Gijs');
    await give(guest, network, 'guest', { meetingIds: ['a'.repeat(24)] });
    const listener = await guest.listen();
    await send(sanne, s, 'Voor leden');
    await pause(200);
    expect(listener.entries(s)).toEqual([]);
  });

  it('a new region gives those who run the network a room to hear', async () => {
    const other = await fatima.listen();
    await addRegion(admin, network.slug, { name: 'Proef Zuid', provinces: [] });
    await vi.waitFor(() => expect(other.frames('changed').length).toBeGreaterThan(0));
    const room = await roomOf(fatima, network, 'Proef Zuid');
    await send(fatima, room, 'De eerste hier');
    await vi.waitFor(() => expect(other.entries(room)).toHaveLength(1));
  });

  it('a direct room is heard by the two from the first word', async () => {
    const joris = await makePerson(server, 'Joris');
    await give(joris, network, 'member');
    const [own, other, nobody] = [
      await joris.listen(),
      await sanne.listen(),
      await fatima.listen(),
    ];
    const { body } = await joris.client.post('/direct-rooms', { personId: sanne.id });
    const direct = String(body['s']);
    await send(joris, direct, 'Onder ons');
    for (const listener of [own, other]) {
      await vi.waitFor(() => expect(listener.entries(direct)).toHaveLength(1));
    }
    expect(other.frames('changed')).toEqual([{ what: 'rooms' }]);
    expect(nobody.entries(direct)).toEqual([]);
    await appoint(null, { userId: joris.id, networkId: network.id, role: 'guest' });
    await endMembership(admin, { slug: network.slug, personId: joris.id });
    expect((await send(sanne, direct, 'Ben je er nog?')).status).toBe(403);
    expect((await joris.client.get(`/streams/${direct}/events`)).status).toBe(200);
  });
});

describe('M-17: state and events', () => {
  it('what is heard from hello on plus what is read after it is everything, under fire', async () => {
    let saying = true;
    const stream = (async () => {
      for (let at = 0; saying; at += 1) await send(fatima, s, `vuur ${at}`, { cid: clientId() });
    })();
    for (let round = 0; round < 8; round += 1) {
      const listener = await sanne.listen();
      const page = await sanne.client.get<{ head: number }>(`/streams/${s}/events?limit=1`);
      await vi.waitFor(() => expect(listener.entries(s).length).toBeGreaterThan(2));
      const heard = listener.entries(s).map(({ r }) => r);
      expect(heard[0]).toBeLessThanOrEqual(page.body.head + 1);
      expect(heard).toEqual(heard.map((_, at) => (heard[0] ?? 0) + at));
      listener.close();
    }
    saying = false;
    await stream;
  });
});
