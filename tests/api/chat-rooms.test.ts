import { addRegion, archiveNetwork } from '@leerkring/server/features/networks';
import type { MessageView, RoomView } from '@leerkring/shared/features/chat/chat.view.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  admin,
  give,
  makeCircle,
  makeNetwork,
  roomOf,
  type Person,
  type TestNetwork,
} from '../realtime/cast.ts';
import { messageNow, range, remove, send } from '../realtime/talk.ts';
import { startApp } from '../support/app.ts';
import type { RunningServer } from '../support/started.ts';

let server: RunningServer;
let network: TestNetwork;
let sanne: Person;
let joris: Person;
let fatima: Person;
let guest: Person;
let outsider: Person;

beforeAll(async () => {
  server = await startApp();
  ({ network, sanne, joris, fatima, guest, outsider } = await makeCircle(server));
});

async function roomsOf(person: Person): Promise<RoomView[]> {
  const { body } = await person.client.get<{ items: RoomView[] }>(
    `/networks/${network.slug}/rooms`,
  );
  return body.items;
}

const directRooms = async (person: Person) =>
  (await person.client.get<{ items: RoomView[] }>('/direct-rooms')).body.items;
const open = (person: Person, other: { id: string }) =>
  person.client.post<RoomView>('/direct-rooms', { personId: other.id });
const namesOf = (rooms: RoomView[]) => rooms.map(({ name }) => name).filter(Boolean);

describe('the rooms of a network', () => {
  it('are those of the own region and the common one; facilitators read all', async () => {
    const ofSanne = await roomsOf(sanne);
    expect(ofSanne[0]).toMatchObject({ kind: 'general', networkSlug: network.slug });
    expect(namesOf(ofSanne)).toContain('Proef West');
    expect(namesOf(ofSanne)).not.toContain('Proef Oost');
    expect(ofSanne.map(({ kind }) => kind)).not.toContain('facilitators');
    const ofFatima = await roomsOf(fatima);
    expect(namesOf(ofFatima)).toEqual(expect.arrayContaining(['Proef Oost', 'Proef West']));
    expect(ofFatima.map(({ kind }) => kind)).toContain('facilitators');
    expect(await roomsOf(guest)).toEqual([]);
    expect((await outsider.client.get(`/networks/${network.slug}/rooms`)).status).toBe(404);
  });

  it('say what was said last and what may be done', async () => {
    const s = await roomOf(sanne, network, 'Proef West');
    await send(sanne, s, 'Tot morgen allemaal');
    const room = (await roomsOf(fatima)).find((item) => item.s === s);
    expect(room).toMatchObject({
      last: { author: 'Sanne Proef', excerpt: 'Tot morgen allemaal', gone: false },
      can: { write: true, pin: true, moderate: true },
      unread: 1,
    });
    const own = (await roomsOf(sanne)).find((item) => item.s === s);
    expect(own).toMatchObject({ can: { write: true, pin: false, moderate: false }, unread: 0 });
  });

  it('say nothing any more of what was taken away', async () => {
    const s = await roomOf(sanne, network, 'Proef West');
    const { body } = await send(sanne, s, 'Een naam die hier niet hoort');
    const { id } = body;
    const { r, lastR } = await messageNow(fatima, { s, id });
    expect((await remove(fatima, { s, id }, lastR)).status).toBe(200);
    const room = (await roomsOf(sanne)).find((item) => item.s === s);
    expect(room?.last).toMatchObject({ r, excerpt: '', gone: true });
    expect(room?.last?.lastR).toBeGreaterThan(r);
  });

  it('come with every region that is added', async () => {
    const { id } = await addRegion(admin, network.slug, { name: 'Proef Noord', provinces: [] });
    const room = (await roomsOf(fatima)).find(({ name }) => name === 'Proef Noord');
    expect(room).toMatchObject({ kind: 'region', regionIds: [id], head: 0 });
    expect(namesOf(await roomsOf(sanne))).not.toContain('Proef Noord');
  });

  it('are closed for everybody with the network, and still to be read', async () => {
    const closing = await makeNetwork();
    await give(sanne, closing, 'coordinator');
    const s = await roomOf(sanne, closing, 'general');
    await send(sanne, s, 'Het was mooi');
    await archiveNetwork(admin, closing.slug);
    const refused = await send(sanne, s, 'Nog één ding');
    expect(refused.status).toBe(409);
    expect(refused.body).toMatchObject({ code: 'archived' });
    expect((await range(sanne, s)).items.at(-1)).toMatchObject({
      message: { text: 'Het was mooi' },
    });
  });
});

