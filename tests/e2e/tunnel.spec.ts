import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { expectDelivered, logOf, messages, openRoom, pillOf, say, unique } from './room.ts';

test('what is written in a tunnel arrives once and in order', async ({ as }) => {
  const [sanne, joris] = [await as('sanne'), await as('joris')];
  await openRoom(sanne, 'lo2');
  await openRoom(joris, 'lo2');
  const mark = unique('tunnel');
  const texts = ['een', 'twee', 'drie'].map((nth) => `${mark} ${nth}`);

  await sanne.context().setOffline(true);
  for (const text of texts) await say(sanne, text);
  await expect(messages(sanne, mark)).toHaveCount(3);
  await expect(pillOf(sanne)).toHaveText('Opnieuw verbinden, 3 nog niet verstuurd');
  await expect(messages(joris, mark)).toHaveCount(0);

  await sanne.context().setOffline(false);
  await expectOnceInOrder(sanne, mark, texts);
  await expectOnceInOrder(joris, mark, texts);
  await expect(pillOf(sanne)).toHaveText(/^Live|^Je was weg/);
});

test('a room asked for in a tunnel opens at its end', async ({ as }) => {
  const sanne = await as('sanne');
  await openRoom(sanne, 'lo2');
  await sanne.context().setOffline(true);
  const rooms = sanne.getByRole('navigation', { name: 'Gesprekken' });
  await rooms.getByRole('link', { name: /^West/ }).click();
  await expect(sanne.getByText(/^Geen verbinding. Deze bladzijde/)).toBeVisible();
  await expect(logOf(sanne)).toBeVisible();
  await sanne.context().setOffline(false);
  await expect(sanne).toHaveTitle(/^West/);
  await expect(sanne.getByText(/^Geen verbinding. Deze bladzijde/)).toHaveCount(0);
});

test('a page asked for in a tunnel opens with its own look', async ({ as }) => {
  const hanna = await as('hanna', { phone: true });
  await hanna.goto('/n/brede-vorming/leervragen');
  await expect(pillOf(hanna)).toHaveText('Live');
  await hanna.context().setOffline(true);
  await hanna.getByRole('link', { name: 'Onderwerpen', exact: true }).tap();
  await expect(hanna.getByText(/^Geen verbinding. Deze bladzijde/)).toBeVisible();
  await hanna.context().setOffline(false);
  const only = hanna.getByRole('button', { name: 'Alleen nieuw' });
  await expect(only).toBeVisible();
  // A choice is round here; a bare button of the browser is not.
  await expect(only).not.toHaveCSS('border-radius', /^[0-4](\.\d+)?px$/);
});

test('a killed server loses and doubles nothing of who types on', async ({ as, demo }) => {
  const [sanne, joris] = [await as('sanne'), await as('joris')];
  await openRoom(sanne, 'lo2', 'West');
  await openRoom(joris, 'lo2', 'West');
  const mark = unique('stroom');
  const texts = Array.from({ length: 9 }, (_, nth) => `${mark} nummer ${nth + 1}`);

  for (const text of texts.slice(0, 3)) await say(sanne, text);
  await demo.kill();
  for (const text of texts.slice(3, 6)) await say(sanne, text);
  await expect(pillOf(sanne)).toHaveText(/^Opnieuw verbinden, \d nog niet verstuurd$/);
  await demo.revive();
  for (const text of texts.slice(6)) await say(sanne, text);

  await expectOnceInOrder(sanne, mark, texts);
  await expectOnceInOrder(joris, mark, texts);
  await sanne.reload();
  await expectOnceInOrder(sanne, mark, texts);
});

test('a tab closed with unsent messages sends them on return', async ({ as }) => {
  const [sanne, joris] = [await as('sanne'), await as('joris')];
  await openRoom(sanne, 'lo2');
  await openRoom(joris, 'lo2');
  const sent = unique('dicht');
  const draft = unique('half af');

  await sanne.context().setOffline(true);
  await say(sanne, sent);
  await expect(messages(sanne, sent).getByText('wacht')).toBeVisible();
  await sanne.getByRole('textbox', { name: /^Bericht aan/ }).fill(draft);
  const kept = () => sanne.evaluate(() => JSON.stringify({ ...localStorage }));
  await expect.poll(kept).toContain(draft);
  const address = sanne.url();
  const device = sanne.context();
  await sanne.close({ runBeforeUnload: false });
  await device.setOffline(false);

  const again = await device.newPage();
  await again.goto(address);
  await expectOnceInOrder(joris, sent, [sent]);
  await expectOnceInOrder(again, sent, [sent]);
  await expect(again.getByRole('textbox', { name: /^Bericht aan/ })).toHaveValue(draft);
});

async function expectOnceInOrder(page: Page, mark: string, texts: string[]): Promise<void> {
  await expect(messages(page, mark)).toHaveCount(texts.length, { timeout: 30_000 });
  await expect(messages(page, mark)).toContainText(texts);
  for (const text of texts) await expectDelivered(page, text);
}
