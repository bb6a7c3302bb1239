import type { Locator, Page } from '@playwright/test';
import { expect } from './fixtures.ts';

/** The editor with this label, when it is ready to write rich text in. */
export async function editorOf(page: Page, label: string | RegExp): Promise<Locator> {
  const editor = page.getByRole('textbox', { name: label }).and(page.locator('.ProseMirror'));
  await expect(editor).toBeVisible();
  await editor.click();
  return editor;
}

/** Starts a thread as a person would, and gives the path of its page. */
export async function startThread(page: Page, title: string, words: string): Promise<string> {
  await page.goto('/n/lo2/onderwerpen/nieuw');
  const editor = await editorOf(page, /verhaal/);
  await page.getByLabel('Titel').fill(title);
  await editor.fill(words);
  await page.getByRole('button', { name: 'Plaatsen' }).click();
  await expect(titleOf(page, title)).toBeVisible();
  return new URL(page.url()).pathname;
}

/** Opens a thread from the list of its network. */
export async function openThread(page: Page, title: string): Promise<void> {
  await page.goto('/n/lo2/onderwerpen');
  await page.getByRole('link', { name: title }).click();
  await expect(titleOf(page, title)).toBeVisible();
}

export function titleOf(page: Page, title: string): Locator {
  return page.getByRole('heading', { level: 1, name: title });
}

/** The posts with these words; quotes of them do not count. */
export function post(page: Page, words: string): Locator {
  const own = page.locator('.body > .long-text > :not(blockquote)').filter({ hasText: words });
  return page.locator('article[data-post]').filter({ has: own });
}

export async function answer(page: Page, words: string): Promise<void> {
  const editor = await editorOf(page, /reactie/);
  await editor.fill(words);
  await page.getByRole('button', { name: 'Reageren', exact: true }).click();
  await expect(post(page, words)).toBeVisible();
}

/** Opens the menu of a post and chooses. */
export async function postOption(page: Page, words: string, item: string): Promise<void> {
  await post(page, words)
    .getByRole('button', { name: /mogelijkheden$/ })
    .click();
  await page
    .getByRole('menu', { name: 'Mogelijkheden bij deze reactie' })
    .getByRole('menuitem', { name: item, exact: true })
    .click();
}

/** Opens the menu of the thread and chooses. */
export async function threadOption(page: Page, item: string): Promise<void> {
  await page.getByRole('button', { name: 'Dit onderwerp' }).click();
  await page
    .getByRole('menu', { name: 'Dit onderwerp' })
    .getByRole('menuitem', { name: item, exact: true })
    .click();
}

/** Types into the cells of a fresh table, one after the other. */
export async function fillTable(page: Page, texts: string[]): Promise<void> {
  await expect(page.locator('.ProseMirror table')).toBeVisible();
  for (const text of texts) {
    await page.keyboard.type(text);
    await page.keyboard.press('Tab');
  }
}
