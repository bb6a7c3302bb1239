import type { Locator, Page } from '@playwright/test';
import { findings } from './accessible.ts';
import { expect, test } from './fixtures.ts';
import { unique } from './room.ts';

test('a facilitator arranges the topics, and members find them so', async ({ as }) => {
  const [yara, milan] = [await as('yara'), await as('milan')];
  const [kind, theme] = [unique('Van de werkvloer'), unique('Meten')];
  await yara.goto('/n/brede-vorming/begeleiding');
  await yara.getByRole('main').getByRole('link', { name: 'Instellingen' }).click();
  const topics = card(yara, 'Onderwerpen');
  // What the network is called is for its coordinator.
  await expect(topics).toBeVisible();
  await expect(yara.getByLabel('Naam', { exact: true })).toHaveCount(0);

  await topics.getByRole('button', { name: 'Soort toevoegen' }).click();
  await expect(topics.getByRole('textbox').and(yara.locator(':focus'))).toHaveValue('');
  const kinds = topics.getByRole('textbox', { name: /^Soort/ });
  await kinds.last().fill(await kinds.first().inputValue());
  await save(topics);
  await expect(topics.getByText('Deze naam staat er al.')).toBeVisible();
  await kinds.last().fill(kind);
  await topics.getByRole('button', { name: `${kind} omhoog` }).press('Enter');
  await topics.getByRole('button', { name: 'Thema toevoegen' }).click();
  await yara.keyboard.type(theme);
  await saved(yara, topics);

  await milan.goto('/n/brede-vorming/onderwerpen/nieuw');
  await expect(milan.getByRole('checkbox', { name: theme })).toBeVisible();
  const choice = milan.getByLabel('Soort');
  const names = (await choice.locator('option').allTextContents()).map((name) => name.trim());
  expect(names.indexOf(kind)).toBe(names.length - 2);

  await topics.getByRole('button', { name: `${kind} weghalen` }).click();
  await expect(topics.getByText(/De onderwerpen zelf blijven staan/)).toBeVisible();
  expect(await findings(yara)).toEqual([]);
  await topics.getByRole('button', { name: 'Toch houden' }).click();
  await expect(topics.getByRole('button', { name: `${kind} weghalen` })).toBeVisible();
  await topics.getByRole('button', { name: `${kind} weghalen` }).click();
  await topics.getByRole('radio', { name: /Alleen begeleiders/ }).check();
  await saved(yara, topics);
  await milan.goto('/n/brede-vorming/onderwerpen');
  await expect(milan.getByText(/In dit netwerk beginnen begeleiders/)).toBeVisible();
  await expect(milan.getByRole('link', { name: 'Nieuw onderwerp' })).toHaveCount(0);
  await expect(milan.getByRole('link', { name: kind })).toHaveCount(0);
});

test('what mail may say is chosen for a network and stays', async ({ as }) => {
  const yara = await as('yara');
  await yara.goto('/n/brede-vorming/begeleiding/instellingen');
  const mail = card(yara, 'Meldingen per mail');
  await mail.getByRole('radio', { name: /Alleen de naam/ }).check();
  await saved(yara, mail);
  await yara.reload();
  await expect(mail.getByRole('radio', { name: /Alleen de naam/ })).toBeChecked();
});

test('a report on a profile reaches who runs the platform, and no facilitator', async ({ as }) => {
  const [joris, tom, femke] = [await as('joris'), await as('tom'), await as('femke')];
  const why = unique('Dit is niet zijn eigen foto.');
  await joris.goto('/n/lo2/leden?zoek=Gijs');
  await joris.getByRole('main').getByRole('link', { name: /^Gijs/ }).click();
  await joris.getByRole('button', { name: 'Melden…' }).click();
  await joris.getByRole('radio', { name: 'Het is werk van een ander' }).check();
  await joris.getByLabel(/^Toelichting/).fill(why);
  await joris.getByRole('button', { name: 'Melden', exact: true }).click();
  await expect(joris.getByText(/^Dank/)).toBeVisible();

  await tom.goto('/vandaag');
  await expect(tom.getByRole('link', { name: 'Melding bekijken' })).toBeVisible();
  await femke.goto('/vandaag');
  await expect(femke.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(femke.getByRole('link', { name: 'Melding bekijken' })).toHaveCount(0);
  await tom.getByRole('button', { name: /^Menu van/ }).click();
  await tom.getByRole('menuitem', { name: 'Toezicht' }).click();
  const reported = tom.getByRole('article').filter({ hasText: why });
  await reported.getByRole('button', { name: 'Ik kijk ernaar' }).click();
  await expect(reported.getByText('Wordt bekeken')).toBeVisible();
  await reported.getByRole('button', { name: 'Afhandelen' }).click();
  await tom.getByRole('dialog').getByRole('button', { name: 'Er was niets nodig' }).click();
  await expect(reported).toHaveCount(0);
  await tom.getByRole('link', { name: 'Afgehandeld' }).click();
  await expect(reported.getByText(/Afgehandeld door Tom/)).toBeVisible();

  const refused = await femke.goto('/beheer/toezicht');
  expect(refused?.status()).toBe(403);
  await expect(femke.getByText(why)).toHaveCount(0);
});

test('the name of a school leads to its people, and back to everybody', async ({ as }) => {
  const sanne = await as('sanne', { phone: true });
  await sanne.goto('/zoeken?q=zilvermeeuw');
  await sanne.getByRole('link', { name: /^Zilvermeeuw College, / }).click();
  const people = sanne.getByRole('main').getByRole('listitem');
  await expect(sanne.getByText('Mensen van Zilvermeeuw College')).toBeVisible();
  await expect(people).toHaveCount(4);
  expect(await findings(sanne)).toEqual([]);
  await sanne.getByLabel('Naam').fill('daan');
  await expect(people).toHaveCount(1);
  await sanne.getByRole('link', { name: 'Alle scholen tonen' }).click();
  await expect(sanne).toHaveURL(/leden\?zoek=daan$/);
  await sanne.getByRole('main').getByRole('link', { name: 'Zilvermeeuw College' }).click();
  await expect(people).toHaveCount(4);
});

function card(page: Page, name: string): Locator {
  const heading = page.getByRole('heading', { name, exact: true });
  return page.getByRole('article').filter({ has: heading });
}

async function save(form: Locator): Promise<void> {
  await form.getByRole('button', { name: 'Bewaren' }).click();
}

async function saved(page: Page, form: Locator): Promise<void> {
  await save(form);
  await expect(page.getByText('De instellingen zijn bewaard.').last()).toBeVisible();
}
