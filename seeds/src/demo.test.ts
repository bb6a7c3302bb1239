import { createApp, type App } from '@leerkring/server/app';
import { clock } from '@leerkring/server/platform/clock';
import { readConfig } from '@leerkring/server/platform/config';
import type { RangeView, RoomView } from '@leerkring/shared/features/chat/chat.view.ts';
import type {
  CaseView,
  HiddenView,
} from '@leerkring/shared/features/moderation/moderation.view.ts';
import { practiceStates } from '@leerkring/shared/features/practices/practice-steps.ts';
import type { PublicPractice } from '@leerkring/shared/features/practices/practices.view.ts';
import type {
  QuestionPage,
  QuestionWall,
} from '@leerkring/shared/features/questions/questions.view.ts';
import type { ThreadSettings } from '@leerkring/shared/features/threads/threads.view.ts';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { castKeys, DEMO_PASSWORD, emailOf, personKeys, type PersonKey } from './cast.ts';
import { loadDemo, seedDemo, type DemoWorld } from './index.ts';

let dataDir: string;
let app: App;
let url: string;
let world: DemoWorld;
const cookies = new Map<PersonKey, string>();

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'lk-'));
  const env = { DATA_DIR: dataDir, PORT: '0', LEERKRING_TEST: '1', LEERKRING_TEST_LIMITS: 'off' };
  app = await createApp(readConfig({ ...env, LOG_LEVEL: 'error' }));
  clock.travelTo(new Date('2026-11-22T12:00:00Z'));
  world = await loadDemo();
  // Who signs in does so today: the store removes sessions by the clock on the wall.
  clock.reset();
  url = `http://127.0.0.1:${await app.listen()}/api`;
  for (const key of personKeys) cookies.set(key, await signIn(key));
}, 240_000);

afterAll(async () => {
  clock.reset();
  await app.close();
  await rm(dataDir, { recursive: true, force: true });
});

