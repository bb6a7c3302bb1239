import type { Page } from '@playwright/test';
import { findings } from './accessible.ts';
import { expect, test } from './fixtures.ts';
import { composerOf, openRoom, say, unique } from './room.ts';

test('who is named hears of it, goes there and is done', async ({ as }) => {
  const [femke, sanne] = [await as('femke'), await as('sanne', { phone: true })];
  await sanne.goto('/meldingen');
  await sanne.getByRole('button', { name: 'Alles gelezen' }).click();
  const bell = sanne.getByRole('banner').getByRole('link', { name: /^Meldingen/ });
  await expect(bell).toHaveAccessibleName('Meldingen');

  await openRoom(femke, 'lo2', 'West');
  const mark = unique('gevraagd');
  await composerOf(femke).focus();
  await expect(femke.getByRole('group', { name: 'Opmaak' })).toBeVisible();
  await composerOf(femke).pressSequentially('@san');
  await expect(femke.getByRole('option', { name: 'Sanne Testerink' })).toBeVisible();
  await composerOf(femke).press('Enter');
  await composerOf(femke).pressSequentially(` ${mark}`);
  await composerOf(femke).press('Enter');

  await expect(bell).toHaveAccessibleName(/1 onderwerp met nieuws/);
  const line = sanne.getByRole('main').getByRole('link', { name: new RegExp(mark) });
  await expect(line).toContainText('noemde u');
  await line.click();
  await expect(sanne.getByRole('log').getByText(mark)).toBeVisible();
});

test('anything is found from anywhere, and the outsider finds nothing', async ({ as }) => {
  const [sanne, dewi] = [await as('sanne'), await as('dewi')];
  for (const page of [sanne, dewi]) {
    await page.goto('/vandaag');
    const field = page.getByRole('searchbox', { name: 'Waar zoekt u naar?' });
    // A page hears no shortcuts before it is awake.
    await expect(async () => {
      await page.keyboard.press('/');
      await expect(field).toBeVisible({ timeout: 2_000 });
    }).toPass();
    await field.fill('rubric');
  }
  const dialog = sanne.getByRole('dialog', { name: 'Zoeken' });
  await expect(dialog.getByRole('heading', { name: 'Onderwerpen' })).toBeVisible();
  await dialog
    .getByRole('link', { name: /Rubric bewegen regelen/ })
    .first()
    .click();
  await expect(sanne.getByRole('heading', { level: 1, name: /Rubric/ })).toBeVisible();
  await expect(dewi.getByRole('dialog').getByText('Niets gevonden')).toBeVisible();
});

test('the arrow keys walk from the words to what they suggest and back', async ({ as }) => {
  const sanne = await as('sanne');
  const { field, suggested, status } = await searchFor(sanne, 'rubric');
  await expect(status).toHaveText(/^\d+ suggesties, met de pijltjes/);
  await field.press('ArrowDown');
  await expect(suggested.first()).toBeFocused();
  await sanne.keyboard.press('ArrowDown');
  await expect(suggested.nth(1)).toBeFocused();
  await sanne.keyboard.press('End');
  await expect(suggested.last()).toBeFocused();
  expect(await findings(sanne)).toEqual([]);
  await sanne.keyboard.press('ArrowDown');
  await expect(field).toBeFocused();
  await sanne.keyboard.press('ArrowUp');
  await expect(suggested.last()).toBeFocused();
  await sanne.keyboard.press('Home');
  await expect(suggested.first()).toBeFocused();
  await sanne.keyboard.press('s');
  await expect(field).toBeFocused();
  await expect(field).toHaveValue('rubrics');
});

