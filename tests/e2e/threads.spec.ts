import type { Page } from '@playwright/test';
import { findings, overflow } from './accessible.ts';
import { expect, test } from './fixtures.ts';
import { unique } from './room.ts';
import {
  answer,
  editorOf,
  fillTable,
  openThread,
  post,
  postOption,
  startThread,
  threadOption,
  titleOf,
} from './thread.ts';

test('a thread with a table and a picture comes to an outcome', async ({ as }) => {
  const [sanne, joris] = [await as('sanne'), await as('joris', { phone: true })];
  const femke = await as('femke');
  const title = unique('Hoe beoordelen we zonder cijfer?');

  await startWithTable(sanne, title);
  await openThread(joris, title);
  const opening = post(joris, 'Dit probeerden we');
  await expect(opening.getByRole('columnheader', { name: 'Achteraf' })).toBeVisible();
  await expect(opening.getByRole('cell', { name: '6,4' })).toBeVisible();
  const picture = opening.getByRole('img', { name: /^Het scorebord/ });
  await picture.scrollIntoViewIfNeeded();
  await expect
    .poll(() => picture.evaluate((node) => 'naturalWidth' in node && node.naturalWidth))
    .toBeGreaterThan(10);
  expect(await overflow(joris)).toBe(0);

  const words = unique('Wij laten leerlingen zelf een doel kiezen');
  await answer(joris, words);
  await expect(post(sanne, words)).toBeVisible();
  const thanks = unique('Dat gaan we ook doen');
  await answer(sanne, thanks);
  await expect(post(joris, thanks)).toBeVisible();

  await openThread(femke, title);
  await postOption(femke, words, 'Dit is de uitkomst');
  for (const page of [femke, sanne, joris]) {
    const outcome = page.getByRole('region', { name: 'Waar we op uitkwamen' });
    await expect(outcome).toContainText(words);
    await expect(outcome).toContainText('Joris Proefstra');
  }
  await sanne.goto('/n/lo2/onderwerpen');
  const line = sanne.getByRole('listitem').filter({ hasText: title });
  await expect(line.getByText('Met uitkomst')).toBeVisible();
  await expect(line).toContainText('2 reacties');

  await sanne.goto('/n/lo2/onderwerpen/nieuw');
  await expect(sanne.getByLabel('Titel')).toHaveValue('');
  await expect(await editorOf(sanne, /verhaal/)).toHaveText('');
});

test('an outsider finds nothing of a thread', async ({ as }) => {
  const [sanne, dewi] = [await as('sanne'), await as('dewi')];
  const title = unique('Alleen voor ons netwerk');
  const path = await startThread(sanne, title, 'Blijft dit tussen ons?');
  const id = path.split('/').at(-1) ?? '';
  expect((await sanne.request.get(`/api/threads/${id}`)).status()).toBe(200);

  for (const place of ['/n/lo2/onderwerpen', path, '/n/lo2/onderwerpen/nieuw']) {
    const response = await dewi.goto(place);
    expect(response?.status(), place).toBe(404);
    await expect(dewi.getByText(title)).toHaveCount(0);
  }
  const unknown = await dewi.request.get(`/api/threads/${'0'.repeat(24)}`);
  for (const part of ['', '/posts', '/changes?since=0']) {
    const refused = await dewi.request.get(`/api/threads/${id}${part}`);
    expect(refused.status(), part).toBe(404);
  }
  const refused = await dewi.request.get(`/api/threads/${id}`);
  expect((await refused.json()).message).toBe((await unknown.json()).message);
});

test('a text that is not ready waits on every device, and goes once', async ({ as }) => {
  const [desk, tablet] = [await as('sanne'), await as('sanne')];
  const title = unique('Wat doe je met blessures?');
  const path = await startThread(desk, title, 'Wij zoeken een regel die werkt.');

  const words = unique('Ik begin er thuis aan');
  const editor = await editorOf(desk, /reactie/);
  await editor.pressSequentially(words);
  await expect(desk.getByText(/^Concept bewaard/)).toBeVisible();
  await tablet.goto(path);
  await expect(await editorOf(tablet, /reactie/)).toContainText(words);

  await tablet.context().setOffline(true);
  await tablet.getByRole('button', { name: 'Reageren', exact: true }).click();
  await expect(tablet.getByText('Nog niet geplaatst')).toBeVisible();
  await expect(post(desk, words)).toHaveCount(0);
  await tablet.context().setOffline(false);
  // It goes by itself.
  await expect(post(tablet, words)).toHaveCount(1);
  await expect(tablet.getByText('Nog niet geplaatst')).toHaveCount(0);
  await expect(post(desk, words)).toHaveCount(1);
  await expect(await editorOf(tablet, /reactie/)).not.toContainText(words);
  await tablet.reload();
  await expect(post(tablet, words)).toHaveCount(1);
  await expect(await editorOf(tablet, /reactie/)).not.toContainText(words);
});

