import { noticesDelivered } from '@leerkring/server/features/notifications';
import type {
  CaseView,
  HiddenView,
} from '@leerkring/shared/features/moderation/moderation.view.ts';
import type { InboxLineView } from '@leerkring/shared/features/notifications/notifications.view.ts';
import type { PersonView } from '@leerkring/shared/features/people/people.view.ts';
import { beforeAll, expect, it } from 'vitest';
import { give, makeNetwork, makePerson, type Person, type TestNetwork } from '../realtime/cast.ts';
import { makeAccount, signedIn } from '../support/account.ts';
import { startApp } from '../support/app.ts';
import type { Client } from '../support/client.ts';
import type { RunningServer } from '../support/started.ts';
import { find } from './searching.ts';

const BIO = 'Ik geef les aan Wieneke uit 3b en verzamel theepotten';

let server: RunningServer;
let network: TestNetwork;
let sanne: Person;
let joris: Person;
let femke: Person;
let outsider: Person;
let platform: Client;

beforeAll(async () => {
  server = await startApp();
  network = await makeNetwork();
  sanne = await makePerson(server, 'Sanne');
  joris = await makePerson(server, 'Joris');
  femke = await makePerson(server, 'Femke');
  outsider = await makePerson(server, 'Bram');
  await give(sanne, network, 'member');
  await give(joris, network, 'member');
  await give(femke, network, 'coordinator');
  platform = await signedIn(server, await makeAccount({ givenName: 'Tom', platformAdmin: true }));
  expect((await sanne.client.patch('/me/profile', { bio: BIO })).status).toBe(200);
});

const report = ({ client }: Person) =>
  client.post('/reports', { kind: 'person', id: sanne.id, reason: 'pupilData', text: 'Een naam' });
const hide = (client: Client) =>
  client.put(`/hidden/${sanne.id}`, { kind: 'person', reason: 'Een naam van een leerling' });
const restore = (client: Client) => client.delete(`/hidden/${sanne.id}`, { kind: 'person' });
const seeHidden = (client: Client) => client.get<HiddenView>(`/hidden/${sanne.id}?kind=person`);
const profileFor = async ({ client }: Person) =>
  (await client.get<PersonView>(`/people/${sanne.id}`)).body;
const isFoundByTeapots = async (person: Person) =>
  (await find(person, { q: 'theepotten' })).items.length > 0;
const casesOf = async (client: Client, path: string) =>
  (await client.get<{ items: CaseView[] }>(path)).body.items;

async function noticesOf({ client }: Person, kind: string): Promise<string[]> {
  await noticesDelivered();
  const { body } = await client.get<{ items: InboxLineView[] }>('/notices');
  return body.items.flatMap(({ notices }) =>
    notices.flatMap((notice) => (notice.kind === kind ? notice.text : [])),
  );
}

it('a report on a person goes to the platform, and not to those who run a network', async () => {
  expect((await hide(platform)).status).toBe(404);
  expect((await report(outsider)).status).toBe(404);
  expect((await report(sanne)).status).toBe(403);
  expect((await report(joris)).status).toBe(200);
  expect((await report(joris)).status).toBe(200);
  expect(await casesOf(femke.client, `/networks/${network.slug}/reports`)).toEqual([]);
  expect((await femke.client.get('/reports')).status).toBe(403);
  const [opened, ...others] = await casesOf(platform, '/reports');
  expect(others).toEqual([]);
  expect(opened).toMatchObject({
    ...{ subject: { kind: 'person', id: sanne.id }, author: { id: sanne.id }, count: 1 },
    ...{ excerpt: BIO, path: null, isHidden: false },
  });
  expect((await femke.client.post(`/reports/${opened?.id}/review`)).status).toBe(404);
});

it('what a hidden profile told is gone for others, and its person knows why', async () => {
  expect(await isFoundByTeapots(joris)).toBe(true);
  expect((await profileFor(joris)).bio).toBe(BIO);
  for (const client of [joris.client, femke.client]) expect((await hide(client)).status).toBe(403);
  expect((await hide(outsider.client)).status).toBe(404);
  expect((await hide(platform)).status).toBe(200);
  expect(await isFoundByTeapots(joris)).toBe(false);
  expect(await profileFor(joris)).toMatchObject({ bio: '', name: 'Sanne Proef', isHidden: false });
  expect(await profileFor(sanne)).toMatchObject({ bio: '', isHidden: true });
  expect((await seeHidden(sanne.client)).body).toMatchObject({
    ...{ reason: 'Een naam van een leerling', text: BIO, can: { restore: false } },
  });
  expect((await seeHidden(joris.client)).status).toBe(404);
  expect((await seeHidden(femke.client)).status).toBe(404);
  expect(await noticesOf(sanne, 'contentHidden')).toEqual(['Een naam van een leerling']);
});

it('who reported hears what came of it', async () => {
  const [opened] = await casesOf(platform, '/reports');
  const path = `/reports/${opened?.id}/outcome`;
  expect((await platform.post(path, { outcome: 'actionTaken' })).status).toBe(200);
  expect(await noticesOf(joris, 'reportHandled')).toEqual(['actionTaken']);
  expect(await noticesOf(sanne, 'reportHandled')).toEqual([]);
});

it('a profile comes back as it was, and what was written meanwhile stays', async () => {
  expect((await restore(sanne.client)).status).toBe(403);
  expect((await restore(joris.client)).status).toBe(404);
  expect((await restore(platform)).status).toBe(200);
  expect(await profileFor(joris)).toMatchObject({ bio: BIO });
  expect(await isFoundByTeapots(joris)).toBe(true);
  expect((await profileFor(sanne)).isHidden).toBe(false);
  await hide(platform);
  await sanne.client.patch('/me/profile', { bio: 'Ik verzamel lepels' });
  await restore(platform);
  expect(await profileFor(joris)).toMatchObject({ bio: 'Ik verzamel lepels' });
});