test('Enter opens the suggestion one stands on, Escape closes', async ({ as }) => {
  const sanne = await as('sanne');
  const { dialog, field, suggested } = await searchFor(sanne, 'rubric');
  await field.press('ArrowDown');
  await sanne.keyboard.press('Escape');
  await expect(dialog).toBeHidden();

  await searchFor(sanne, 'rubric');
  const [path = ''] = ((await suggested.first().getAttribute('href')) ?? '').split(/[?#]/);
  expect(path).toMatch(/^\/n\//);
  await field.press('ArrowDown');
  await sanne.keyboard.press('Enter');
  await sanne.waitForURL((url) => url.pathname === path);
  await expect(dialog).toBeHidden();
});

test('the filters of a search stand on one line, also with a network that is gone', async ({
  as,
}) => {
  const sanne = await as('sanne');
  await sanne.goto('/zoeken?q=rubric&netwerk=weg');
  await expect(sanne.getByRole('article').first()).toBeVisible();
  const network = sanne.getByLabel('Netwerk', { exact: true });
  await expect(network).toHaveValue('');
  await expect(network.getByRole('option', { name: 'Al mijn netwerken' })).toBeAttached();
  for (const part of ['.filters label', '.filters .control']) {
    const boxes = await sanne.locator(part).evaluateAll((all) =>
      all.map((one) => {
        const { top, height } = one.getBoundingClientRect();
        return `${top} ${height}`;
      }),
    );
    expect(boxes).toHaveLength(4);
    expect(new Set(boxes).size, `${part} ${boxes.join(', ')}`).toBe(1);
  }
});

test('from the page of a person one finds what she wrote', async ({ as }) => {
  const sanne = await as('sanne');
  await sanne.goto('/n/lo2/leden');
  await sanne.getByRole('main').getByRole('link', { name: 'Femke Fictief' }).click();
  await sanne.getByRole('link', { name: 'Wat Femke Fictief schreef' }).click();
  const results = sanne.getByRole('main').getByRole('article');
  await expect(results.first()).toContainText('Femke Fictief');
  await expect(sanne.getByText(/^Meer dan 20 resultaten$/)).toBeVisible();

  // Also where nothing is found it says whose words were looked in.
  const field = sanne.getByRole('searchbox', { name: 'Waar zoekt u naar?' });
  await field.fill('xylofoon');
  await field.press('Enter');
  await expect(sanne.getByText('Niets gevonden')).toBeVisible();
  await expect(sanne.getByText('Van Femke Fictief')).toBeVisible();
});

test('what is reported reaches the facilitator, who hides it and brings it back', async ({
  as,
}) => {
  const [joris, bo, femke] = [await as('joris'), await as('bo'), await as('femke')];
  await openRoom(joris, 'lo2');
  await openRoom(bo, 'lo2');
  const mark = unique('onhandig');
  await say(bo, mark);
  const message = joris.getByRole('log').getByRole('article').filter({ hasText: mark });
  await message.hover();
  await message.getByRole('button', { name: /mogelijkheden/ }).click();
  await joris.getByRole('menuitem', { name: 'Melden…' }).click();
  await joris.getByRole('radio', { name: 'Het hoort hier niet' }).check();
  await joris.getByRole('button', { name: 'Melden', exact: true }).click();
  await expect(joris.getByText(/^Dank je/)).toBeVisible();

  await femke.goto('/n/lo2/begeleiding/toezicht');
  const card = femke.getByRole('article').filter({ hasText: mark });
  await card.getByRole('button', { name: 'Verbergen' }).click();
  await femke.getByRole('textbox', { name: /Waarom/ }).fill('Dit is voor een andere plek.');
  await femke.getByRole('dialog').getByRole('button', { name: 'Verbergen' }).click();
  await expect(joris.getByRole('log').getByText(mark)).toHaveCount(0);

  // Where it stood its author reads why, and nobody else is even asked to wonder.
  await bo.getByRole('log').getByRole('button', { name: 'Waarom?' }).last().click();
  await expect(bo.getByRole('dialog').getByText('Dit is voor een andere plek.')).toBeVisible();
  await expect(bo.getByRole('dialog').getByText(mark)).toBeVisible();
  await bo.keyboard.press('Escape');
  await expect(bo.getByRole('dialog')).toHaveCount(0);
  await expect(joris.getByText('Dit bericht is verborgen.').last()).toBeVisible();
  await expect(joris.getByRole('button', { name: 'Waarom?' })).toHaveCount(0);

  await card.getByRole('button', { name: 'Terugzetten' }).click();
  await expect(joris.getByRole('log').getByText(mark)).toBeVisible();

  await card.getByRole('button', { name: 'Afhandelen' }).click();
  await femke.getByRole('button', { name: 'Er was niets nodig' }).click();
  await joris.goto('/meldingen');
  await expect(joris.getByText('Uw melding is bekeken: er was niets nodig')).toBeVisible();
});

/** Opens the search dialog with the shortcut and types, until there are suggestions. */
async function searchFor(page: Page, words: string) {
  await page.goto('/vandaag');
  const dialog = page.getByRole('dialog', { name: 'Zoeken' });
  const field = dialog.getByRole('searchbox', { name: 'Waar zoekt u naar?' });
  // A page hears no shortcuts before it is awake.
  await expect(async () => {
    await page.keyboard.press('/');
    await expect(field).toBeVisible({ timeout: 2_000 });
  }).toPass();
  await field.fill(words);
  const suggested = dialog.getByRole('link');
  await expect(suggested.nth(1)).toBeVisible();
  return { dialog, field, suggested, status: dialog.getByRole('status') };
}
