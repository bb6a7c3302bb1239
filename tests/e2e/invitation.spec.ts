import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { listenTo } from './overheard.ts';
import { expectDelivered, messages, openRoom, say, unique, write } from './room.ts';

test('an invited starting teacher joins on a phone and says hello', async ({ as, stranger }) => {
  const [femke, tom] = [await as('femke'), await as('tom')];
  const [sanne, dewi] = [await as('sanne'), await as('dewi')];
  await openRoom(sanne, 'lo2');
  const heard = listenTo(dewi);
  await openRoom(dewi, 'wiskunde-onderbouw');
  const familyName = unique('Beginner').replaceAll(/[^a-z]/gi, '');
  const email = `${familyName.toLowerCase()}@school.example`;

  await inviteAsFacilitator(femke, email);
  const link = await linkInMailTo(tom, email);

  const lise = await stranger({ phone: true });
  await join(lise, link, familyName);
  await openRoom(lise, 'lo2');
  const hello = unique('Hallo allemaal, ik begin net');
  // On a phone Enter begins a new line.
  await write(lise, hello);
  await lise.getByRole('button', { name: 'Versturen' }).tap();
  await expectDelivered(lise, hello);
  await expect(messages(sanne, hello)).toBeVisible();
  await expect(messages(sanne, hello)).toContainText(`Lise ${familyName}`);

  const own = unique('Zijn hier ook starters');
  await say(dewi, own);
  await expectDelivered(dewi, own);
  const everything = await heard();
  expect(everything).toContain(own);
  expect(everything).not.toContain(hello);
  expect(everything).not.toContain(familyName);

  await femke.goto('/n/lo2/begeleiding');
  await expect(femke.getByRole('listitem').filter({ hasText: email })).toContainText('Aangenomen');
  await lise.goto(link);
  await expect(lise.getByText('Deze uitnodiging werkt niet meer')).toBeVisible();
});

async function inviteAsFacilitator(femke: Page, email: string): Promise<void> {
  await femke.getByRole('link', { name: 'Scholingsnetwerk LO2 (demo)' }).first().click();
  await femke.getByRole('link', { name: 'Begeleiding' }).first().click();
  await femke.getByLabel('E-mailadres').fill(email);
  await femke.getByLabel('Persoonlijke boodschap').fill('Fijn als je erbij komt.');
  await femke.getByRole('button', { name: 'Uitnodiging sturen' }).click();
  await expect(femke.getByText(`De uitnodiging aan ${email} is onderweg.`)).toBeVisible();
}

/** Tom looks after the platform and sees the mails that leave it. */
async function linkInMailTo(tom: Page, email: string): Promise<string> {
  const mail = tom.getByRole('main').getByRole('listitem').filter({ hasText: email });
  await expect(async () => {
    await tom.goto('/beheer/postvak');
    // Its subject is there once it is written.
    await expect(mail.getByRole('link')).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await mail.getByRole('link').click();
  const link = tom.getByRole('main').getByRole('link', { name: /\/uitnodiging#/ });
  await expect(link).toBeVisible();
  return (await link.getAttribute('href')) ?? '';
}

/** Makes an account with the link of the mail. */
async function join(lise: Page, link: string, familyName: string): Promise<void> {
  await lise.goto(link);
  await expect(lise.getByText('Femke Fictief nodigt u uit')).toBeVisible();
  await lise.getByLabel('Voornaam').fill('Lise');
  await lise.getByLabel('Achternaam').fill(familyName);
  await lise.getByLabel('Kies een wachtwoord').fill('twaalf rode ballen');
  await lise.getByRole('button', { name: 'Account maken en meedoen' }).click();
  await expect(lise).toHaveURL(/\/n\/lo2$/);
  await expect(lise.getByRole('heading', { level: 1 })).toBeVisible();
}
