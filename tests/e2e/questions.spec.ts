import type { Locator, Page } from '@playwright/test';
import { contrastFindings, findings, overflow } from './accessible.ts';
import { expect, test } from './fixtures.ts';
import { choose, expectDelivered, messages, openRoom, say, unique } from './room.ts';

const wall = '/n/brede-vorming/leervragen';

test('a school leader sharpens her leervraag with the process facilitator and adopts it', async ({
  as,
}) => {
  const [hanna, yara] = [await as('hanna', { phone: true }), await as('yara')];
  const place = unique('bovenbouw');
  const weak = `Moeten we in de ${place} een toetsweek afschaffen?`;
  const sharp = `Wat doet de toetsweek in de ${place} met het leren van leerlingen?`;

  await yara.goto(wall);
  await expect(yara.getByRole('heading', { level: 1 })).toHaveText('Leervragen');
  await beginQuestion(hanna, weak);
  await submit(hanna, 'Een eerste poging.');

  await yara.getByRole('link', { name: weak }).click();
  await expectStatus(yara, 'Ingediend');
  await step(yara, 'In gesprek nemen');
  await expectStatus(hanna, 'Wordt aangescherpt');

  await giveFeedback(yara, 'Welke vraag ligt hieronder?');
  await expect(part(hanna, 'Feedback')).toContainText('Welke vraag ligt hieronder?');
  await expect(part(hanna, 'Feedback')).toContainText('1 van de 8 criteria');
  await step(yara, 'Teruggeven met feedback', 'Er zit nog een oplossing in.');
  await expectStatus(hanna, 'Concept');

  await hanna.getByRole('link', { name: 'Vraag bewerken' }).tap();
  await writeWording(hanna, sharp);
  await submit(hanna, 'De oplossing is eruit.');
  await expect(yara.getByRole('heading', { level: 1 })).toHaveText(sharp);
  await step(yara, 'In gesprek nemen');
  await step(yara, 'Vaststellen', 'Deze vraag staat.');
  await expectStatus(hanna, 'Vastgesteld');

  await expectStory(hanna);
});

test('a draft is saved as one types, and never says so before it is', async ({ as }) => {
  const [hanna, milan] = [await as('hanna'), await as('milan')];
  const first = `Hoe ${unique('wordt een rooster rustig')}?`;
  await beginQuestion(hanna, first);
  await milan.goto(hanna.url());
  await hanna.route('**/api/questions/*', (route) => route.abort());
  await hanna.getByLabel('Aanleiding').fill('Twee drukke weken. ');
  await expect(saveState(hanna)).toHaveText('Niet opgeslagen');
  await hanna.unroute('**/api/questions/*');
  await hanna.getByRole('button', { name: 'Nu opslaan' }).click();
  await expect(saveState(hanna)).toHaveText(/^Opgeslagen om/);

  // He began before that and knows nothing of it.
  await milan.getByLabel('Eerste stap').fill('Met de roostermaker praten');
  await expect(milan.getByText('Iemand schreef hier intussen ook')).toBeVisible();
  await milan.getByRole('button', { name: 'De opgeslagen tekst overnemen' }).click();
  await expect(milan.getByLabel('Aanleiding')).toHaveValue('Twee drukke weken.');
  await milan.getByLabel('Eerste stap').fill('Met de roostermaker praten');
  await expect(saveState(milan)).toHaveText(/^Opgeslagen om/);
  await hanna.reload();
  await expect(hanna.getByLabel('Eerste stap')).toHaveValue('Met de roostermaker praten');
});

test('the outsider finds nothing of the questions of another network', async ({ as }) => {
  const [hanna, dewi] = [await as('hanna'), await as('dewi')];
  const secret = `Hoe ${unique('vangen we kanaries')}?`;
  await beginQuestion(hanna, secret);
  const id = /leervragen\/([0-9a-f]{24})/.exec(hanna.url())?.[1] ?? '';
  const paths = [`${wall}/${id}`, `${wall}/${id}/bewerken`, wall, `/api/questions/${id}`];
  for (const path of [...paths, '/api/networks/brede-vorming/questions']) {
    expect((await hanna.request.get(path)).status(), path).toBe(200);
    const answer = await dewi.request.get(path);
    expect(answer.status(), path).toBe(404);
    expect(await answer.text(), path).not.toContain('kanaries');
  }
});

