import type { Page } from '@playwright/test';
import { contrastFindings, findings, overflow } from './accessible.ts';
import { expect, test } from './fixtures.ts';
import {
  broughtMaterial,
  chooseFile,
  expectState,
  publish,
  shelf,
  shownPractice,
  takeStep,
  writePart,
} from './practice.ts';
import { expectDelivered, openRoom, say, unique } from './room.ts';

// Five people, each in a browser of their own.
test.setTimeout(180_000);

test('a teacher fetches a rubric and brings an adaptation', async ({ as }) => {
  const [sanne, bo] = [await as('sanne'), await as('bo', { phone: true })];
  const title = unique('Rubric bewegen regelen');
  await bringRubric(sanne, title);
  await expect(sanne.getByText('Nog door geen andere school gebruikt')).toBeVisible();
  await expect(sanne.getByLabel('Hoe gebruik je het zelf?')).toBeVisible();

  await bo.goto(`${shelf}/materiaal`);
  const school = bo.getByRole('article').getByRole('link', { name: 'Scholengemeenschap Fictavia' });
  await expect(school).toHaveAttribute('href', /^\/n\/lo2\/leden\?school=[0-9a-f]{24}$/);
  await bo.getByRole('main').getByRole('link', { name: title }).tap();
  const download = bo.waitForEvent('download');
  await bo.getByRole('link', { name: /^Downloaden: ?rubric.txt/ }).tap();
  expect((await download).suggestedFilename()).toBe('rubric.txt');
  await expect(bo.getByText('Je school gebruikt dit')).toBeVisible();
  await expect(sanne.getByText('Gebruikt door 1 andere school')).toBeVisible();

  await bo.getByLabel('Hoe ging het bij jou op school?').fill('Met klas 3 gedaan. Werkt.');
  await bo.getByRole('button', { name: 'Ervaring bewaren' }).tap();
  await expect(sanne.getByText('Met klas 3 gedaan. Werkt.')).toBeVisible();
  await expect(sanne.getByText('Gebruikt op Scholengemeenschap Fictavia:')).toBeVisible();

  await bringAdaptation(bo, `${title}, klein`);
  await expect(bo.getByRole('heading', { level: 1 })).toHaveText(`${title}, klein`);
  const family = bo.getByRole('region', { name: 'Stamboom' });
  await expect(family.getByRole('link', { name: title, exact: true })).toBeVisible();
  await expect(family).toContainText('Voor groepen van twaalf.');

  await sanne.reload();
  await sanne.getByRole('link', { name: `${title}, klein` }).click();
  await expect(sanne.getByText('Gebracht door Bo Schets')).toBeVisible();
});

test('what is not for pupils never leaves, and an outsider finds none of it', async ({ as }) => {
  const [sanne, dewi] = [await as('sanne'), await as('dewi')];
  const { id, versions } = await broughtMaterial(sanne, unique('Theorietoets blessures'));
  const file = versions[0]?.files[0]?.url ?? '';
  await sanne.goto(`${shelf}/materiaal/${id}`);
  await expect(sanne.getByText('Dit materiaal kan nooit openbaar worden')).toBeVisible();
  const doors = [shelf, `${shelf}/materiaal`, `${shelf}/materiaal/${id}`, `${shelf}/nieuw`];
  for (const path of [...doors, `/api/materials/${id}`, file]) {
    expect((await sanne.request.get(path)).status(), path).toBe(200);
    expect((await dewi.request.get(path)).status(), path).toBe(404);
  }
});