test('words are quoted, changed and found back by their link', async ({ as }) => {
  const [sanne, joris] = [await as('sanne'), await as('joris')];
  const path = await startThread(sanne, unique('Wie heeft een draaiboek?'), 'Voor een sportdag.');
  const first = unique('Ik heb er een van vorig jaar');
  await joris.goto(path);
  await answer(joris, first);

  await post(sanne, first).getByRole('button', { name: 'Citeren' }).click();
  const editor = await editorOf(sanne, /reactie/);
  await expect(editor.locator('blockquote')).toContainText(first);
  const thanks = unique('Graag!');
  await editor.pressSequentially(thanks);
  await sanne.getByRole('button', { name: 'Reageren', exact: true }).click();
  const reply = post(joris, thanks);
  await expect(reply.locator('blockquote')).toContainText(first);
  const source = reply.getByRole('link', { name: 'woorden van Joris Proefstra' });
  await expect(source).toHaveAttribute('href', /#post-[0-9a-f]{24}$/);

  await postOption(joris, first, 'Bewerken');
  const changing = await editorOf(joris, 'Tekst bewerken');
  await changing.press('Control+End');
  await changing.pressSequentially(' en een van dit jaar');
  await joris.getByRole('button', { name: 'Bewaren' }).click();
  const changed = post(sanne, 'en een van dit jaar');
  await changed.getByRole('button', { name: 'bewerkt' }).click();
  const history = sanne.getByRole('dialog', { name: 'Wat er veranderde' });
  await expect(history.locator('ins')).toContainText('en een van dit jaar');
  await history.getByRole('button', { name: 'Sluiten' }).click();

  await sanne.goto((await source.getAttribute('href')) ?? '');
  await expect(changed).toBeFocused();
});

test('a facilitator tells something and keeps the order', async ({ as }) => {
  const [femke, sanne] = [await as('femke'), await as('sanne')];
  const news = unique('De zaal is verhuisd');
  await femke.goto('/n/lo2/onderwerpen/nieuw');
  const editor = await editorOf(femke, /verhaal/);
  await femke.getByLabel('Titel').fill(news);
  await editor.fill('Kom naar de hal aan de overkant.');
  await femke.getByLabel('Dit is een mededeling').check();
  await femke.getByRole('button', { name: 'Plaatsen' }).click();
  await expect(titleOf(femke, news)).toBeVisible();
  await openThread(sanne, news);
  await expect(sanne.getByText('Mededeling', { exact: true })).toBeVisible();
  await expect(sanne.getByText(/^Gelezen door/)).toHaveCount(0);
  await expect(async () => {
    await femke.reload();
    await femke.getByRole('button', { name: /^Gelezen door/ }).click();
    const readers = femke.getByRole('dialog', { name: 'Wie las dit?' });
    await expect(readers.getByRole('list').first()).toContainText('Sanne Testerink');
  }).toPass();
  await femke.getByRole('dialog').getByRole('button', { name: 'Sluiten' }).click();

  const aside = unique('Wie rijdt er met mij mee?');
  await answer(sanne, aside);
  await expect(post(femke, aside)).toBeVisible();
  await threadOption(femke, 'Op slot doen');
  await expect(sanne.getByText(/^Dit onderwerp is op slot/)).toBeVisible();
  await expect(sanne.getByRole('button', { name: 'Reageren', exact: true })).toHaveCount(0);
  await femke.getByRole('button', { name: 'Ongedaan maken', exact: true }).click();
  await expect(sanne.getByRole('button', { name: 'Reageren', exact: true })).toBeVisible();

  await postOption(femke, aside, 'Vanaf hier een nieuw onderwerp');
  const split = femke.getByRole('dialog', { name: 'Nieuw onderwerp uit deze reacties' });
  const ride = unique('Samen reizen');
  await split.getByLabel('Titel').fill(ride);
  await split.getByRole('button', { name: 'Afsplitsen' }).click();
  await expect(titleOf(femke, ride)).toBeVisible();
  await expect(post(sanne, aside)).toHaveCount(0);
  await sanne.getByRole('link', { name: `Hieruit kwam voort: ${ride}` }).click();
  await expect(post(sanne, aside)).toBeVisible();
});

for (const phone of [false, true]) {
  test(`threads are for everybody: ${phone ? 'phone' : 'desktop'}`, async ({ as }) => {
    const femke = await as('femke', { phone, dark: phone });
    const path = await startThread(femke, unique('Wie neemt de bal mee?'), 'Voor zaterdag.');
    await answer(femke, unique('Ik niet'));
    for (const place of [path, '/n/lo2/onderwerpen', '/n/lo2/onderwerpen/nieuw']) {
      await femke.goto(place);
      // So high that no bar lies over what one can press.
      await femke.setViewportSize({ width: phone ? 360 : 1280, height: 2_400 });
      if (place !== '/n/lo2/onderwerpen') await expect(textFieldOf(femke)).toBeVisible();
      expect(await findings(femke), place).toEqual([]);
      expect(await overflow(femke), place).toBe(0);
    }
  });
}

const textFieldOf = (page: Page) => page.locator('.ProseMirror');

async function startWithTable(page: Page, title: string) {
  await page.goto('/n/lo2/onderwerpen');
  await page.getByRole('link', { name: 'Nieuw onderwerp' }).first().click();
  await page.getByLabel('Titel').fill(title);
  const editor = await editorOf(page, /verhaal/);
  await editor.pressSequentially('Dit probeerden we in twee klassen:');
  await page.getByRole('button', { name: 'Tabel', exact: true }).click();
  await fillTable(page, ['Klas', 'Vooraf', 'Achteraf', '4 havo', '5,8', '6,4']);
  await addPicture(page);
  await expect(page.getByText(/^Concept bewaard/)).toBeVisible();
  await page.getByRole('button', { name: 'Plaatsen' }).click();
  await expect(titleOf(page, title)).toBeVisible();
}

async function addPicture(page: Page) {
  const buffer = await page.screenshot({ clip: { x: 0, y: 0, width: 320, height: 200 } });
  await page.getByRole('textbox', { name: /verhaal/ }).press('Control+End');
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Beeld', exact: true }).click();
  await (await chooser).setFiles({ name: 'bord.png', mimeType: 'image/png', buffer });
  const picture = page.getByRole('textbox', { name: /verhaal/ }).locator('img[data-file-id]');
  await picture.click();
  await page.getByLabel('Wat is er te zien?').fill('Het scorebord');
}