test('what was said in the conversation becomes part of a leervraag, and the other sees it', async ({
  as,
}) => {
  const [hanna, yara] = [await as('hanna'), await as('yara')];
  const wording = `Hoe ${unique('leren leerlingen plannen')}?`;
  await beginQuestion(hanna, wording);
  await submit(hanna, '');
  await openRoom(yara, 'brede-vorming');
  await openRoom(hanna, 'brede-vorming');
  const said = unique('Niet het aantal toetsen gaf druk');
  await say(yara, said);
  await expectDelivered(yara, said);

  await choose(hanna, said, 'Maak hier een inzicht van');
  await hanna.getByRole('dialog').getByRole('button', { name: wording }).click();
  await expect(hanna.getByText('Dit werd een inzicht.')).toBeVisible();
  const mark = messages(yara, said).getByRole('link', { name: 'Dit werd een inzicht' });
  await mark.click();
  await expect(part(yara, 'Opbrengst')).toContainText(said);
  await expect(part(yara, 'Opbrengst').getByRole('link', { name: /^Gezegd door/ })).toBeVisible();

  await hanna.getByRole('button', { name: 'Ongedaan maken' }).click();
  await expect(messages(hanna, said).getByRole('link', { name: /^Dit werd/ })).toHaveCount(0);
  await expect(part(yara, 'Opbrengst')).toBeHidden();
});

test('in the room of a leervraag one press makes an action of what was said', async ({ as }) => {
  const [hanna, yara] = [await as('hanna'), await as('yara')];
  await beginQuestion(hanna, `Hoe ${unique('praten mentoren samen')}?`);
  await submit(hanna, '');
  await yara.goto(new URL(hanna.url()).pathname);
  for (const page of [hanna, yara]) {
    await page.getByRole('link', { name: 'Live gesprek' }).click();
    await expect(page.getByRole('log')).toBeVisible();
  }
  await expect(yara.getByText('Nu aanwezig: Hanna Verzinsel')).toBeVisible();

  const promise = unique('Ik vraag het aan de mentoren');
  await say(yara, promise);
  await expectDelivered(yara, promise);
  await choose(hanna, promise, 'Maak hier een actie van');
  await expect(part(yara, 'Acties')).toContainText(promise);
  await expect(
    messages(yara, promise).getByRole('link', { name: 'Dit werd een actie' }),
  ).toBeVisible();
  await part(hanna, 'Acties')
    .getByRole('checkbox', { name: `Gedaan: ${promise}` })
    .check();
  await expect(part(yara, 'Acties')).toContainText('gedaan door Hanna Verzinsel');
});

test('the facilitator arranges the wall with buttons, and members see it', async ({ as }) => {
  const [yara, hanna] = [await as('yara'), await as('hanna')];
  const wording = `Hoe ${unique('praten we over cijfers')}?`;
  await beginQuestion(hanna, wording);
  await submit(hanna, '');
  await hanna.goto(wall);
  await yara.goto(wall);
  const theme = unique('Gesprekken');
  await yara.getByRole('button', { name: 'Thema’s indelen' }).click();
  const dialog = yara.getByRole('dialog');
  await dialog.getByLabel('Naam van het thema').fill(theme);
  await dialog.getByRole('button', { name: 'Thema toevoegen' }).click();
  await expect(dialog.getByRole('listitem').last()).toContainText(theme);
  await dialog.getByRole('button', { name: `${theme} hoger zetten` }).click();
  await expect(dialog.getByRole('listitem').last()).not.toContainText(theme);
  await dialog.getByRole('button', { name: 'Klaar' }).click();

  await yara.getByLabel(`Thema van ${wording}`).selectOption(theme);
  const group = hanna.getByRole('region', { name: theme });
  await expect(group.getByRole('link', { name: wording })).toBeVisible();
});

