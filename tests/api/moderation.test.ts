import type { MessageView } from '@leerkring/shared/features/chat/chat.view.ts';
import type {
  CaseView,
  HiddenView,
  HouseRulesView,
  ModerationEntry,
} from '@leerkring/shared/features/moderation/moderation.view.ts';
import type { NetworkSpace } from '@leerkring/shared/features/networks/networks.view.ts';
import { changeNetwork } from '@leerkring/server/features/networks';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  admin,
  give,
  makeNetwork,
  makePerson,
  roomOf,
  type Person,
  type TestNetwork,
} from '../realtime/cast.ts';
import { edit, range, send } from '../realtime/talk.ts';
import { makeAccount, signedIn } from '../support/account.ts';
import { startApp } from '../support/app.ts';
import type { Client } from '../support/client.ts';
import type { RunningServer } from '../support/started.ts';
import { findTexts } from './searching.ts';

let server: RunningServer;
let network: TestNetwork;
let sanne: Person;
let joris: Person;
let fatima: Person;
let ties: Person;
let outsider: Person;
let general: string;

beforeAll(async () => {
  server = await startApp();
  network = await makeNetwork();
  const other = await makeNetwork();
  sanne = await makePerson(server, 'Sanne');
  joris = await makePerson(server, 'Joris');
  fatima = await makePerson(server, 'Fátima');
  ties = await makePerson(server, 'Ties');
  outsider = await makePerson(server, 'Bram');
  await give(sanne, network, 'member');
  await give(joris, network, 'member');
  await give(fatima, network, 'facilitator');
  await give(ties, network, 'coordinator');
  await give(outsider, other, 'facilitator');
  general = await roomOf(sanne, network, 'general');
});

async function say(person: Person, text: string, s = general): Promise<{ id: string; r: number }> {
  return (await send(person, s, text)).body;
}

const report = ({ client }: { client: Client }, id: string, more: object = {}) =>
  client.post('/reports', { kind: 'message', id, reason: 'pupilData', ...more });
const casesOf = async ({ client }: Person, state = 'waiting') =>
  (await client.get<{ items: CaseView[] }>(`/networks/${network.slug}/reports?state=${state}`)).body
    .items;
const hide = ({ client }: Person, id: string, reason = 'Er staat een naam van een leerling in.') =>
  client.put(`/hidden/${id}`, { kind: 'message', reason });
const restore = ({ client }: Person, id: string) =>
  client.delete(`/hidden/${id}`, { kind: 'message' });
const seeHidden = ({ client }: Person, id: string) =>
  client.get<HiddenView>(`/hidden/${id}?kind=message`);

async function messageAs(person: Person, id: string): Promise<MessageView | undefined> {
  const { items } = await range(person, general);
  return items.map(({ message }) => message).find((message) => message?.id === id) ?? undefined;
}

