import mongoose from 'mongoose';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { give, makeNetwork, makePerson, roomOf, type Person } from '../realtime/cast.ts';
import { allEntries, edit, react, remove, send } from '../realtime/talk.ts';
import { startApp } from '../support/app.ts';
import { clientId } from '../support/client.ts';

let s: string;
let sanne: Person;
let joris: Person;

beforeAll(async () => {
  const server = await startApp();
  const network = await makeNetwork();
  sanne = await makePerson(server, 'Sanne');
  joris = await makePerson(server, 'Joris');
  await give(sanne, network, 'member');
  await give(joris, network, 'member');
  s = await roomOf(sanne, network, 'general');
});

const stored = (cid: string) => mongoose.connection.collection('messages').countDocuments({ cid });

describe('M-06: sending the same again', () => {
  it('a hundred times at once makes one message and a hundred equal answers', async () => {
    const cid = clientId();
    const all = await Promise.all(
      Array.from({ length: 100 }, () => send(sanne, s, 'Eén keer', { cid })),
    );
    expect(new Set(all.map(({ body }) => JSON.stringify(body))).size).toBe(1);
    expect(all.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(all.filter(({ status }) => status === 200)).toHaveLength(99);
    expect(await stored(cid)).toBe(1);
  });

  it('after lost answers leaves no double: 400 sends of which a third is repeated', async () => {
    const before = (await allEntries(sanne, s)).length;
    const sends = Array.from({ length: 400 }, (_, at) => ({
      cid: clientId(),
      text: `bericht ${at}`,
    }));
    for (let at = 0; at < sends.length; at += 40) {
      await Promise.all(
        sends.slice(at, at + 40).map(async ({ cid, text }, nth) => {
          const first = await send(sanne, s, text, { cid });
          if (nth % 3 !== 0) return;
          const again = await send(sanne, s, text, { cid });
          expect(again.body).toEqual(first.body);
          expect(again.status).toBe(200);
        }),
      );
    }
    const entries = await allEntries(sanne, s);
    expect(entries).toHaveLength(before + sends.length);
    expect(entries.map(({ r }) => r)).toEqual(entries.map((_, at) => at + 1));
  });

  it('goes for every change: edit, reaction and removal', async () => {
    const { body } = await send(sanne, s, 'Voor de zekerheid');
    const target = { s, id: body.id };
    const cids = [clientId(), clientId(), clientId()];
    const path = `/streams/${s}/events/${target.id}`;
    const edited = { cid: cids[0], baseR: body.r, body: 'Zekerder' };
    const first = await sanne.client.patch(path, edited);
    expect((await sanne.client.patch(path, edited)).body).toEqual(first.body);
    const reaction = `${path}/reactions/${encodeURIComponent('👍')}`;
    const second = await sanne.client.put(reaction, { cid: cids[1] });
    expect((await sanne.client.put(reaction, { cid: cids[1] })).body).toEqual(second.body);
    const removal = { cid: cids[2], baseR: second.body['r'] };
    const third = await sanne.client.delete(path, removal);
    expect(third.status).toBe(200);
    expect((await sanne.client.delete(path, removal)).body).toEqual(third.body);
    expect((await sanne.client.patch(path, edited)).body).toEqual(first.body);
  });

  it('is the own fact of the author, also when the right is gone by now', async () => {
    const { body } = await send(sanne, s, 'Weg ermee');
    const target = { s, id: body.id };
    const cid = clientId();
    const path = `/streams/${s}/events/${target.id}`;
    const reaction = `${path}/reactions/${encodeURIComponent('👍')}`;
    const first = await joris.client.put(reaction, { cid });
    await remove(sanne, target, first.body['r'] as number);
    expect((await joris.client.put(reaction, { cid })).body).toEqual(first.body);
    expect((await react(joris, target, '👍')).status).toBe(403);
  });
});

describe('M-07: a key used for something else', () => {
  it('is refused, and nothing is stored or pushed', async () => {
    const listener = await joris.listen();
    const cid = clientId();
    const { body } = await send(sanne, s, 'De eerste', { cid });
    await vi.waitFor(() => expect(listener.entries(s)).toHaveLength(1));
    const other = await send(sanne, s, 'De tweede', { cid });
    expect(other.status).toBe(409);
    expect(other.body).toMatchObject({ code: 'cid_conflict' });
    const change = { cid, baseR: body.r, body: 'De derde' };
    const edited = await sanne.client.patch(`/streams/${s}/events/${body.id}`, change);
    expect(edited.body).toMatchObject({ code: 'cid_conflict' });
    expect(await stored(cid)).toBe(1);
    const { body: next } = await send(sanne, s, 'Verder');
    expect(next.r).toBe(body.r + 1);
    await vi.waitFor(() => expect(listener.entries(s)).toHaveLength(2));
  });

  it('belongs to one person: another may have the same key', async () => {
    const cid = clientId();
    const one = await send(sanne, s, 'Van Sanne', { cid });
    const two = await send(joris, s, 'Van Joris', { cid });
    expect(two.status).toBe(201);
    expect(two.body.id).not.toBe(one.body.id);
    expect((await edit(joris, { s, id: one.body.id }, one.body.r, 'x')).status).toBe(403);
  });
});
