import { findings, overflow } from './accessible.ts';
import { expect, test } from './fixtures.ts';
import { inkOf } from './ink.ts';

const sections = [
  'kleuren',
  'letters',
  'knoppen',
  'velden',
  'teksten',
  'keuzes',
  'vensters',
  'meldingen',
  'etiketten',
  'kaarten',
  'leeg',
  'lijsten',
];

for (const dark of [false, true]) {
  for (const phone of [false, true]) {
    const name = `${dark ? 'dark' : 'light'}-${phone ? 'phone' : 'desktop'}`;

    test(`the components look right: ${name}`, async ({ stranger }, info) => {
      const page = await stranger({ dark, phone });
      await page.goto('/componenten');
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      const shown = await page.locator('section[id]').evaluateAll((all) => all.map(({ id }) => id));
      expect(shown).toEqual(sections);

      await page.screenshot({ path: info.outputPath(`${name}.png`), fullPage: true });
      for (const id of sections) {
        const path = info.outputPath(`${name}-${id}.png`);
        const picture = await page.locator(`section#${id}`).screenshot({ path });
        expect(inkOf(picture), `${id} is not blank`).toBeGreaterThan(0.003);
      }
      expect(await findings(page)).toEqual([]);
      expect(await overflow(page)).toBe(0);
    });
  }
}
