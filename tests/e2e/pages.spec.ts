import type { Page } from '@playwright/test';
import { findings, overflow } from './accessible.ts';
import { expect, test } from './fixtures.ts';
import { watch } from './watch.ts';

// Many pages in one story; a busy machine needs its time for that.
test.setTimeout(360_000);

const publicPages = [
  '/',
  '/netwerken',
  '/netwerken/lo2',
  '/inloggen',
  '/wachtwoord/vergeten',
  '/wachtwoord/nieuw',
  '/uitnodiging',
  '/privacy',
  '/toegankelijkheid',
  '/praktijk',
  '/afmelden',
  '/componenten/app',
  '/componenten/netwerk',
];

const pagesOf = {
  sanne: [
    '/vandaag',
    '/n/lo2',
    '/n/lo2/gesprek',
    '/n/lo2/leden',
    '/n/lo2/onderwerpen',
    '/n/lo2/onderwerpen/nieuw',
    '/n/lo2/leervragen',
    '/n/lo2/praktijk',
    '/n/lo2/huisregels',
    '/berichten',
    '/meldingen',
    '/zoeken?q=rubric',
    '/instellingen/meldingen',
    '/instellingen',
    '/instellingen/uiterlijk',
    '/instellingen/veiligheid',
    '/instellingen/apparaten',
  ],
  bo: ['/n/lo2/praktijk/materiaal', '/mijn-fragmenten'],
  ada: ['/n/lob', '/n/lob/leervragen', '/n/lob/leervragen/nieuw'],
  ties: [
    '/vandaag',
    '/n/lo2/begeleiding',
    '/n/lo2/begeleiding/toezicht',
    '/n/lo2/begeleiding/hulp',
    '/n/lo2/begeleiding/instellingen',
  ],
  tom: ['/vandaag', '/beheer/postvak', '/beheer/toezicht'],
};

test('every public page is in order', async ({ stranger, demo }) => {
  const page = await stranger();
  const seen = await watch(page, demo.url);
  for (const path of publicPages) await inspect(page, path);
  expect(seen).toEqual([]);
});

for (const [name, paths] of Object.entries(pagesOf)) {
  test(`every page of ${name} is in order`, async ({ as, demo }) => {
    const page = await as(name);
    const seen = await watch(page, demo.url);
    for (const path of paths) await inspect(page, path);
    expect(seen).toEqual([]);
  });
}

test('an open room, a conversation and a person are in order', async ({ as, demo }) => {
  const page = await as('joris');
  const seen = await watch(page, demo.url);
  for (const path of ['/n/lo2/gesprek', '/berichten']) {
    await page.goto(path);
    const rooms = page.getByRole('navigation', { name: 'Gesprekken' });
    await inspect(page, (await rooms.getByRole('link').first().getAttribute('href')) ?? '');
  }
  await page.goto('/n/lo2/leden');
  const person = page.getByRole('main').getByRole('link', { name: 'Femke Fictief' });
  await inspect(page, (await person.getAttribute('href')) ?? '');
  expect(seen).toEqual([]);
});

test('a mail in the outbox is in order', async ({ as, stranger, demo }) => {
  const nobody = await stranger();
  const headers = { origin: demo.url };
  const data = { email: 'gijs@leerkring.example' };
  await nobody.request.post(`${demo.url}/api/password-resets`, { data, headers });
  const page = await as('tom');
  const seen = await watch(page, demo.url);
  const mail = page.getByRole('main').getByRole('listitem').getByRole('link').first();
  await expect(async () => {
    await page.goto('/beheer/postvak');
    await expect(mail).toBeVisible();
  }).toPass();
  await inspect(page, (await mail.getAttribute('href')) ?? '');
  expect(seen).toEqual([]);
});

test('a page that is not there says so', async ({ stranger }) => {
  const page = await stranger();
  const answer = await page.goto('/bestaat-niet');
  expect(answer?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(await findings(page)).toEqual([]);
});

/** Looks at a page in light on a desktop and in dark on a phone. */
async function inspect(page: Page, path: string): Promise<void> {
  await test.step(path, async () => {
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    await page.setViewportSize({ width: 1280, height: 800 });
    const answer = await page.goto(path);
    expect(answer?.status(), path).toBe(200);
    await expect(page).toHaveTitle(/Leerkring|·/);
    expect(await findings(page), `${path} light, desktop`).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.setViewportSize({ width: 360, height: 740 });
    await expect.poll(() => overflow(page), `${path} scrolls sideways`).toBe(0);
    await expect.poll(() => findings(page), `${path} dark, phone`).toEqual([]);
  });
}
