import { decodeBase32IgnorePadding } from '@oslojs/encoding';
import { generateHOTP } from '@oslojs/otp';
import type { Page } from '@playwright/test';
import { expect, signIn, test } from './fixtures.ts';
import { unique } from './room.ts';

test('somebody changes the profile and the photo, and a colleague sees it', async ({ as }) => {
  const [daan, sanne] = [await as('daan'), await as('sanne')];
  await openSettings(daan);
  const bio = unique('Ik help graag met draaiboeken.');
  await daan.getByLabel('Over u').fill(bio);
  await daan.getByRole('button', { name: 'Bewaren' }).click();
  await expect(daan.getByText('Uw profiel is bewaard.')).toBeVisible();
  const buffer = await daan.screenshot({ clip: { x: 0, y: 0, width: 300, height: 300 } });
  const chooser = daan.waitForEvent('filechooser');
  await daan.getByRole('button', { name: 'Foto kiezen' }).click();
  await (await chooser).setFiles({ name: 'ik.png', mimeType: 'image/png', buffer });
  await expect(daan.getByText('De foto is bijgewerkt.')).toBeVisible();

  await sanne.goto('/n/lo2/leden?q=Daan');
  await sanne.getByRole('main').getByRole('link', { name: 'Daan Vouwblad' }).click();
  await expect(sanne.getByText(bio)).toBeVisible();
  const photo = sanne.getByRole('main').locator('img').first();
  await expect(photo).toHaveJSProperty('complete', true);
  await expect(photo).not.toHaveJSProperty('naturalWidth', 0);
});

test('the language and the look change at once and stay', async ({ as }) => {
  const esra = await as('esra');
  await openSettings(esra);
  await section(esra, 'Uiterlijk en taal');
  await esra.getByRole('radio', { name: 'English' }).check();
  await expect(esra.locator('html')).toHaveAttribute('lang', 'en');
  await expect(esra.getByRole('heading', { name: 'Settings', level: 1 })).toBeVisible();
  await esra.goto('/vandaag');
  await expect(esra.getByRole('link', { name: 'Today' })).toBeVisible();
  await esra.goto('/instellingen/uiterlijk');
  await esra.getByRole('radio', { name: 'Nederlands' }).check();
  await expect(esra.getByRole('heading', { name: 'Instellingen', level: 1 })).toBeVisible();

  const background = () => esra.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await background();
  const remembered = esra.waitForResponse((answer) => answer.url().endsWith('/voorkeuren'));
  await esra.getByRole('radio', { name: 'Donker' }).check();
  await expect.poll(background).not.toBe(light);
  await remembered;
  const dark = await background();
  await esra.reload();
  expect(await background()).toBe(dark);
});

test('signing out elsewhere ends the other browser at once', async ({ as }) => {
  const [here, there] = [await as('mees'), await as('mees')];
  await there.goto('/n/lo2');
  await expect(there.getByRole('status').filter({ hasText: 'Live' })).toBeVisible();
  await openSettings(here);
  await section(here, 'Apparaten');
  await here.getByRole('button', { name: 'Overal elders uitloggen' }).click();
  await expect(here.getByText('Op alle andere apparaten bent u uitgelogd.')).toBeVisible();
  await expect(there.getByText('Niet meer ingelogd').filter({ visible: true })).toBeVisible();
  await there.goto('/vandaag');
  await expect(there).toHaveURL(/\/inloggen/);
  await here.reload();
  await expect(here.getByRole('heading', { name: 'Instellingen' })).toBeVisible();
});

test('a changed password counts from then on', async ({ as, stranger }) => {
  const gijs = await as('gijs');
  const password = 'zeven stille zwanen';
  await openSettings(gijs);
  await section(gijs, 'Veiligheid');
  await gijs.getByLabel('Huidig wachtwoord').fill('leerkring-demo');
  await gijs.getByLabel('Nieuw wachtwoord').fill(password);
  await gijs.getByRole('button', { name: 'Wachtwoord wijzigen' }).click();
  await expect(gijs.getByText('Het wachtwoord is gewijzigd.')).toBeVisible();

  const elsewhere = await stranger();
  await enter(elsewhere, 'gijs', 'leerkring-demo');
  await expect(elsewhere.getByText('Inloggen lukte niet')).toBeVisible();
  await signIn(elsewhere, 'gijs@leerkring.example', password);
  await expect(elsewhere.getByRole('heading', { name: /Gijs/ })).toBeVisible();
});

test('the second step asks for a code from the app', async ({ as, stranger }) => {
  const noor = await as('noor');
  await openSettings(noor);
  await section(noor, 'Veiligheid');
  await noor.getByLabel('Uw wachtwoord', { exact: true }).fill('leerkring-demo');
  await noor.getByRole('button', { name: 'Aanzetten' }).click();
  await expect(noor.getByRole('img', { name: /QR-code/ })).toBeVisible();
  const secret = (await noor.locator('code').first().textContent()) ?? '';
  await noor.getByLabel('Code uit de app').fill(codeOf(secret, Date.now()));
  await noor.getByRole('button', { name: 'Bevestigen' }).click();
  await expect(noor.getByText('Bewaar deze herstelcodes')).toBeVisible();
  const recovery =
    (await noor.getByRole('main').getByRole('listitem').locator('code').first().textContent()) ??
    '';

  const phone = await stranger({ phone: true });
  await enter(phone, 'noor', 'leerkring-demo');
  // The code that switched it on is used up; the next one is good already.
  await phone.getByLabel('Code van de tweede stap').fill(codeOf(secret, Date.now() + 30_000));
  await phone.getByRole('main').getByRole('button', { name: 'Inloggen' }).click();
  await expect(phone).toHaveURL(/\/vandaag/);

  const lost = await stranger();
  await enter(lost, 'noor', 'leerkring-demo');
  await lost.getByLabel('Code van de tweede stap').fill(recovery);
  await lost.getByRole('main').getByRole('button', { name: 'Inloggen' }).click();
  await expect(lost).toHaveURL(/\/vandaag/);
});

/** Through the menu, as people go. */
async function openSettings(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Menu van/ }).click();
  await page.getByRole('menuitem', { name: 'Instellingen' }).click();
  await expect(page.getByRole('heading', { name: 'Instellingen', level: 1 })).toBeVisible();
}

async function section(page: Page, name: string): Promise<void> {
  const link = page.getByRole('main').getByRole('link', { name });
  await link.click();
  await expect(link).toHaveAttribute('aria-current', 'page');
}

async function enter(page: Page, name: string, password: string): Promise<void> {
  await page.goto('/inloggen');
  await page.getByLabel('E-mailadres').fill(`${name}@leerkring.example`);
  await page.getByLabel('Wachtwoord').fill(password);
  await page.getByRole('main').getByRole('button', { name: 'Inloggen' }).click();
}

/** What the app on a phone shows at a moment. */
function codeOf(secret: string, atMs: number): string {
  const key = decodeBase32IgnorePadding(secret.replaceAll(' ', ''));
  return generateHOTP(key, BigInt(Math.floor(atMs / 30_000)), 6);
}
