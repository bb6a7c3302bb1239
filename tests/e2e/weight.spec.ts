import type { Page } from '@playwright/test';
import { brotliCompressSync } from 'node:zlib';
import { expect, test } from './fixtures.ts';
import { composerOf, logOf, pillOf } from './room.ts';

/** The scripts of a room page without the editor, compressed as a proxy with TLS sends them. */
const LIMIT_BYTES = 100_000;

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
  const atFirst = await scripts();
  expect(atFirst).toBeGreaterThan(20_000);
  expect(atFirst).toBeLessThanOrEqual(LIMIT_BYTES);
  await expect(first.getByRole('group', { name: 'Opmaak' })).toHaveCount(0);

  await composerOf(first).focus();
  await expect(first.getByRole('group', { name: 'Opmaak' })).toBeVisible();
  expect((await scripts()) - atFirst).toBeGreaterThan(50_000);
});

/** Weighs every script that the page fetched so far. */
function weighScripts(page: Page): () => Promise<number> {
  const bodies: Promise<Buffer>[] = [];
  page.on('response', (response) => {
    if (response.url().endsWith('.js')) bodies.push(response.body());
  });
  return async () => {
    const all = await Promise.all(bodies);
    return all.reduce((sum, body) => sum + brotliCompressSync(body).length, 0);
  };
}