describe('a report', () => {
  it('reaches those who run the network, grouped by what it is about', async () => {
    const { id } = await say(sanne, 'Piet uit 3b deed weer niet mee');
    expect((await report(joris, id, { text: 'Naam van een leerling' })).status).toBe(200);
    expect((await report(joris, id)).status).toBe(200);
    expect((await report(ties, id, { reason: 'other' })).status).toBe(200);
    const [found] = await casesOf(fatima);
    expect(found).toMatchObject({
      subject: { kind: 'message', id },
      excerpt: 'Piet uit 3b deed weer niet mee',
      state: 'open',
      count: 2,
      author: { id: sanne.id },
      isHidden: false,
    });
    expect(found?.reports.map(({ reporter, reason, text }) => [reporter.id, reason, text])).toEqual(
      [
        [joris.id, 'pupilData', 'Naam van een leerling'],
        [ties.id, 'other', ''],
      ],
    );
    expect(found?.path).toContain(`?bij=`);
  });

  it('is nobody’s business who does not see the thing, and not for one’s own words', async () => {
    const { id } = await say(sanne, 'Iets gewoons');
    expect((await report(outsider, id)).status).toBe(404);
    expect((await report(sanne, id)).status).toBe(403);
    expect((await report(joris, 'a'.repeat(24))).status).toBe(404);
    for (const person of [outsider, joris]) {
      const { status } = await person.client.get(`/networks/${network.slug}/reports`);
      expect(status).toBe(person === outsider ? 404 : 403);
    }
  });

  it('is taken up, closed with a note for colleagues, and leaves the list', async () => {
    const { id } = await say(sanne, 'Een flauwe grap');
    await report(joris, id, { reason: 'hurtful' });
    const [opened] = await casesOf(fatima);
    const path = `/reports/${opened?.id}`;
    expect((await joris.client.post(`${path}/review`)).status).toBe(404);
    expect((await outsider.client.post(`${path}/review`)).status).toBe(404);
    expect((await fatima.client.post(`${path}/review`)).status).toBe(200);
    expect((await casesOf(ties))[0]).toMatchObject({
      state: 'underReview',
      review: { by: { id: fatima.id } },
    });
    const outcome = { outcome: 'noAction', note: 'Besproken met Sanne' };
    expect((await fatima.client.post(`${path}/outcome`, outcome)).status).toBe(200);
    expect((await fatima.client.post(`${path}/outcome`, outcome)).status).toBe(200);
    const other = { ...outcome, outcome: 'actionTaken' };
    expect((await ties.client.post(`${path}/outcome`, other)).status).toBe(409);
    expect((await casesOf(fatima)).map(({ subject }) => subject.id)).not.toContain(id);
    expect((await casesOf(fatima, 'handled'))[0]).toMatchObject({
      state: 'noAction',
      handled: { by: { id: fatima.id }, note: 'Besproken met Sanne' },
    });
  });
});

describe('a hidden message', () => {
  it('is gone for others and for search; its author sees what and why', async () => {
    const { id, r } = await say(sanne, 'De cijferlijst van onze hockeyster');
    expect(await findTexts(joris, 'hockeyster')).toHaveLength(1);
    expect((await hide(joris, id)).status).toBe(403);
    expect((await hide(outsider, id)).status).toBe(404);
    expect((await hide(fatima, id)).status).toBe(200);
    expect((await hide(ties, id, 'Nog eens')).status).toBe(200);
    for (const person of [joris, sanne]) {
      expect(await messageAs(person, id)).toMatchObject({ body: null, text: '', hidden: true });
      expect(await findTexts(person, 'hockeyster')).toEqual([]);
    }
    expect((await seeHidden(sanne, id)).body).toMatchObject({
      reason: 'Er staat een naam van een leerling in.',
      text: 'De cijferlijst van onze hockeyster',
      by: { id: fatima.id },
      can: { restore: false },
    });
    expect((await seeHidden(ties, id)).body).toMatchObject({ can: { restore: true } });
    expect((await seeHidden(joris, id)).status).toBe(404);
    expect((await seeHidden(outsider, id)).status).toBe(404);
    const rewrite = await edit(sanne, { s: general, id }, r + 1, 'Toch nog');
    expect(rewrite.status).toBe(403);
  });

  it('comes back as it was when it is restored', async () => {
    const { id } = await say(sanne, 'Een roeiwedstrijd in mei');
    const before = await messageAs(joris, id);
    await hide(fatima, id);
    expect((await restore(sanne, id)).status).toBe(403);
    expect((await restore(joris, id)).status).toBe(404);
    expect((await restore(ties, id)).status).toBe(200);
    expect((await restore(ties, id)).status).toBe(200);
    const after = await messageAs(joris, id);
    expect(after).toEqual({ ...before, lastR: after?.lastR });
    expect(await findTexts(joris, 'roeiwedstrijd')).toHaveLength(1);
    expect((await seeHidden(sanne, id)).status).toBe(404);
  });

  it('is written down for the coordinator, without who reported', async () => {
    const { body } = await ties.client.get<{ items: ModerationEntry[] }>(
      `/networks/${network.slug}/moderation-log?limit=50`,
    );
    expect(body.items.slice(0, 2)).toMatchObject([
      { deed: 'content.restore', by: { id: ties.id } },
      { deed: 'content.hide', by: { id: fatima.id } },
    ]);
    const reports = body.items.filter(({ deed }) => deed === 'content.report');
    expect(reports.length).toBeGreaterThan(0);
    expect(reports.every(({ by }) => by === null)).toBe(true);
    const path = `/networks/${network.slug}/moderation-log`;
    expect((await fatima.client.get(path)).status).toBe(403);
    expect((await outsider.client.get(path)).status).toBe(404);
  });
});

