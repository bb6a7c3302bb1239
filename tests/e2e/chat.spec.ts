import { expect, test } from './fixtures.ts';
import {
  choose,
  composerOf,
  expectDelivered,
  logOf,
  messages,
  openRoom,
  say,
  unique,
} from './room.ts';

test('two people answer, react, change and remove', async ({ as }) => {
  const [sanne, joris] = [await as('sanne'), await as('joris')];
  await openRoom(sanne, 'lo2');
  await openRoom(joris, 'lo2');

  const question = unique('Wie ruilt een draaiboek?');
  await say(sanne, question);
  await choose(joris, question, 'Antwoorden');
  const answer = unique('Ik wil wel');
  await say(joris, answer);
  const quote = messages(sanne, answer).getByRole('button', {
    name: `Sanne Testerink: ${question}`,
  });
  await expect(quote).toBeVisible();

  await choose(sanne, answer, '👏');
  const applause = messages(joris, answer).getByRole('button', {
    name: '👏 1 van Sanne Testerink',
  });
  await expect(applause).toBeVisible();
  await applause.click();
  await expect(
    messages(sanne, answer).getByRole('button', { name: /👏 2 van .*Joris Proefstra/ }),
  ).toBeVisible();

  await choose(sanne, question, 'Bewerken');
  const changed = unique('Wie ruilt een kijkwijzer?');
  await sanne.getByRole('textbox', { name: 'Bericht bewerken' }).fill(changed);
  await sanne.getByRole('button', { name: 'Bewaren' }).click();
  await expect(messages(joris, changed).first().getByText('bewerkt')).toBeVisible();

  await choose(joris, answer, 'Verwijderen');
  await joris
    .getByRole('alertdialog')
    .or(joris.getByRole('dialog'))
    .getByRole('button', { name: 'Verwijderen' })
    .click();
  await expect(messages(sanne, answer)).toHaveCount(0);
});

test('somebody is mentioned by the first letters of the name', async ({ as }) => {
  const [sanne, joris] = [await as('sanne'), await as('joris')];
  await openRoom(sanne, 'lo2', 'West');
  await openRoom(joris, 'lo2', 'West');
  await composerOf(joris).focus();
  await expect(joris.getByRole('group', { name: 'Opmaak' })).toBeVisible();
  await composerOf(joris).pressSequentially('@san');
  await expect(joris.getByRole('option', { name: 'Sanne Testerink' })).toBeVisible();
  await composerOf(joris).press('Enter');
  const thanks = unique('dank voor gisteren');
  await composerOf(joris).pressSequentially(thanks);
  await composerOf(joris).press('Enter');
  await expect(messages(sanne, thanks)).toContainText('@Sanne Testerink');
});

test('a facilitator pins, members find it back', async ({ as }) => {
  const [femke, sanne] = [await as('femke'), await as('sanne')];
  await openRoom(femke, 'lo2');
  await openRoom(sanne, 'lo2');
  const rule = unique('Geen beelden van leerlingen plaatsen');
  await say(femke, rule);
  await expectDelivered(femke, rule);
  await choose(femke, rule, 'Vastzetten');
  await expect(messages(sanne, rule).getByText('Vastgezet door Femke Fictief')).toBeVisible();

  await sanne.getByRole('button', { name: 'Vastgezet' }).click();
  await sanne.getByRole('dialog').getByRole('button', { name: rule }).click();
  await expect(messages(sanne, rule)).toBeFocused();
});

test('an image goes along and opens for the other', async ({ as }) => {
  const [sanne, joris] = [await as('sanne'), await as('joris')];
  await openRoom(sanne, 'lo2', 'West');
  await openRoom(joris, 'lo2', 'West');
  const buffer = await sanne.screenshot();
  const uploaded = sanne.waitForResponse((answer) => answer.url().includes('/api/files?'));
  const chooser = sanne.waitForEvent('filechooser');
  await sanne.getByRole('button', { name: 'Bestand toevoegen' }).click();
  await (await chooser).setFiles({ name: 'zaal.png', mimeType: 'image/png', buffer });
  await expect(sanne.getByRole('list', { name: 'Bestanden bij dit bericht' })).toContainText(
    'zaal.png',
  );
  await uploaded;
  const text = unique('Zo stond de zaal');
  await say(sanne, text);

  const image = messages(joris, text).getByRole('img', { name: /^Afbeelding zaal\.png/ });
  await expect(image).toBeVisible();
  await expect
    .poll(() => image.evaluate((node) => 'naturalWidth' in node && node.naturalWidth))
    .toBeGreaterThan(10);
  const link = messages(joris, text).getByRole('link');
  const answer = await joris.request.get((await link.getAttribute('href')) ?? '');
  expect([answer.status(), answer.headers()['content-type']]).toEqual([200, 'image/png']);
});

test('searching finds a message and jumps to it', async ({ as }) => {
  const sanne = await as('sanne');
  await openRoom(sanne, 'lo2');
  await sanne.getByRole('button', { name: 'Zoeken in dit gesprek' }).click();
  await sanne.getByRole('searchbox', { name: 'Zoekwoorden' }).fill('reddingsbrigade');
  await sanne
    .getByRole('dialog')
    .getByRole('button', { name: /reddingsbrigade/ })
    .click();
  await expect(messages(sanne, 'reddingsbrigade').first()).toBeFocused();
});

test('the other sees somebody type, and who read it', async ({ as }) => {
  const [sanne, joris] = [await as('sanne'), await as('joris')];
  await openRoom(sanne, 'lo2', 'West');
  await openRoom(joris, 'lo2', 'West');
  await expect(async () => {
    await composerOf(joris).pressSequentially('ja ');
    await expect(sanne.getByText('Joris Proefstra typt…')).toBeVisible({ timeout: 1_000 });
  }).toPass();
  const text = unique('Ik denk dat het kan');
  await composerOf(joris).fill(text);
  await composerOf(joris).press('Enter');
  await sanne.bringToFront();
  await logOf(sanne).focus();
  await expect(messages(sanne, text)).toBeInViewport();
  await expect(async () => {
    await choose(joris, text, 'Wie las dit?');
    const readers = joris.getByRole('dialog');
    const isRead = readers.getByText('Sanne Testerink');
    await expect(isRead.or(readers.getByText('Nog niemand'))).toBeVisible();
    const found = await isRead.isVisible();
    await readers.getByRole('button', { name: 'Sluiten' }).click();
    expect(found).toBe(true);
  }).toPass();
});

test('what came while away is counted, lined and can be muted', async ({ as }) => {
  const [wout, fleur] = [await as('wout'), await as('fleur')];
  await openRoom(wout, 'lo2', 'West');
  await wout.goto('/vandaag');
  await openRoom(fleur, 'lo2', 'West');
  const news = unique('Nieuws voor wie weg was');
  await say(fleur, news);
  await expectDelivered(fleur, news);

  await wout.goto('/n/lo2/gesprek');
  const west = wout
    .getByRole('navigation', { name: 'Gesprekken' })
    .getByRole('link', { name: /^West/ });
  await expect(west).toHaveAccessibleName(/nieuwe? bericht/);
  await west.click();
  await expect(wout.getByText(/^nieuw sinds/)).toBeVisible();
  await expect(messages(wout, news)).toBeInViewport();
  await expect(west).not.toHaveAccessibleName(/nieuwe? bericht/);

  await wout.getByRole('button', { name: 'Dempen' }).click();
  await expect(west).toHaveAccessibleName(/gedempt/);
  await wout.getByRole('button', { name: 'Niet meer dempen' }).click();
  await expect(west).not.toHaveAccessibleName(/gedempt/);
});