test('a visitor finds the public practice', async ({ as, stranger }) => {
  const [sanne, femke, bo] = [await as('sanne'), await as('femke'), await as('bo')];
  const [ties, dewi, visitor] = [await as('ties'), await as('dewi'), await stranger()];
  const title = unique('Beoordelen in tweetallen');
  await writePractice(sanne, title);
  const path = new URL(sanne.url()).pathname;
  expect((await femke.request.get(path)).status()).toBe(404);
  await takeStep(sanne, 'Indienen');

  await femke.goto(path);
  await takeStep(femke, 'Klaarzetten om mee te lezen');
  await expectState(sanne, 'Meelezen');
  await bo.goto(path);
  await readAlong(bo, 'Hoe lang duurt een ronde?');
  await expect(sanne.getByText('Hoe lang duurt een ronde?')).toBeVisible();
  await takeStep(femke, 'Goedkeuren');
  await takeStep(sanne, 'In het netwerk laten zien');
  await takeStep(sanne, 'Openbaar maken vragen');
  await visitor.goto('/praktijk');
  await expect(visitor.getByText(title)).toHaveCount(0);
  await ties.goto(path);
  await takeStep(ties, 'Openbaar maken');
  await expectState(sanne, 'Openbaar');

  await findInLibrary(visitor, title);
  await expect(visitor.getByText('De cijfers kwamen dichter bij elkaar.')).toBeVisible();
  await expect(visitor.getByText(/een docent van een school voor/)).toBeVisible();
  await expect(visitor.getByRole('link', { name: /CC BY-SA 4.0/ })).toBeVisible();
  await expect(visitor.getByText('Sanne')).toHaveCount(0);
  const pdf = (await visitor.getByRole('link', { name: 'Als pdf' }).getAttribute('href')) ?? '';
  expect((await visitor.request.get(pdf)).headers()['content-type']).toBe('application/pdf');
  expect((await dewi.request.get(path)).status()).toBe(404);
  expect((await dewi.request.get(new URL(visitor.url()).pathname)).status()).toBe(200);

  await takeStep(sanne, 'Terugtrekken uit het openbaar');
  await expectState(ties, 'In het netwerk');
  await visitor.reload();
  await expect(visitor.getByText('Deze goede praktijk staat hier niet (meer)')).toBeVisible();
  expect((await visitor.request.get(pdf)).status()).toBe(404);
});

test('a contributor withdraws consent', async ({ as, stranger }) => {
  const [sanne, joris, visitor] = [await as('sanne'), await as('joris'), await stranger()];
  const others = { facilitator: await as('femke'), peer: await as('bo') };
  const words = unique('Nu durf ik ook lage cijfers te geven');
  await openRoom(joris, 'lo2');
  await say(joris, words);
  await expectDelivered(joris, words);
  const { id } = await shownPractice(sanne, others, unique('Samen kijken'));
  await sanne.goto(`${shelf}/${id}`);
  await joris.goto(`${shelf}/${id}`);

  await sanne.getByRole('button', { name: 'Iemand citeren' }).click();
  const dialog = sanne.getByRole('dialog', { name: 'Iemand citeren' });
  await dialog.getByRole('searchbox').fill(words);
  await dialog.getByRole('button', { name: words }).click();
  await expect(dialog.getByLabel('De woorden')).toHaveValue(words);
  await dialog.getByRole('button', { name: 'Toestemming vragen' }).click();
  await expect(sanne.getByText('Toestemming gevraagd').first()).toBeVisible();
  const question = joris.getByRole('group', { name: 'Mag dit fragment mee?' });
  await question.getByRole('button', { name: 'Ja, dit mag mee' }).click();
  await expect(sanne.getByText('Mag mee').first()).toBeVisible();

  const path = await publish(sanne, await as('ties'), id);
  await visitor.goto(path);
  await expect(visitor.getByText(words)).toBeVisible();
  await expect(visitor.getByText('Joris')).toHaveCount(0);

  await joris.goto('/mijn-fragmenten');
  const own = joris.getByRole('article').filter({ hasText: words });
  await own.getByRole('button', { name: 'Toch intrekken' }).click();
  await joris.getByRole('dialog').getByRole('button', { name: 'Toch intrekken' }).click();
  await expect(joris.getByText('De woorden zijn overal weg.')).toBeVisible();
  await expect(sanne.getByText('Dit fragment is ingetrokken.')).toBeVisible();
  await expect(sanne.getByRole('main').getByText(words)).toHaveCount(0);
  await visitor.reload();
  await expect(visitor.getByText('is een fragment ingetrokken')).toBeVisible();
  await expect(visitor.getByText(words)).toHaveCount(0);
  expect(await (await visitor.request.get(`/api/library/${id}`)).text()).not.toContain(words);
});

