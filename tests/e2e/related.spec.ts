import type { Locator, Page } from '@playwright/test';
import { findings, overflow } from './accessible.ts';
import { expect, test } from './fixtures.ts';
import { unique } from './room.ts';
import { answer, editorOf, openThread, post, postOption, startThread, titleOf } from './thread.ts';

const wall = '/n/lo2/leervragen';
const sportsDay = /^Wat hebben leerlingen nodig om zelf een sportdag/;
const judging = /dezelfde praktische opdracht op dezelfde manier/;

test('a school makes a good practice of its answered leervraag, and each shows the other', async ({
  as,
}) => {
  const [wout, femke] = [await as('wout', { phone: true }), await as('femke')];
  await openQuestion(wout, sportsDay);
  const question = new URL(wout.url()).pathname;
  const wording = await wout.getByRole('heading', { level: 1 }).innerText();
  await wout.getByRole('link', { name: 'Maak er een goede praktijk van' }).tap();
  await expect(wout.getByRole('link', { name: sportsDay })).toHaveAttribute('href', question);
  expect(await findings(wout)).toEqual([]);
  expect(await overflow(wout)).toBe(0);

  const title = unique('De sportdag is van klas 4');
  await wout.getByLabel('Titel').fill(title);
  await wout.getByRole('button', { name: 'Beginnen' }).tap();
  await expect(wout).toHaveURL(/\/bewerken$/);
  const form = wout.getByRole('main');
  await expect(form).toContainText('Vorig jaar stond ik na een kwartier zelf te fluiten.');
  await expect(form).toContainText('Twee kaarten zijn gebruikt');
  await expect(form).toContainText('alleen voor onveiligheid, afgesproken met klas 4');
  await wout.goto(wout.url().replace('/bewerken', ''));
  await expect(wout.getByRole('link', { name: wording.slice(0, 60) })).toBeVisible();

  await wout.goto(question);
  const grown = part(wout, 'Goede praktijk uit deze vraag');
  await expect(grown.getByRole('link', { name: title })).toBeVisible();
  // A draft is its author's alone, also on the page that it grew from.
  await femke.goto(question);
  await expect(femke.getByRole('link', { name: 'Maak er een goede praktijk van' })).toBeVisible();
  await expect(femke.getByText(title)).toHaveCount(0);
});

test('a thread of the network becomes evidence, and another colleague sees it at once', async ({
  as,
}) => {
  const [sanne, joris] = [await as('sanne'), await as('joris')];
  const title = unique('Filmen om te beoordelen');
  const path = await startThread(sanne, title, 'Wij filmden drie lessen en keken samen.');
  await openQuestion(joris, judging);
  await openQuestion(sanne, judging);
  await part(sanne, 'Bronnen en bewijs').getByRole('button', { name: 'Bron toevoegen' }).click();
  const dialog = sanne.getByRole('dialog', { name: 'Bron toevoegen' });
  await dialog.getByRole('button', { name: 'Onderwerp, praktijk of materiaal kiezen' }).click();
  await dialog.getByLabel('Woord uit de titel of de tekst').fill(title);
  await dialog.getByRole('button', { name: title }).click();
  expect(await findings(sanne)).toEqual([]);
  await dialog.getByRole('button', { name: 'Toevoegen' }).click();
  await expect(dialog).toHaveCount(0);
  const source = part(joris, 'Bronnen en bewijs').getByRole('link', { name: title });
  await expect(source).toHaveAttribute('href', path);
});

