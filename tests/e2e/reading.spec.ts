import type { Page } from '@playwright/test';
import type { RoomView, SentView } from '@leerkring/shared/features/chat/chat.view.ts';
import { fromPlainText } from '@leerkring/shared/message-text.ts';
import { expect, test } from './fixtures.ts';
import { logOf, openRoom } from './room.ts';

test('scrolling up through a long history keeps its place', async ({ as }) => {
  const wout = await as('wout');
  const path = await longHistory(wout, 'fleur', 320);
  await wout.goto(path);
  await expect(logOf(wout).getByText('bericht 320', { exact: true })).toBeVisible();

  while (await hasOlder(wout)) await readOnePageUp(wout);
  await expect(logOf(wout).getByText('Hier begon dit gesprek')).toBeAttached();
  await expect(logOf(wout).getByText('bericht 1', { exact: true })).toBeVisible();
});

test('the address of an old message opens there', async ({ as }) => {
  const wout = await as('wout');
  const path = await longHistory(wout, 'mees', 120);
  await wout.goto(`${path}?bij=7`);
  const message = logOf(wout).locator('[data-r="7"]');
  await expect(message).toBeInViewport();
  await expect(message).toBeFocused();
  await expect(message).toContainText('bericht 7');
  await wout.getByRole('button', { name: 'Naar het einde' }).click();
  await expect(logOf(wout).getByText('bericht 120', { exact: true })).toBeInViewport();
});

test('days stand in order up to the beginning', async ({ as }) => {
  const femke = await as('femke');
  await openRoom(femke, 'lo2');
  while (await hasOlder(femke)) await readOnePageUp(femke);
  const days = await logOf(femke)
    .locator('time[datetime]')
    .evaluateAll((times) => times.map((time) => time.getAttribute('datetime') ?? ''));
  expect(days.length).toBeGreaterThan(10);
  expect(days).toEqual(days.toSorted());
});

/** Holds back the older messages, looks where the reader is, lets them in, and looks again. */
async function readOnePageUp(page: Page): Promise<void> {
  const gate = Promise.withResolvers<void>();
  const asked = Promise.withResolvers<void>();
  await page.route(/\/events\?.*before=/, async (route) => {
    asked.resolve();
    await gate.promise;
    await route.continue();
  });
  const first = await firstNumber(page);
  await logOf(page).evaluate((log) => {
    log.scrollTop = -log.scrollHeight;
  });
  await asked.promise;
  const before = await placeOf(page, first);
  gate.resolve();
  await expect.poll(() => firstNumber(page)).toBeLessThan(first);
  expect(Math.abs((await placeOf(page, first)) - before)).toBeLessThanOrEqual(2);
  await page.unroute(/\/events\?.*before=/);
}

async function hasOlder(page: Page): Promise<boolean> {
  return (await logOf(page).getByRole('button', { name: 'Ouder laden' }).count()) > 0;
}

/** The number of the first message that is loaded. */
async function firstNumber(page: Page): Promise<number> {
  const numbers = await logOf(page)
    .locator('article[data-r]:not([data-r=""])')
    .evaluateAll((articles) => articles.map((one) => Number(one.getAttribute('data-r'))));
  return numbers[0] ?? NaN;
}

// Its lower edge: the upper one may lose the name, when the message before it is of the same person.
function placeOf(page: Page, r: number): Promise<number> {
  return logOf(page)
    .locator(`[data-r="${r}"]`)
    .evaluate((message) => message.getBoundingClientRect().bottom);
}

/** Fills a direct room with numbered messages and gives the address of its page. */
async function longHistory(page: Page, other: string, count: number): Promise<string> {
  const headers = { origin: new URL(page.url()).origin };
  const { items } = await get<{ items: { id: string }[] }>(
    page,
    `/networks/lo2/members?q=${other}`,
  );
  const data = { personId: items[0]?.id };
  const opened = await page.request.post('/api/direct-rooms', { data, headers });
  // The contract of the server says what these are; the tests of the server hold it to that.
  const { s } = (await opened.json()) as RoomView;
  for (let nth = 1; nth <= count; nth++) {
    const cid = `reading-spec-${other}-${String(nth).padStart(6, '0')}`;
    const message = { cid, body: fromPlainText(`bericht ${nth}`) };
    const sent = await page.request.post(`/api/streams/${s}/events`, { data: message, headers });
    expect(((await sent.json()) as SentView).r).toBe(nth);
  }
  return `/berichten/${s.slice(2)}`;
}

async function get<T>(page: Page, path: string): Promise<T> {
  return (await (await page.request.get(`/api${path}`)).json()) as T;
}
