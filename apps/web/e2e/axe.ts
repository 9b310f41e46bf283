import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** The builder brings the long form, which takes a page twice the time to read. */
const AXE = readFileSync(
  createRequire(createRequire(import.meta.url).resolve('@axe-core/playwright')).resolve(
    'axe-core/axe.min.js',
  ),
  'utf8',
);

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const SIZES = { phone: { width: 360, height: 780 }, desktop: { width: 1280, height: 900 } };
const LOOKS = {
  light: { colorScheme: 'light', forcedColors: 'none' },
  dark: { colorScheme: 'dark', forcedColors: 'none' },
  'forced colors': { colorScheme: 'dark', forcedColors: 'active' },
} as const;
const NARROWEST = 320;
/** In forced colors axe would read the ink that the page asked for (the fill of its text), not the one that is seen. */
const INK = {
  asSeen: `document.querySelectorAll('body *').forEach((one) => one.style?.setProperty('-webkit-text-fill-color', getComputedStyle(one).color))`,
  asAsked: `document.querySelectorAll('body *').forEach((one) => one.style?.removeProperty('-webkit-text-fill-color'))`,
};
const OVERFLOW = 'document.documentElement.scrollWidth - window.innerWidth';

/**
 * What axe finds on a page as it stands, on a phone and a desktop, in light and dark, and on the desktop in forced colors,
 * as lines of rule and place; and what reaches beyond the edge of a narrow screen. After light only colours can differ, so only their contrast
 * is measured again.
 */
export async function findings(page: Page, rules = [...WCAG, 'best-practice']): Promise<string[]> {
  const found: string[] = [];
  // Reading half a megabyte of axe once is enough for all looks at a page.
  let axeSource = AXE;
  for (const [size, viewport] of Object.entries(SIZES)) {
    await page.setViewportSize(viewport);
    for (const [look, media] of Object.entries(LOOKS)) {
      // The system's own colours are the same on every screen.
      if (media.forcedColors === 'active' && size === 'phone') continue;
      await page.emulateMedia({ ...media, reducedMotion: 'reduce' });
      if (media.forcedColors === 'active') await page.evaluate(INK.asSeen);
      const runOnly = look === 'light' ? rules : ['color-contrast'];
      const axe = new AxeBuilder({ page, axeSource });
      axe.options({ runOnly, resultTypes: ['violations'] }).setLegacyMode();
      const { violations } = await axe.analyze();
      found.push(...violations.flatMap((one) => linesOf(one, `${size}, ${look}`)));
      axeSource = ';';
    }
    await page.evaluate(INK.asAsked);
    await page.emulateMedia({ forcedColors: 'none' });
  }
  return [...found, ...(await tooWide(page))];
}

/** What a mail can be held to: it is no page, so it has no landmarks. */
export const MAIL_RULES = WCAG;

type Violation = Awaited<ReturnType<AxeBuilder['analyze']>>['violations'][number];

const linesOf = ({ id, nodes }: Violation, look: string): string[] =>
  nodes.map(({ target, html }) => `${look}: ${id} at ${target.join(' ')} (${html.slice(0, 90)})`);

async function tooWide(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const width of [SIZES.phone.width, NARROWEST]) {
    await page.setViewportSize({ width, height: SIZES.phone.height });
    const over = await page.evaluate<number>(OVERFLOW);
    if (over > 0) found.push(`${width} px: the page is ${over} px too wide`);
  }
  return found;
}