test('a thread begins at a leervraag, is found there by others, and is hung on it later', async ({
  as,
}) => {
  const [sanne, bo] = [await as('sanne'), await as('bo', { phone: true })];
  await openQuestion(bo, judging);
  await openQuestion(sanne, judging);
  await part(sanne, 'Onderwerpen over deze vraag')
    .getByRole('link', { name: 'Onderwerp beginnen' })
    .click();
  await expect(sanne.getByText(/^Hoort bij: Hoe zorgen we/)).toBeVisible();
  const title = unique('Wie kijkt er mee?');
  const editor = await editorOf(sanne, /verhaal/);
  await sanne.getByLabel('Titel').fill(title);
  await editor.fill('We zoeken twee kijkers voor januari.');
  await sanne.getByRole('button', { name: 'Plaatsen' }).click();
  await expect(titleOf(sanne, title)).toBeVisible();
  await expect(sanne.getByRole('link', { name: /^Hoort bij: Hoe zorgen we/ })).toBeVisible();
  const about = part(bo, 'Onderwerpen over deze vraag');
  await expect(about.getByRole('link', { name: title })).toBeVisible();
  expect(await overflow(bo)).toBe(0);

  await edit(sanne);
  await sanne.getByRole('button', { name: 'Losmaken of een andere kiezen' }).click();
  await sanne.getByRole('dialog').getByRole('button', { name: 'Bewaren' }).click();
  await expect(about.getByRole('link', { name: title })).toHaveCount(0);
  await edit(sanne);
  await sanne.getByRole('button', { name: 'Bij een leervraag zetten' }).click();
  await sanne.getByLabel('Woord uit de leervraag').fill('praktische opdracht');
  await sanne.getByRole('dialog').getByRole('button', { name: judging }).click();
  await sanne.getByRole('dialog').getByRole('button', { name: 'Bewaren' }).click();
  await expect(about.getByRole('link', { name: title })).toBeVisible();
});

test('a facilitator joins two threads by looking for the other one', async ({ as }) => {
  const [femke, sanne] = [await as('femke'), await as('sanne')];
  const [one, two] = [unique('Zaalhuur in mei'), unique('Wat kost de zaal')];
  const words = unique('Vraag het de gemeente');
  await startThread(sanne, two, 'Iemand een idee?');
  const from = await startThread(sanne, one, 'Het is duurder geworden.');
  await answer(sanne, words);
  await openThread(femke, one);
  await femke.getByRole('button', { name: 'Dit onderwerp' }).click();
  await femke.getByRole('menuitem', { name: 'Samenvoegen' }).click();
  const dialog = femke.getByRole('dialog');
  await dialog.getByLabel('Woord uit de titel of de tekst').fill(one);
  await expect(dialog.getByText('Geen ander onderwerp gevonden')).toBeVisible();
  await dialog.getByLabel('Woord uit de titel of de tekst').fill(two);
  await dialog.getByRole('button', { name: two }).click();
  expect(await findings(femke)).toEqual([]);
  await dialog.getByRole('button', { name: 'Samenvoegen' }).click();
  for (const page of [femke, sanne]) {
    await expect(titleOf(page, two)).toBeVisible();
    await expect(post(page, words)).toBeVisible();
  }
  await sanne.goto(from);
  await expect(titleOf(sanne, two)).toBeVisible();
});

test('a facilitator splits off an answer without what came after it', async ({ as }) => {
  const femke = await as('femke');
  const title = unique('Twee dingen tegelijk');
  await startThread(femke, title, 'Over de zaal.');
  const [aside, stays] = [unique('En de bus dan?'), unique('De zaal is geboekt')];
  await answer(femke, aside);
  await answer(femke, stays);
  await postOption(femke, aside, 'Vanaf hier een nieuw onderwerp');
  const split = femke.getByRole('dialog', { name: 'Nieuw onderwerp uit deze reacties' });
  const bus = unique('De bus');
  await split.getByLabel('Titel').fill(bus);
  await split.getByLabel('Alleen deze reacties').check();
  await expect(split.getByRole('checkbox', { name: stays })).not.toBeChecked();
  expect(await findings(femke)).toEqual([]);
  await split.getByRole('button', { name: 'Afsplitsen' }).click();
  await expect(titleOf(femke, bus)).toBeVisible();
  await expect(post(femke, aside)).toBeVisible();
  await expect(post(femke, stays)).toHaveCount(0);
});

test('themes that are renamed and joined change the page of a leervraag that is open', async ({
  as,
}) => {
  const [femke, sanne] = [await as('femke'), await as('sanne')];
  const [first, second, other] = [unique('Cijfers'), unique('Normen'), unique('Kijken')];
  await openQuestion(sanne, judging);
  const wording = await sanne.getByRole('heading', { level: 1 }).innerText();
  const themes = sanne.locator('main header .themes');
  await femke.goto(wall);
  await arrange(femke, async (dialog) => {
    for (const name of [first, other]) {
      await dialog.getByLabel('Naam van het thema').fill(name);
      await dialog.getByRole('button', { name: 'Thema toevoegen' }).click();
      await expect(dialog.getByRole('button', { name: `${name} anders noemen` })).toBeVisible();
    }
  });
  await femke.getByLabel(`Thema van ${wording}`).selectOption(first);
  await expect(themes).toContainText(`Thema: ${first}`);
  await arrange(femke, async (dialog) => {
    await dialog.getByRole('button', { name: `${first} anders noemen` }).click();
    await dialog.getByLabel('Naam van het thema').first().fill(second);
    await dialog.getByRole('button', { name: 'Bewaren' }).click();
    await expect(themes).toContainText(`Thema: ${second}`);
    await dialog.getByRole('button', { name: `${second} samenvoegen met een ander thema` }).click();
    const joining = femke.getByRole('dialog', { name: `${second} samenvoegen` });
    await joining.getByLabel('Met welk thema?').selectOption(other);
    await joining.getByRole('button', { name: 'Samenvoegen' }).click();
    await expect(themes).toContainText(`Thema: ${other}`);
  });
});

