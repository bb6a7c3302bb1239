import { noticesDelivered } from '@leerkring/server/features/notifications';
import { membershipsOf } from '@leerkring/server/features/networks';
import { searchIdle } from '@leerkring/server/features/search';
import { seeToday } from '@leerkring/server/features/today';
import { clock } from '@leerkring/server/platform/clock';
import type { TodayView } from '@leerkring/shared/features/today/today.view.ts';
import { afterEach, beforeAll, expect, it } from 'vitest';
import {
  give,
  makeNetwork,
  makePerson,
  roomOf,
  type Person,
  type TestNetwork,
} from '../realtime/cast.ts';
import { send } from '../realtime/talk.ts';
import { startApp } from '../support/app.ts';
import { clientId } from '../support/client.ts';
import type { RunningServer } from '../support/started.ts';
import { naming } from './notifications-inboxes.ts';
import { makeQuestionWorld, WORDING } from './questioning.ts';
import { answered, started } from './threading.ts';
import { leastCommands } from '../support/least-commands.ts';

let server: RunningServer;
let network: TestNetwork;
let sanne: Person;
let fatima: Person;
let general: string;

beforeAll(async () => {
  server = await startApp();
  network = await makeNetwork();
  sanne = await makePerson(server, 'Sanne');
  fatima = await makePerson(server, 'Fatima');
  for (const person of [sanne, fatima]) await give(person, network, 'member');
  general = await roomOf(sanne, network, 'general');
});
afterEach(() => clock.reset());

async function todayOf(person: Person): Promise<TodayView> {
  await noticesDelivered();
  const { status, body } = await person.client.get<TodayView>('/today');
  expect(status).toBe(200);
  return body;
}

it('says per network which rooms and threads have something unread, and where', async () => {
  const before = await todayOf(fatima);
  expect(before.networks).toMatchObject([
    { slug: network.slug, since: null, rooms: { unread: 0, path: null }, news: { threads: 0 } },
  ]);
  await send(sanne, general, 'Een');
  await send(sanne, general, naming(fatima.id));
  const thread = await started(sanne, network);
  await answered(sanne, thread, 'Nog iets');
  const { networks, mentions } = await todayOf(fatima);
  expect(networks).toMatchObject([
    { rooms: { unread: 1, messages: 2, mentions: 1 }, news: { threads: 1 } },
  ]);
  expect(networks[0]?.rooms.path).toMatch(/^\/n\/[^/]+\/gesprek\/[0-9a-f]{24}$/);
  expect(mentions).toMatchObject([{ state: 'mention', title: 'Algemeen' }]);
  expect(mentions[0]?.note).toContain('@');
  expect((await todayOf(sanne)).networks).toMatchObject([{ rooms: { unread: 0 } }]);
});

it('remembers when one was in a network last, and never goes back', async () => {
  const seen = async () => (await todayOf(fatima)).networks[0]?.since ?? '';
  expect((await fatima.client.put(`/networks/${network.slug}/visit`)).status).toBe(200);
  const first = await seen();
  clock.travelTo(new Date(Date.parse(first) - 3_600_000));
  await fatima.client.put(`/networks/${network.slug}/visit`);
  clock.reset();
  expect(await seen()).toBe(first);
  const outsider = await makePerson(server, 'Bram');
  expect((await outsider.client.put(`/networks/${network.slug}/visit`)).status).toBe(404);
  expect((await todayOf(outsider)).networks).toEqual([]);
});

it('says of one network what is new since the visit before, however often one looks', async () => {
  const { hanna, lot, yara, slug } = await makeQuestionWorld(server);
  const newsOf = async (person: Person) => {
    const { status, body } = await person.client.get<TodayView>(`/today?slug=${slug}`);
    expect(status).toBe(200);
    return body.networks;
  };
  const pose = () =>
    hanna.client.post(`/networks/${slug}/questions`, {
      ...{ cid: clientId(), wording: WORDING, visibility: 'network' },
    });
  const visit = (person: Person) => person.client.put(`/networks/${slug}/visit`);
  const monday = clock.now();
  expect(await newsOf(yara)).toMatchObject([{ slug, since: null, news: { questions: 0 } }]);
  await visit(yara);
  clock.travelTo(new Date(monday.getTime() + 60_000));
  expect((await pose()).status).toBe(201);
  clock.travelTo(new Date(monday.getTime() + 5 * 3_600_000));
  for (let look = 0; look < 3; look += 1) {
    expect(await newsOf(yara)).toMatchObject([
      { since: expect.any(String), news: { questions: 1 } },
    ]);
    await visit(yara);
  }
  expect(await newsOf(hanna)).toMatchObject([{ news: { questions: 0 } }]);
  clock.travelTo(new Date(monday.getTime() + 10 * 3_600_000));
  expect(await newsOf(yara)).toMatchObject([{ news: { questions: 0 } }]);
  const outsider = await makePerson(server, 'Berend');
  expect(await newsOf(outsider)).toEqual([]);
  expect((await newsOf(lot)).length).toBe(1);
});

it('counts what is between two people apart', async () => {
  const opened = await sanne.client.post<{ s: string }>('/direct-rooms', { personId: fatima.id });
  await send(sanne, opened.body.s, 'Onder ons');
  expect((await todayOf(fatima)).direct).toEqual({ unread: 1, messages: 1 });
});

it('shows my open question with its state, and nothing of it to others', async () => {
  const { hanna, lot, slug } = await makeQuestionWorld(server);
  const made = await hanna.client.post(`/networks/${slug}/questions`, {
    ...{ cid: clientId(), wording: WORDING, visibility: 'network' },
  });
  expect(made.status).toBe(201);
  expect((await todayOf(hanna)).questions).toMatchObject([{ title: WORDING, state: 'draft' }]);
  expect((await todayOf(lot)).questions).toEqual([]);
});

it('costs the same for ten rooms as for one', async () => {
  const actorOf = async ({ id }: Person) => ({
    ...{ kind: 'user' as const, id, platformAdmin: false, minutesSinceSignIn: 0 },
    memberships: await membershipsOf(id),
  });
  const actor = await actorOf(fatima);
  await Promise.all([noticesDelivered(), searchIdle()]);
  await seeToday(actor);
  const few = (await leastCommands(() => seeToday(actor))).length;
  for (let count = 0; count < 6; count += 1) {
    const someone = await makePerson(server, `Iemand ${count}`);
    await give(someone, network, 'member');
    const opened = await someone.client.post<{ s: string }>('/direct-rooms', {
      personId: fatima.id,
    });
    await send(someone, opened.body.s, 'Dag');
  }
  await Promise.all([noticesDelivered(), searchIdle()]);
  const many = (await leastCommands(() => seeToday(actor))).length;
  expect(many).toBeLessThanOrEqual(few + 2);
});
