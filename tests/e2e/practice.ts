import type { Page } from '@playwright/test';
import type { MaterialPage } from '@leerkring/shared/features/practices/materials.view.ts';
import type { PracticePage } from '@leerkring/shared/features/practices/practices.view.ts';
import { longFromPlain } from '@leerkring/shared/long-text.ts';
import { randomUUID } from 'node:crypto';
import { expect } from './fixtures.ts';

export const shelf = '/n/lo2/praktijk';

/** Chooses a file as people do, in the form that is open. */
export async function chooseFile(page: Page, name: string): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Bestanden kiezen' }).click();
  const buffer = Buffer.from(`Dit is ${name}.`);
  await (await chooser).setFiles({ name, mimeType: 'text/plain', buffer });
  await expect(page.getByRole('button', { name: `${name} weglaten` })).toBeVisible();
}

/** Writes a part of a good practice; the rich field may arrive just as a machine fills it. */
export async function writePart(page: Page, part: string, text: string): Promise<void> {
  const field = page.getByRole('textbox', { name: part, exact: true });
  await expect(async () => {
    await field.fill(text);
    expect(await field.evaluate(wordsIn)).toBe(text);
  }).toPass();
}

function wordsIn(field: Element): string | null {
  return field instanceof HTMLTextAreaElement ? field.value : field.textContent;
}

/** Presses a step of the life of a good practice and says yes in its dialog. */
export async function takeStep(page: Page, step: string, note?: string): Promise<void> {
  await page.getByRole('button', { name: step }).click();
  const dialog = page.getByRole('dialog', { name: step });
  if (note !== undefined) await dialog.getByLabel('Toelichting').fill(note);
  for (const box of await dialog.getByRole('checkbox', { disabled: false }).all()) {
    await box.check();
  }
  await dialog.getByRole('button', { name: step }).click();
  await expect(dialog).toBeHidden();
}

export async function expectState(page: Page, state: string): Promise<void> {
  await expect(
    page.getByRole('region', { name: 'Waar dit staat' }).locator('[aria-current="step"]'),
  ).toHaveText(state);
}

/** A good practice that its network reads, made by hand of the API: how it came there is told elsewhere. */
export async function shownPractice(
  author: Page,
  others: { facilitator: Page; peer: Page },
  title: string,
): Promise<PracticePage> {
  const texts = {
    context: longFromPlain('Een school met drie docenten.'),
    approach: longFromPlain('Samen kijken, dan pas praten.'),
    result: longFromPlain('De cijfers kwamen dichter bij elkaar.'),
  };
  const summary = 'Twee docenten kijken samen.';
  const input = { ...texts, cid: randomUUID(), title, summary };
  const { id } = await ask<PracticePage>(author, 'POST', '/networks/lo2/practices', input);
  await moveBy(author, id, 'submit');
  await moveBy(others.facilitator, id, 'startReview');
  const review = { advice: 'ready', text: 'Dit kan een ander zo doen.' };
  await ask(others.peer, 'PUT', `/practices/${id}/review`, review);
  await moveBy(others.facilitator, id, 'approve');
  return moveBy(author, id, 'showInNetwork');
}

/** From the network to everybody. */
export async function publish(author: Page, coordinator: Page, id: string): Promise<string> {
  const checks = ['ownWork', 'noPupilData', 'rights', 'schoolAgrees', 'contact'];
  await moveBy(author, id, 'requestPublic', { checks });
  const { publicPath } = await moveBy(coordinator, id, 'publish', { leaveOut: true });
  expect(publicPath).not.toBeNull();
  return publicPath ?? '';
}

export function moveBy(page: Page, id: string, step: string, more: object = {}) {
  return ask<PracticePage>(page, 'POST', `/practices/${id}/steps`, { step, ...more });
}

/** Material that lies there already. */
export async function broughtMaterial(page: Page, title: string): Promise<MaterialPage> {
  const { origin } = new URL(page.url());
  const file = { name: 'toets.txt', mimeType: 'text/plain', buffer: Buffer.from('een toets') };
  const multipart = { file };
  const sent = await page.request.post('/api/files?purpose=message', {
    multipart,
    headers: { origin },
  });
  expect(sent.status()).toBe(201);
  const { id } = (await sent.json()) as { id: string };
  const about = { title, description: '', themes: [], schoolTypes: [], fileIds: [id] };
  const input = { ...about, cid: randomUUID(), notForPupils: true };
  return ask<MaterialPage>(page, 'POST', '/networks/lo2/materials', input);
}

async function ask<T>(page: Page, method: string, path: string, data: object): Promise<T> {
  const { origin } = new URL(page.url());
  const answer = await page.request.fetch(`/api${path}`, { method, data, headers: { origin } });
  expect(answer.ok(), `${method} ${path}: ${await answer.text()}`).toBe(true);
  // The contract of the server says what it is; the tests of the server hold it to that.
  return (await answer.json()) as T;
}