test('the pages of practice are accessible and fit a phone', async ({ as, stranger }) => {
  const sanne = await as('sanne', { phone: true });
  const others = { facilitator: await as('femke'), peer: await as('bo') };
  const { id } = await shownPractice(sanne, others, unique('Samen kijken'));
  const material = await broughtMaterial(sanne, unique('Theorietoets'));
  const path = await publish(sanne, await as('ties'), id);
  const [light, dark] = [await stranger({ phone: true }), await stranger({ dark: true })];
  const inside = ['', `/${id}`, '/nieuw', '/materiaal', `/materiaal/${material.id}`];
  const pages = [...inside, `/materiaal/nieuw?van=${material.id}`].map((one) => shelf + one);
  for (const one of [...pages, '/mijn-fragmenten']) {
    await sanne.goto(one);
    await sanne.waitForLoadState('networkidle');
    expect(await findings(sanne), one).toEqual([]);
    expect(await overflow(sanne), one).toBe(0);
  }
  for (const one of ['/praktijk', path, '/praktijk/bestaat-niet']) {
    await light.goto(one);
    expect(await findings(light), one).toEqual([]);
    expect(await overflow(light), one).toBe(0);
    await dark.goto(one);
    expect(await contrastFindings(dark), one).toEqual([]);
  }
});

async function bringRubric(page: Page, title: string): Promise<void> {
  await page.goto(`${shelf}/materiaal`);
  await page.getByRole('link', { name: 'Materiaal brengen' }).click();
  await chooseFile(page, 'rubric.txt');
  await page.getByLabel('Titel').fill(title);
  await page.getByRole('button', { name: 'Brengen' }).click();
  await expect(page.getByText('Zet dit aan als het klopt.')).toBeVisible();
  await page.getByRole('checkbox', { name: 'Ik mag dit delen' }).check();
  await page.getByRole('button', { name: 'Brengen' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
}

async function bringAdaptation(page: Page, title: string): Promise<void> {
  await page.getByRole('link', { name: 'Bewerking maken' }).click();
  await chooseFile(page, 'rubric-klein.txt');
  await page.getByLabel('Titel').fill(title);
  await page.getByLabel('Wat is er anders?').fill('Voor groepen van twaalf.');
  await page.getByRole('checkbox', { name: 'Ik mag dit delen' }).check();
  await page.getByRole('button', { name: 'Brengen' }).click();
}

/** From nothing to a draft that is ready to be submitted; what is not complete cannot be. */
async function writePractice(page: Page, title: string): Promise<void> {
  await page.goto(shelf);
  await page.getByRole('link', { name: 'Goede praktijk schrijven' }).click();
  await page.getByLabel('Titel').fill(title);
  await page.getByRole('button', { name: 'Beginnen' }).click();
  await page.getByLabel('Samenvatting').fill('Twee docenten kijken samen naar vier leerlingen.');
  await writePart(page, 'Context', 'Een school met drie docenten.');
  await writePart(page, 'Aanpak', 'Samen kijken, dan pas praten.');
  await expect(page.getByText(/^Bewaard om/)).toBeVisible();
  await page.getByRole('link', { name: 'Naar de pagina' }).click();
  await expectState(page, 'Concept');
  await expect(page.getByRole('button', { name: 'Indienen' })).toBeDisabled();
  await page.getByRole('link', { name: 'Schrijven' }).click();
  await writePart(page, 'Resultaat', 'De cijfers kwamen dichter bij elkaar.');
  await page.getByRole('link', { name: 'Naar de pagina' }).click();
  await expect(page.getByText('De cijfers kwamen dichter bij elkaar.')).toBeVisible();
}

async function readAlong(page: Page, text: string): Promise<void> {
  await page.getByRole('radio', { name: 'Klaar om te delen' }).check();
  await page.getByLabel('Wat geef je de schrijvers mee?').fill(text);
  await page.getByRole('button', { name: 'Reactie geven' }).click();
}

async function findInLibrary(page: Page, title: string): Promise<void> {
  await page.goto('/');
  await page.getByRole('link', { name: 'Goede praktijk', exact: true }).first().click();
  await page.getByRole('main').getByRole('link', { name: title }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
}
