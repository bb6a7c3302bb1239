import type { Locator, Page } from '@playwright/test';
import { expect } from './fixtures.ts';

/** Opens a room of a network by its name, from the list of rooms. */
export async function openRoom(page: Page, slug: string, name = 'Algemeen'): Promise<void> {
  await page.goto(`/n/${slug}/gesprek`);
  await page
    .getByRole('navigation', { name: 'Gesprekken' })
    .getByRole('link', { name: new RegExp(`^${name}`) })
    .click();
  await expect(logOf(page)).toBeVisible();
  await expect(pillOf(page)).toHaveText(/Live|Je was weg/);
}

export function logOf(page: Page): Locator {
  return page.getByRole('log');
}

/** What the page says about the connection. */
export function pillOf(page: Page): Locator {
  return page.locator('.pill').filter({ visible: true }).getByRole('status').first();
}

export function composerOf(page: Page): Locator {
  return page.getByRole('textbox', { name: /^Bericht aan/ });
}

/** Writes in the open room and presses Enter. */
export async function say(page: Page, text: string): Promise<void> {
  await write(page, text);
  await composerOf(page).press('Enter');
}

/** The editor may arrive just as a machine fills the field; people's fingers are not that quick. */
export async function write(page: Page, text: string): Promise<void> {
  await expect(async () => {
    await composerOf(page).fill(text);
    expect(await composerOf(page).evaluate(wordsIn)).toBe(text);
  }).toPass();
}

function wordsIn(field: Element): string | null {
  return field instanceof HTMLTextAreaElement ? field.value : field.textContent;
}

/** The messages with this text, in the order of the page. */
export function messages(page: Page, text: string): Locator {
  return logOf(page).getByRole('article').filter({ hasText: text });
}

/** The server has it: what can be done with a message is only offered then. */
export async function expectDelivered(page: Page, text: string): Promise<void> {
  await expect(messages(page, text)).toHaveCount(1);
  await expect(optionsOf(messages(page, text))).toBeAttached();
}

/** Opens the menu of a message and chooses. */
export async function choose(page: Page, text: string, item: string): Promise<void> {
  // Answers below it quote its words.
  const message = messages(page, text).first();
  await message.hover();
  await optionsOf(message).click();
  await page
    .getByRole('menu', { name: 'Mogelijkheden bij dit bericht' })
    .getByRole('menuitem', { name: item, exact: true })
    .click();
}

/** Words that nobody said before, so that the order of tests does not matter. */
export function unique(words: string): string {
  return `${words} ${Math.random().toString(36).slice(2, 10)}`;
}

function optionsOf(message: Locator): Locator {
  return message.getByRole('button', { name: /mogelijkheden$/ });
}
