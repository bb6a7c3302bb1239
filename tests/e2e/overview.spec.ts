import { expect, test } from './fixtures.ts';
import { openRoom, say, unique } from './room.ts';
import { startThread } from './thread.ts';

test('the overview tells what is new in the parts, at once and after a reload', async ({ as }) => {
  const [bo, femke] = [await as('bo', { phone: true }), await as('femke')];
  await bo.goto('/n/lo2');
  const news = bo.getByRole('article').filter({ hasText: 'Nieuw voor jou' });
  await expect(news).toBeVisible();
  const threads = news.getByRole('link', { name: /onderwerp(en)? met nieuws/ });
  const before = (await threads.count()) > 0 ? Number.parseInt(await threads.innerText()) : 0;
  await startThread(femke, unique('Nieuws op het overzicht'), 'Kijk eens.');
  const now = news.getByRole('link', { name: new RegExp(`^${before + 1} onderwerp`) });
  await expect(now).toBeVisible();
  await bo.reload();
  await expect(now).toHaveAttribute('href', '/n/lo2/onderwerpen');
});

test('a dialog in a network has its colour, and the case names the room', async ({ as }) => {
  const [joris, bo, femke] = [await as('joris'), await as('bo'), await as('femke')];
  const mark = unique('misplaatst');
  await openRoom(bo, 'lo2');
  await say(bo, mark);
  await openRoom(joris, 'lo2');
  const message = joris.getByRole('log').getByRole('article').filter({ hasText: mark });
  await message.hover();
  await message.getByRole('button', { name: /mogelijkheden/ }).click();
  await joris.getByRole('menuitem', { name: 'Melden…' }).click();
  const accent = (element: Element) => getComputedStyle(element).getPropertyValue('--accent');
  const ofNetwork = await joris.getByRole('main').evaluate(accent);
  const ofHouse = await joris.locator('body').evaluate(accent);
  expect(ofNetwork).not.toBe(ofHouse);
  expect(await joris.getByRole('dialog').evaluate(accent)).toBe(ofNetwork);
  await joris.getByRole('radio', { name: 'Het hoort hier niet' }).check();
  await joris.getByRole('button', { name: 'Melden', exact: true }).click();

  await femke.goto('/n/lo2/begeleiding/toezicht');
  const card = femke.getByRole('article').filter({ hasText: mark });
  await card.getByRole('link', { name: 'Algemeen' }).click();
  await expect(femke.getByRole('log').getByText(mark)).toBeVisible();
});