test('wall, page and writing are accessible and fit a phone', async ({ as }) => {
  const yara = await as('yara', { phone: true });
  const hanna = await as('hanna', { phone: true, dark: true });
  await beginQuestion(hanna, `Hoe ${unique('wordt een toetsweek rustig')}?`);
  await submit(hanna, 'Graag meedenken.');
  const path = new URL(hanna.url()).pathname;
  for (const page of [wall, path, `${path}?gesprek=open`]) {
    await yara.goto(page);
    await yara.waitForLoadState('networkidle');
    expect(await findings(yara), page).toEqual([]);
    expect(await overflow(yara), page).toBe(0);
  }
  for (const page of [wall, path, `${path}/bewerken`, `${wall}/nieuw`]) {
    await hanna.goto(page);
    await hanna.waitForLoadState('networkidle');
    expect(await contrastFindings(hanna), page).toEqual([]);
    expect(await overflow(hanna), page).toBe(0);
  }
  expect(await findings(hanna)).toEqual([]);
});

async function expectStory(page: Page): Promise<void> {
  const story = part(page, 'Levensverhaal');
  await expect(story).toContainText('Yara Denkbeeld zette de vraag op “Vastgesteld”');
  await expect(story).toContainText('Er zit nog een oplossing in.');
  const changed = story.getByRole('listitem').filter({ hasText: 'nieuwe formulering' });
  await expect(changed.locator('del').first()).toContainText('Moeten');
  await expect(changed.locator('ins').last()).toContainText('leerlingen');
  await expect(story.getByText(/begon deze leervraag/)).toBeVisible();
  await story.getByRole('button', { name: 'Oudste eerst' }).tap();
  await expect(story.getByRole('listitem').first()).toContainText('begon deze leervraag');
}

/** From the wall to a draft that the server has. */
async function beginQuestion(page: Page, wording: string): Promise<void> {
  await page.goto(wall);
  await page.getByRole('link', { name: 'Leervraag beginnen' }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Nieuwe leervraag');
  await writeWording(page, wording);
  await expect(page).toHaveURL(/\/[0-9a-f]{24}\/bewerken$/);
}

/** Types and waits until the server has it; then the page may be left. */
async function writeWording(page: Page, wording: string): Promise<void> {
  const field = page.getByRole('textbox', { name: /^De vraag/ });
  await expect(async () => {
    await field.fill(wording);
    await expect(saveState(page)).toHaveText(/^Opgeslagen om/, { timeout: 5_000 });
  }).toPass();
}

function saveState(page: Page): Locator {
  return page.getByRole('status').filter({ hasText: /pgeslagen|Opslaan|bewaard/ });
}

async function submit(page: Page, note: string): Promise<void> {
  await page.getByRole('button', { name: 'Bewaren en indienen' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(/erbij zeggen/).fill(note);
  await dialog.getByRole('button', { name: 'Indienen' }).click();
  await expectStatus(page, 'Ingediend');
}

/** Takes a step with its note, and waits until it is taken. */
async function step(page: Page, label: string, note = ''): Promise<void> {
  await part(page, 'De volgende stap').getByRole('button', { name: label }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(/^Toelichting/).fill(note);
  await dialog.getByRole('button', { name: label }).click();
  await expect(dialog).toHaveCount(0);
}

async function giveFeedback(page: Page, text: string): Promise<void> {
  await part(page, 'Feedback').getByRole('button', { name: 'Feedback geven' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(/meegeven/).fill(text);
  await dialog.getByText('De criteria langs').click();
  await dialog
    .getByRole('group', { name: /eigen vraag/ })
    .getByLabel('Ja')
    .check();
  await dialog
    .getByRole('group', { name: /oplossing/ })
    .getByLabel('Nog niet')
    .check();
  await dialog.getByRole('button', { name: 'Toevoegen' }).click();
  await expect(dialog).toHaveCount(0);
}

async function expectStatus(page: Page, status: string): Promise<void> {
  await expect(page.locator('main header .marks')).toContainText(status);
}

/** A part of the page of a question, by its heading. */
function part(page: Page, title: string): Locator {
  const heading = page.getByRole('heading', { name: title, exact: true });
  return page.locator('section, article').filter({ has: heading }).last();
}