describe('what was said between two people', () => {
  it('is reported to the platform, with that one message and nothing around it', async () => {
    const account = await makeAccount({ givenName: 'Tom', platformAdmin: true });
    const platform = await signedIn(server, account);
    const room = await sanne.client.post<{ s: string }>('/direct-rooms', { personId: joris.id });
    await say(sanne, 'Dit gaat niemand aan', room.body.s);
    const { id } = await say(joris, 'Dit was niet netjes', room.body.s);
    expect((await platform.put(`/hidden/${id}`, { kind: 'message', reason: 'x' })).status).toBe(
      404,
    );
    expect((await report(sanne, id, { reason: 'hurtful' })).status).toBe(200);
    expect((await casesOf(fatima)).map(({ subject }) => subject.id)).not.toContain(id);
    expect((await fatima.client.get('/reports')).status).toBe(403);
    const { body } = await platform.get<{ items: CaseView[] }>('/reports');
    expect(body.items).toMatchObject([{ excerpt: 'Dit was niet netjes', path: null }]);
    expect(JSON.stringify(body)).not.toContain('niemand');
    const hidden = await platform.put(`/hidden/${id}`, { kind: 'message', reason: 'Niet netjes' });
    expect(hidden.status).toBe(200);
    expect((await seeHidden(joris, id)).body).toMatchObject({ text: 'Dit was niet netjes' });
    expect((await seeHidden(sanne, id)).status).toBe(404);
  });
});

describe('house rules', () => {
  const path = () => `/networks/${network.slug}/house-rules`;
  const rulesOf = async ({ client }: Person) => (await client.get<HouseRulesView>(path())).body;
  const accept = ({ client }: Person, version: number) =>
    client.post<HouseRulesView>(`${path()}/acceptance`, { version });
  const dueFor = async ({ client }: Person) =>
    (await client.get<NetworkSpace>(`/networks/${network.slug}/space`)).body.houseRulesDue;

  it('wait for everybody once per version, and never stand in the way', async () => {
    expect(await rulesOf(sanne)).toMatchObject({ version: 0, isDue: false });
    await changeNetwork(admin, network.slug, { houseRules: 'Wat hier gezegd wordt, blijft hier.' });
    expect(await rulesOf(sanne)).toMatchObject({ version: 1, isDue: true, accepted: null });
    expect(await dueFor(sanne)).toBe(1);
    expect((await send(sanne, general, 'Ik kan gewoon schrijven')).status).toBe(201);
    expect((await accept(sanne, 2)).status).toBe(409);
    expect((await accept(outsider, 1)).status).toBe(404);
    const first = await accept(sanne, 1);
    expect(first.body).toMatchObject({ isDue: false, accepted: { version: 1 } });
    expect((await accept(sanne, 1)).body).toEqual(first.body);
    expect(await dueFor(sanne)).toBeNull();
    expect(await dueFor(joris)).toBe(1);
  });

  it('are asked again when they change', async () => {
    await changeNetwork(admin, network.slug, { goals: 'Andere doelen' });
    expect(await rulesOf(sanne)).toMatchObject({ version: 1, isDue: false });
    await changeNetwork(admin, network.slug, { houseRules: 'Geen namen van leerlingen.' });
    expect(await rulesOf(sanne)).toMatchObject({
      version: 2,
      isDue: true,
      accepted: { version: 1 },
    });
  });
});
