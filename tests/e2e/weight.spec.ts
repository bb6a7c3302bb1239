import type { Page, Response } from '@playwright/test';
import { brotliCompressSync } from 'node:zlib';
import { expect, test } from './fixtures.ts';
import { composerOf, logOf, pillOf } from './room.ts';

/** The scripts that a room page needs to be read and written in, compressed as TLS proxies do. */
const FIRST_BYTES = 100_000;
/** With what follows at once: the socket. */
const LIVE_BYTES = 116_000;

test('a room opens with little script and brings the editor when one writes', async ({ as }) => {
  const sanne = await as('sanne');
  await sanne.goto('/n/lo2/gesprek');
  const room = sanne.getByRole('navigation', { name: 'Gesprekken' }).getByRole('link').first();
  const address = (await room.getAttribute('href')) ?? '';
  await sanne.close();

  const first = await sanne.context().newPage();
  const scripts = weighScripts(first);
  await first.goto(address);
  await expect(logOf(first)).toBeVisible();
  await expect(pillOf(first)).toHaveText('Live');
  // What the page asks for by itself; what follows adds to the list later.
  const html = await (await first.request.get(address)).text();
  const needed = await scripts((url) => html.includes(new URL(url).pathname));
  expect(needed).toBeGreaterThan(20_000);
  expect(needed).toBeLessThanOrEqual(FIRST_BYTES);
  const atFirst = await scripts();
  expect(atFirst).toBeLessThanOrEqual(LIVE_BYTES);
  await expect(first.getByRole('group', { name: 'Opmaak' })).toHaveCount(0);

  await composerOf(first).focus();
  await expect(first.getByRole('group', { name: 'Opmaak' })).toBeVisible();
  expect((await scripts()) - atFirst).toBeGreaterThan(50_000);
});

/** Weighs the scripts that the page fetched so far, those that are asked for. */
function weighScripts(page: Page): (isAsked?: (url: string) => boolean) => Promise<number> {
  const responses: Response[] = [];
  page.on('response', (response) => {
    if (response.url().endsWith('.js')) responses.push(response);
  });
  return async (isAsked = () => true) => {
    const asked = responses.filter((response) => isAsked(response.url()));
    const bodies = await Promise.all(asked.map((response) => response.body()));
    return bodies.reduce((sum, body) => sum + brotliCompressSync(body).length, 0);
  };
}
