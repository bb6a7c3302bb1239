import type { Page } from '@playwright/test';
import type {
  MessageView,
  RangeView,
  RoomView,
} from '@leerkring/shared/features/chat/chat.view.ts';
import { expect, test } from './fixtures.ts';
import { listenTo } from './overheard.ts';
import { expectDelivered, openRoom, say, unique } from './room.ts';

const nobody = 'f'.repeat(24);

for (const [who, name] of [
  ['the facilitator of another network', 'dewi'],
  ['who left last year', 'iris'],
] as const) {
  test(`${who} finds nothing of LO2`, async ({ as }) => {
    const [outsider, sanne] = [await as(name), await as('sanne')];
    for (const [path, random] of await doorsOf(sanne)) {
      const [real, unreal] = [await look(outsider, path), await look(outsider, random)];
      expect(real.status, path).toBe(404);
      expect(real, path).toEqual(unreal);
    }
  });
}

test('a stranger meets the same wall everywhere', async ({ as, stranger }) => {
  const [page, sanne] = [await stranger(), await as('sanne')];
  for (const [path, random] of await doorsOf(sanne)) {
    const real = await look(page, path);
    expect([302, 303, 401], path).toContain(real.status);
    expect(real, path).toEqual(await look(page, random));
  }
});

test('the page that LO2 shows the world is there for everybody', async ({ as, stranger }) => {
  for (const page of [await stranger(), await as('dewi')]) {
    await page.goto('/netwerken/lo2');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Scholingsnetwerk LO2/);
  }
});

test('who is in no network with somebody cannot find them', async ({ as }) => {
  const [dewi, sanne] = [await as('dewi'), await as('sanne')];
  await dewi.goto('/berichten');
  await dewi.getByRole('button', { name: 'Nieuw gesprek' }).click();
  await dewi.getByRole('searchbox', { name: 'Naam van een collega' }).fill('Roos');
  await expect(dewi.getByRole('button', { name: 'Roos Rekenrek' })).toBeVisible();
  await dewi.getByRole('searchbox', { name: 'Naam van een collega' }).fill('Sanne');
  await expect(dewi.getByText('Niemand gevonden')).toBeVisible();

  const { id } = await json<{ id: string }>(sanne, '/api/me');
  const answers = [await startDirect(dewi, id), await startDirect(dewi, nobody)];
  expect(answers[0]).toEqual(answers[1]);
  expect(answers[0]?.status).toBe(404);
});

test('nothing said in LO2 reaches the browser of somebody outside', async ({ as }) => {
  const [dewi, sanne] = [await as('dewi'), await as('sanne')];
  const heard = listenTo(dewi);
  await openRoom(dewi, 'wiskunde-onderbouw');
  await openRoom(sanne, 'lo2');
  const canary = unique('kanarie in de zaal');
  await say(sanne, canary);
  await expectDelivered(sanne, canary);
  const own = unique('vraag over breuken');
  await say(dewi, own);
  await expectDelivered(dewi, own);
  for (const path of ['/vandaag', '/berichten', '/netwerken', '/netwerken/lo2', '/n/lo2']) {
    await dewi.goto(path);
  }

  const everything = await heard();
  expect(everything).toContain(own);
  const secrets = [canary, ...(await textsOf(sanne))];
  expect(secrets.length).toBeGreaterThan(50);
  expect(secrets.filter((text) => everything.includes(text))).toEqual([]);
});

/** Addresses of what is in LO2, each with one of something that does not exist. */
async function doorsOf(member: Page): Promise<[path: string, random: string][]> {
  const { items: rooms } = await json<{ items: RoomView[] }>(member, '/api/networks/lo2/rooms');
  const { id: person } = await json<{ id: string }>(member, '/api/me');
  const said = (await Promise.all(rooms.map(({ s }) => messagesOf(member, s)))).flat();
  const file = said.flatMap(({ files }) => files)[0]?.id ?? '';
  const room = rooms.find(({ kind }) => kind === 'general')?.s.slice(2) ?? '';
  expect(file && room, 'LO2 has rooms and files').toBeTruthy();
  const parts = ['', `/gesprek`, `/gesprek/${room}`, '/leden', '/begeleiding'];
  const lists = ['space', 'members', 'rooms', 'invitations'];
  const reads = ['', '/events', '/search?q=wie', '/people?q=san', '/pins', '/readers'];
  return [
    ...parts.map((part) => pair(`/n/lo2${part}`, `/n/bestaat-niet${part}`)),
    ...lists.map((list) => pair(`/api/networks/lo2/${list}`, `/api/networks/bestaat-niet/${list}`)),
    ...reads.map((read) =>
      pair(`/api/streams/c:${room}${read}`, `/api/streams/c:${nobody}${read}`),
    ),
    pair(`/mensen/${person}`, `/mensen/${nobody}`),
    pair(`/api/people/${person}`, `/api/people/${nobody}`),
    ...['', '/content', '/thumbnail'].map((of) =>
      pair(`/api/files/${file}${of}`, `/api/files/${nobody}${of}`),
    ),
  ];
}

function pair(path: string, random: string): [string, string] {
  return [path, random];
}

/** What comes back, without what is different in every answer. */
async function look(page: Page, path: string): Promise<{ status: number; body: string }> {
  const answer = await page.request.get(path, { maxRedirects: 0 });
  return { status: answer.status(), body: withoutOwnWords(await answer.text(), path) };
}

async function startDirect(page: Page, personId: string) {
  const origin = new URL(page.url()).origin;
  const data = { personId };
  const answer = await page.request.post('/api/direct-rooms', { data, headers: { origin } });
  return { status: answer.status(), body: withoutOwnWords(await answer.text(), '') };
}

function withoutOwnWords(body: string, path: string): string {
  return body
    .replaceAll(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}/g, 'id')
    .replaceAll(/nonce="[^"]*"|__sveltekit_\w+/g, '')
    .replaceAll(encodeURIComponent(path), 'path')
    .replaceAll(path || 'no path', 'path');
}

async function textsOf(member: Page): Promise<string[]> {
  const { items } = await json<{ items: RoomView[] }>(member, '/api/networks/lo2/rooms');
  const said = await Promise.all(items.map(({ s }) => messagesOf(member, s)));
  return said
    .flat()
    .map(({ text }) => text)
    .filter((text) => text.length > 25);
}

async function messagesOf(member: Page, s: string): Promise<MessageView[]> {
  const { items } = await json<RangeView>(member, `/api/streams/${s}/events?limit=200`);
  return items.flatMap(({ message }) => message ?? []);
}

async function json<T>(page: Page, path: string): Promise<T> {
  const answer = await page.request.get(path);
  expect(answer.ok(), path).toBe(true);
  // The contract of the server says what it is; the tests of the server hold it to that.
  return (await answer.json()) as T;
}