describe('direct rooms', () => {
  it('are one for two people, however they are opened, and appear with the first word', async () => {
    const [one, two] = await Promise.all([open(sanne, joris), open(joris, sanne)]);
    expect(one.status).toBe(200);
    expect(one.body.s).toBe(two.body.s);
    expect(one.body).toMatchObject({
      kind: 'direct',
      name: 'Joris Proef',
      person: { id: joris.id },
    });
    const { s } = (await open(sanne, fatima)).body;
    expect((await directRooms(sanne)).map((room) => room.s)).toContain(s);
    expect((await directRooms(fatima)).map((room) => room.s)).not.toContain(s);
    await send(sanne, s, 'Heb je even?');
    expect((await directRooms(fatima))[0]).toMatchObject({ s, name: 'Sanne Proef', unread: 1 });
    expect((await fatima.client.get(`/streams/${s}`)).status).toBe(200);
    expect((await joris.client.get(`/streams/${s}`)).status).toBe(404);
  });

  it('are for people who see each other: nobody else is found', async () => {
    for (const other of [outsider, guest, sanne, { id: '0'.repeat(24) }]) {
      expect((await open(sanne, other)).status).toBe(404);
    }
    expect((await open(guest, sanne)).status).toBe(404);
  });
});

describe('within a room', () => {
  it('people are found by the start of their names, readers of the room only', async () => {
    const s = await roomOf(sanne, network, 'Proef West');
    const find = async (q: string) => {
      const { body } = await sanne.client.get<{ items: { id: string }[] }>(
        `/streams/${s}/people?q=${encodeURIComponent(q)}`,
      );
      return body.items.map(({ id }) => id);
    };
    expect(await find('fat')).toEqual([fatima.id]);
    expect(await find('jor')).toEqual([]);
    expect(await find('')).toEqual(expect.arrayContaining([fatima.id, sanne.id]));
    expect((await joris.client.get(`/streams/${s}/people?q=`)).status).toBe(404);
  });

  it('messages are found by all words or their beginnings, without accents', async () => {
    const s = await roomOf(sanne, network, 'general');
    const first = await send(sanne, s, 'Het coöperatieve werkoverleg begint');
    await send(sanne, s, 'Het werkoverleg is verzet');
    const gone = await send(sanne, s, 'Cooperatief tot het einde');
    await sanne.client.delete(`/streams/${s}/events/${gone.body.id}`, {
      cid: 'weg-ermee-weg-ermee',
      baseR: gone.body.r,
    });
    const search = async (q: string) =>
      (
        await sanne.client.get<{ items: MessageView[] }>(
          `/streams/${s}/search?q=${encodeURIComponent(q)}`,
        )
      ).body.items;
    expect((await search('COOPER werk')).map(({ id }) => id)).toEqual([first.body.id]);
    expect(await search('werkoverleg')).toHaveLength(2);
    expect(await search('.*')).toEqual([]);
    expect((await outsider.client.get(`/streams/${s}/search?q=werk`)).status).toBe(404);
  });

  it('others see how far one has read; muting keeps the count', async () => {
    const s = await roomOf(sanne, network, 'general');
    const { body } = await send(sanne, s, 'Gelezen?');
    await joris.client.put(`/streams/${s}/read`, { r: body.r });
    const readers = await sanne.client.get(`/streams/${s}/readers`);
    expect(readers.body['items']).toContainEqual(
      expect.objectContaining({ person: expect.objectContaining({ id: joris.id }), readR: body.r }),
    );
    await joris.client.patch(`/streams/${s}/preference`, { muted: true });
    await send(sanne, s, 'En dit?');
    const room = await joris.client.get(`/streams/${s}`);
    expect(room.body).toMatchObject({ muted: true, unread: 1, readR: body.r });
  });
});