async function signIn(key: PersonKey): Promise<string> {
  const response = await fetch(`${url}/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: new URL(url).origin },
    body: JSON.stringify({ email: emailOf(key), password: DEMO_PASSWORD }),
  });
  expect([key, response.status]).toEqual([key, 201]);
  return response.headers.getSetCookie()[0]?.split(';')[0] ?? '';
}

function ask(key: PersonKey, path: string): Promise<Response> {
  return fetch(`${url}${path}`, { headers: { cookie: cookies.get(key) ?? '' } });
}

async function read<T>(key: PersonKey, path: string): Promise<T> {
  const response = await ask(key, path);
  expect([path, response.status]).toEqual([path, 200]);
  return (await response.json()) as T;
}

async function roomsOf(key: PersonKey): Promise<RoomView[]> {
  const { items: networks } = await read<{ items: { slug: string; role: string | null }[] }>(
    key,
    '/networks',
  );
  const own = networks.filter(({ role }) => role !== null);
  const paths = ['/direct-rooms', ...own.map(({ slug }) => `/networks/${slug}/rooms`)];
  const lists = await Promise.all(paths.map((path) => read<{ items: RoomView[] }>(key, path)));
  return lists.flatMap(({ items }) => items);
}

async function entriesOf(key: PersonKey, s: string): Promise<RangeView['items']> {
  const items: RangeView['items'] = [];
  for (let before = ''; ; before = `&before=${items[0]?.r}`) {
    const page = await read<RangeView>(key, `/streams/${s}/events?limit=200${before}`);
    items.unshift(...page.items);
    if (page.from <= Math.max(page.floor, 1)) return items;
  }
}

test('everybody signs in with the password of the demo', () => {
  expect([...cookies.values()].every((cookie) => cookie.includes('='))).toBe(true);
  expect(cookies.size).toBe(personKeys.length);
  expect(castKeys).toHaveLength(15);
});

test('LO2 has talked for months: hundreds of messages, in order of time', async () => {
  const { rooms } = world.networks.lo2;
  const all = await Promise.all(Object.values(rooms).map((s) => entriesOf('ties', s)));
  const spoken = all.flat().filter(({ type }) => type === 'message.created');
  expect(spoken.length).toBeGreaterThanOrEqual(300);
  for (const entries of all) {
    const times = entries.map(({ at }) => at);
    expect(times).toEqual([...times].sort());
  }
  const months = new Set(spoken.map(({ at }) => at.slice(0, 7)));
  expect(months.size).toBeGreaterThanOrEqual(11);
});

test('people did with messages whatever can be done', async () => {
  const { rooms } = world.networks.lo2;
  const lists = await Promise.all(Object.values(rooms).map((s) => entriesOf('ties', s)));
  const messages = lists.flat().flatMap(({ message }) => message ?? []);
  expect(messages.some(({ replyTo }) => replyTo)).toBe(true);
  expect(messages.some(({ pinned }) => pinned)).toBe(true);
  expect(messages.some(({ mentions }) => mentions.includes(world.people.sanne.id))).toBe(true);
  expect(new Set(messages.flatMap(({ deleted }) => deleted?.by ?? []))).toEqual(
    new Set(['author', 'moderator']),
  );
  expect(new Set(messages.flatMap(({ files }) => files.map(({ mime }) => mime)))).toEqual(
    new Set(['image/png', 'application/pdf']),
  );
  const [direct] = (await roomsOf('femke')).filter(({ person }) => person?.name.startsWith('San'));
  const edited = (await entriesOf('femke', direct?.s ?? '')).flatMap(
    ({ message }) => message ?? [],
  );
  expect(edited.some(({ editedAt }) => editedAt)).toBe(true);
});

test('Sanne finds seven new messages, one of which names her', async () => {
  const rooms = await roomsOf('sanne');
  expect(rooms.reduce((sum, { unread }) => sum + unread, 0)).toBe(7);
  expect(rooms.reduce((sum, { mentions }) => sum + mentions, 0)).toBe(1);
});

test.each(castKeys.filter((key) => key !== 'tom'))('%s sees something new', async (key) => {
  const unread = (await roomsOf(key)).map((room) => room.unread);
  expect(Math.max(...unread)).toBeGreaterThan(0);
});

test.each([
  ['ties', ['algemeen', 'begeleiders', 'West', 'Midden', 'Midden + West', 'm1', 'm3']],
  ['sanne', ['algemeen', 'West', 'Midden + West', 'm1', 'm3']],
  ['bo', ['algemeen', 'Midden', 'Midden + West', 'm1', 'm3']],
] as const)('%s reads the rooms of the own region', async (key, names) => {
  const { items } = await read<{ items: RoomView[] }>(key, '/networks/lo2/rooms');
  const { rooms } = world.networks.lo2;
  expect(items.map(({ s }) => s).sort()).toEqual(names.map((name) => rooms[name]).sort());
});

test.each(['iris', 'dewi', 'hanna', 'yara', 'tom'] as const)('%s is not in LO2', async (key) => {
  expect((await ask(key, '/networks/lo2/space')).status).toBe(404);
});

test('Rik reads one meeting and nothing else', async () => {
  const { rooms } = world.networks.bredeVorming;
  expect((await roomsOf('rik')).map(({ s }) => s)).toEqual([rooms['28-mei']]);
  expect((await ask('rik', '/networks/brede-vorming/members')).status).toBe(403);
});

test('the edition of last year is over, this one runs and the next is announced', async () => {
  const { items } = await read<{ items: { label: string; status: string }[] }>(
    'ties',
    '/networks/lo2/editions',
  );
  expect(items.map(({ label, status }) => `${label} ${status}`)).toEqual([
    '2027 announced',
    '2026 running',
    '2025 closed',
  ]);
});

test('the learning questions stand in different places, each with a life behind it', async () => {
  const wallOf = (key: PersonKey, slug: string) =>
    read<QuestionWall>(key, `/networks/${slug}/questions`);
  const statuses = async (key: PersonKey, slug: string) =>
    (await wallOf(key, slug)).items.map(({ status }) => status).sort();
  expect(await statuses('lot', 'flexibel-toetsen')).toEqual(['embedded', 'inProgress']);
  expect(await statuses('hanna', 'brede-vorming')).toEqual(['inProgress', 'inProgress']);
  expect(await statuses('sanne', 'lo2')).toEqual([
    ...['answered', 'inProgress', 'inProgress', 'submitted'],
  ]);
  expect(await statuses('ada', 'lob')).toEqual(['inProgress']);
  const { clusters } = await wallOf('hanna', 'brede-vorming');
  expect(clusters.map(({ name }) => name)).toEqual(['zichtbaar maken', 'gelijke kansen']);
  const weak = (await wallOf('bram', 'flexibel-toetsen')).items.find(({ mine }) => mine);
  const { versions, items } = await read<QuestionPage>('lot', `/questions/${weak?.id ?? ''}`);
  expect(versions.map(({ nr }) => nr)).toEqual([1, 2]);
  expect(versions[0]?.wording).toBe('Moeten we een toetsweek afschaffen?');
  expect(items.find(({ kind }) => kind === 'outcome')?.source?.path).toContain('?bij=');
});

test('mathematics has themes of its own', async () => {
  const themes = async (key: PersonKey, slug: string) => {
    const settings = await read<ThreadSettings>(key, `/networks/${slug}/thread-settings`);
    return settings.themes.map(({ name }) => name);
  };
  const ofGym = await themes('sanne', 'lo2');
  expect(ofGym).toContain('Bewegen regelen');
  const shared = (await themes('dewi', 'wiskunde-onderbouw')).filter((one) => ofGym.includes(one));
  expect(shared).toEqual([]);
});

test('told once, the demo is not told again', async () => {
  const before = await roomsOf('ties');
  await seedDemo();
  expect(await roomsOf('ties')).toEqual(before);
  expect(await loadDemo()).toEqual(world);
});

test('a slip was hidden, its author reads why, and one report still waits', async () => {
  const { items } = await read<{ items: CaseView[] }>('femke', '/networks/lo2/reports');
  expect(items).toMatchObject([{ state: 'open', author: { name: 'Jip Vlakgom' }, count: 1 }]);
  const closed = '/networks/lo2/reports?state=handled';
  const [slip] = (await read<{ items: CaseView[] }>('femke', closed)).items;
  expect(slip).toMatchObject({ state: 'actionTaken', isHidden: true });
  const hidden = await read<HiddenView>('fleur', `/hidden/${slip?.subject.id}?kind=message`);
  expect(hidden.text).toContain('Lotte');
  const found = '/search?q=lotte+briefje+fluiten';
  expect((await read<{ items: unknown[] }>('sanne', found)).items).toEqual([]);
});

test('a report on a profile waits for who runs the platform, and for nobody else', async () => {
  const { items } = await read<{ items: CaseView[] }>('tom', '/reports');
  expect(items).toMatchObject([{ author: { name: 'Rik Ontwerp' }, state: 'open', count: 1 }]);
  expect(items[0]?.excerpt).toContain('toestemming');
  expect((await ask('ties', '/reports')).status).toBe(403);
});

test('good practices stand in every state, and a visitor reads two of them', async () => {
  const states = await Promise.all(
    (['ties', 'bo'] as const).map(async (key) => {
      const slugs = key === 'ties' ? ['lo2', 'brede-vorming', 'flexibel-toetsen', 'lob'] : ['lo2'];
      const paths = slugs.map((slug) => `/networks/${slug}/practices`);
      const lists = await Promise.all(
        paths.map((path) => read<{ items: { state: string }[] }>(key, path)),
      );
      return lists.flatMap(({ items }) => items.map(({ state }) => state));
    }),
  );
  expect(new Set(states.flat())).toEqual(new Set(practiceStates));
  const library = await fetch(`${url}/library`);
  const { items } = (await library.json()) as { items: { id: string; title: string }[] };
  expect(items.map(({ title }) => title)).toEqual([
    'Het laatste kwartier',
    'Beoordelen in tweetallen',
  ]);
  const page = await fetch(`${url}/library/${items[0]?.id}`);
  const { fragments, materials, authors } = (await page.json()) as PublicPractice;
  expect(fragments).toMatchObject([{ name: null }]);
  expect(fragments[0]?.text).toContain('geen enkel cijfer');
  expect(authors).toMatchObject([{ name: 'Milan Concept' }, { name: null }]);
  expect((await fetch(`${new URL(url).origin}${materials[0]?.files[0]?.url}`)).status).toBe(200);
});
