import { appoint } from '@leerkring/server/features/networks';
import type { StandView } from '@leerkring/shared/features/chat/chat.view.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import { give, makeNetwork, makePerson, roomOf, type Person } from '../realtime/cast.ts';
import { range, send } from '../realtime/talk.ts';
import { startApp } from '../support/app.ts';

let s: string;
let ofFacilitators: string;
let foreign: string;
let sanne: Person;
let fatima: Person;
let networkId: string;

beforeAll(async () => {
  const server = await startApp();
  const [network, other] = [await makeNetwork(), await makeNetwork()];
  networkId = network.id;
  sanne = await makePerson(server, 'Sanne');
  fatima = await makePerson(server, 'Fatima');
  const outsider = await makePerson(server, 'Bram');
  await give(sanne, network, 'member');
  await give(fatima, network, 'facilitator');
  await give(outsider, other, 'member');
  s = await roomOf(sanne, network, 'general');
  ofFacilitators = await roomOf(fatima, network, 'facilitators');
  foreign = await roomOf(outsider, other, 'general');
});

interface Sync {
  storeEpoch: string;
  streams: StandView[];
  gone: string[];
}
const sync = (person: Person, at: Record<string, number> = {}) =>
  person.client.post<Sync>('/sync', { at });
const read = (person: Person, stream: string, r: number) =>
  person.client.put(`/streams/${stream}/read`, { r });

describe('sync', () => {
  it('gives all own streams and says which of the asked ones are lost', async () => {
    const random = `c:${'0'.repeat(24)}`;
    const { body } = await sync(sanne, { [s]: 0, [ofFacilitators]: 3, [foreign]: 1, [random]: 9 });
    const own = body.streams.map((stand) => stand.s);
    expect(own).toContain(s);
    expect(own).not.toContain(ofFacilitators);
    expect(own).not.toContain(foreign);
    expect(body.gone.sort()).toEqual([foreign, ofFacilitators, random].sort());
    expect(body.storeEpoch).toMatch(/^[0-9a-f]{32}$/);
    expect((await sync(fatima)).body.storeEpoch).toBe(body.storeEpoch);
  });

  it('xS17: takes five hundred streams at most', async () => {
    const many = Array.from({ length: 501 }, (_, at) => [
      `c:${at.toString(16).padStart(24, '0')}`,
      0,
    ]);
    expect([400, 413]).toContain((await sync(sanne, Object.fromEntries(many))).status);
    expect((await sync(sanne, Object.fromEntries(many.slice(1)))).status).toBe(200);
  });

  it('heads gives only what differs', async () => {
    const { body } = await sync(sanne);
    const held = Object.fromEntries(
      body.streams.map(({ s: of, head, readR }) => [of, { w: head, readR }]),
    );
    const same = await sanne.client.post<Sync>('/heads', { at: held });
    expect(same.body).toEqual({ streams: [], gone: [] });
    const sent = await send(fatima, s, 'Nieuws');
    const changed = await sanne.client.post<Sync>('/heads', { at: held });
    expect(changed.body.streams).toMatchObject([{ s, head: sent.body.r, unread: 1 }]);
    await read(sanne, s, sent.body.r);
    const late = { ...held, [s]: { w: sent.body.r, readR: held[s]?.readR ?? 0 } };
    const again = await sanne.client.post<Sync>('/heads', { at: late });
    expect(again.body.streams).toMatchObject([{ s, readR: sent.body.r, unread: 0 }]);
  });
});

describe('xS9: what one may not know of', () => {
  it('is answered all the same, whether it exists or not', async () => {
    const answers = [];
    for (const hidden of [ofFacilitators, foreign, `c:${'0'.repeat(24)}`, `d:${'1'.repeat(24)}`]) {
      const { status, body } = await sanne.client.get(`/streams/${hidden}/events`);
      answers.push(JSON.stringify({ status, ...body, requestId: '' }));
      expect((await read(sanne, hidden, 1)).status).toBe(404);
      expect((await send(sanne, hidden, 'Is daar iemand?')).status).toBe(404);
      expect((await sanne.client.get(`/streams/${hidden}`)).status).toBe(404);
    }
    expect(new Set(answers).size).toBe(1);
    expect(answers[0]).toContain('"not_found"');
  });
});

describe('reading', () => {
  it('xS18: a position beyond the head is bounded, a negative one invalid', async () => {
    const { head } = await range(sanne, s);
    expect((await read(sanne, s, 1_000_000)).body).toEqual({ ok: true, readR: head });
    expect((await read(sanne, s, -1)).status).toBe(400);
    expect((await read(sanne, s, 0)).body).toEqual({ ok: true, readR: head });
  });

  it('a mention counts for readers of the room, until it is read or removed', async () => {
    const mention = (id: string) => ({ type: 'mention', attrs: { id, label: 'Iemand' } });
    const content = [mention(fatima.id), mention('0'.repeat(24))];
    const body = { type: 'doc', content: [{ type: 'paragraph', content }] };
    const sent = await send(sanne, s, body);
    const { items } = await range(fatima, s);
    expect(items.at(-1)?.message?.mentions).toEqual([fatima.id]);
    const standOf = async () => (await sync(fatima)).body.streams.find((stand) => stand.s === s);
    expect(await standOf()).toMatchObject({ mentions: 1 });
    await sanne.client.delete(`/streams/${s}/events/${sent.body.id}`, {
      cid: 'niet-meer-genoemd',
      baseR: sent.body.r,
    });
    expect(await standOf()).toMatchObject({ mentions: 0 });
  });

  it('long polling answers as soon as there is something, and else after its time', async () => {
    const { head } = await range(sanne, s);
    const waiting = range(sanne, s, `?after=${head}&wait=20`);
    const sent = await send(fatima, s, 'Daar is het');
    const page = await waiting;
    expect(page).toMatchObject({ from: head + 1, to: sent.body.r, head: sent.body.r });
    const begun = performance.now();
    const nothing = await range(sanne, s, `?after=${sent.body.r}&wait=1`);
    expect(nothing).toMatchObject({ from: sent.body.r + 1, to: sent.body.r, items: [] });
    expect(performance.now() - begun).toBeGreaterThan(900);
  });

  it('who loses the right while waiting gets nothing of what comes after', async () => {
    const { head } = await range(sanne, s);
    const waiting = sanne.client.get(`/streams/${s}/events?after=${head}&wait=20`);
    await new Promise((resolve) => setTimeout(resolve, 200));
    await appoint(null, { userId: sanne.id, networkId, role: 'guest' });
    expect((await waiting).status).toBe(404);
  });
});
