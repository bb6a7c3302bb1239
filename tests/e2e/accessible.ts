import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds wrong on the page as it is now, one line per finding. */
export function findings(page: Page): Promise<string[]> {
  return run(new AxeBuilder({ page }).withTags(tags));
}

/** Only what can differ between two sets of colours; much quicker. */
export function contrastFindings(page: Page): Promise<string[]> {
  return run(new AxeBuilder({ page }).withRules(['color-contrast', 'link-in-text-block']));
}

async function run(axe: AxeBuilder): Promise<string[]> {
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, html }) => `${id}: ${target.join(' ')} ${html.slice(0, 160)}`),
  );
}

/** How many pixels the page is wider than its window. */
export function overflow(page: Page): Promise<number> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });
}