test('who follows a leervraag is counted, and named for the network', async ({ as }) => {
  const [noor, sanne] = [await as('noor'), await as('sanne')];
  await openQuestion(noor, judging);
  await noor.getByRole('button', { name: 'Volgen' }).click();
  await expect(noor.getByRole('button', { name: 'Gevolgd' })).toBeVisible();
  await openQuestion(sanne, judging);
  await sanne.getByRole('button', { name: /^\d+ volgers?$/ }).click();
  const dialog = sanne.getByRole('dialog', { name: 'Wie volgt deze vraag?' });
  await expect(dialog.getByRole('link', { name: 'Noor Kartonnage' })).toBeVisible();
  expect(await findings(sanne)).toEqual([]);
});

test('an expert who is asked to help reads that one leervraag and gives feedback', async ({
  as,
}) => {
  const [hanna, rik] = [await as('hanna'), await as('rik', { phone: true })];
  await hanna.goto('/n/brede-vorming/leervragen');
  await hanna.getByRole('link', { name: /^Hoe maken we zichtbaar/ }).click();
  await part(hanna, 'Wie denkt mee')
    .getByRole('button', { name: 'Meedenken of iemand vragen' })
    .click();
  const path = new URL(hanna.url()).pathname;
  expect((await rik.request.get(path)).status()).toBe(404);
  const dialog = hanna.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Iemand anders kiezen' }).click();
  await dialog.getByLabel('Naam van een collega').fill('Rik');
  await dialog.getByRole('button', { name: 'Rik Ontwerp' }).click();
  await dialog.getByRole('button', { name: 'Toevoegen' }).click();
  await expect(part(hanna, 'Wie denkt mee')).toContainText('gevraagd, nog geen antwoord');

  await rik.goto('/meldingen');
  await rik
    .getByRole('main')
    .getByRole('link', { name: /Hoe maken we zichtbaar/ })
    .first()
    .tap();
  await part(rik, 'Wie denkt mee').getByRole('button', { name: 'Ja, ik denk mee' }).tap();
  await part(rik, 'Feedback').getByRole('button', { name: 'Feedback geven' }).tap();
  const words = unique('Vraag het eerst aan drie leerlingen');
  await rik
    .getByRole('dialog')
    .getByLabel(/meegeven/)
    .fill(words);
  await rik.getByRole('dialog').getByRole('button', { name: 'Toevoegen' }).tap();
  await expect(part(hanna, 'Feedback')).toContainText(words);
  await expect(part(hanna, 'Wie denkt mee')).not.toContainText('nog geen antwoord');
  expect(await findings(rik)).toEqual([]);
  expect(await overflow(rik)).toBe(0);
  await expect(rik.getByRole('link', { name: 'Leervragen' })).toHaveCount(0);
  expect((await rik.request.get('/n/brede-vorming/leervragen')).status()).toBe(404);
});

async function openQuestion(page: Page, wording: RegExp): Promise<void> {
  await page.goto(wall);
  await page.getByRole('link', { name: wording }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(wording);
}

async function edit(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Dit onderwerp' }).click();
  await page.getByRole('menuitem', { name: 'Titel, thema’s en meer wijzigen' }).click();
}

async function arrange(page: Page, work: (dialog: Locator) => Promise<void>): Promise<void> {
  await page.getByRole('button', { name: 'Thema’s indelen' }).click();
  const dialog = page.getByRole('dialog', { name: 'Thema’s op de muur' });
  await work(dialog);
  await dialog.getByRole('button', { name: 'Klaar' }).click();
}

/** A part of the page of a question, by its heading. */
function part(page: Page, title: string): Locator {
  return page.getByRole('region', { name: title, exact: true });
}
