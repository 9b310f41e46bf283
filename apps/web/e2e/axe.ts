import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const SIZES = { phone: { width: 360, height: 780 }, desktop: { width: 1280, height: 900 } };
const NARROWEST = 320;
const OVERFLOW = 'document.documentElement.scrollWidth - window.innerWidth';

/**
 * What axe finds on a page as it stands, on a phone and a desktop, in light and dark, as lines of rule and place; and what
 * reaches beyond the edge of a narrow screen. In dark only colours can differ, so only their contrast is measured again.
 */
export async function findings(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const [size, viewport] of Object.entries(SIZES)) {
    await page.setViewportSize(viewport);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      const runOnly = colorScheme === 'light' ? TAGS : ['color-contrast'];
      const options = { runOnly, resultTypes: ['violations' as const] };
      // No page has frames to look into, and looking at all of them at once costs a quarter.
      const { violations } = await new AxeBuilder({ page })
        .options(options)
        .setLegacyMode()
        .analyze();
      for (const { id, nodes } of violations) {
        for (const { target, html } of nodes) {
          found.push(
            `${size}, ${colorScheme}: ${id} at ${target.join(' ')} (${html.slice(0, 90)})`,
          );
        }
      }
    }
  }
  for (const width of [SIZES.phone.width, NARROWEST]) {
    await page.setViewportSize({ width, height: 780 });
    const over = await page.evaluate<number>(OVERFLOW);
    if (over > 0) found.push(`${width} px: the page is ${over} px too wide`);
  }
  return found;
}
