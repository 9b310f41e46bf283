import type { Page } from '@playwright/test';

const STEPS = 80;

interface Stop {
  name: string;
  /** Place in the document. */
  index: number;
  seen: boolean;
  marked: boolean;
}

/** The element that has the focus: can it be seen, and does it look focused? */
const STOP = `(() => {
  const element = document.activeElement;
  if (!element || element === document.body) return null;
  const box = element.getBoundingClientRect();
  const label = element.closest('label') ?? element;
  const styles = [element, label, element.parentElement].filter(Boolean).map((one) => getComputedStyle(one));
  const marked = [...styles, getComputedStyle(element, '::after')].some((style) =>
    (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2) || style.boxShadow !== 'none');
  // A link in a drawing is marked by a line around its shape, thicker than that of any other link there.
  const line = (link) => Math.max(...[...link.querySelectorAll('*')].map((shape) => parseFloat(getComputedStyle(shape).strokeWidth) || 0));
  const drawing = element instanceof SVGElement ? [...element.ownerSVGElement.querySelectorAll('a')] : [];
  const lined = drawing.length > 1 && drawing.every((other) => other === element || line(element) > line(other));
  const middle = [box.x + box.width / 2, Math.min(Math.max(box.y + box.height / 2, 1), innerHeight - 1)];
  const top = document.elementFromPoint(...middle);
  const seen = box.bottom > 0 && box.top < innerHeight && box.width > 0 &&
    (!top || element.contains(top) || top.contains(element) || label.contains(top));
  return {
    name: (element.id ? '#' + element.id + ' ' : '') + element.tagName.toLowerCase() + ' ' +
      (element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 40),
    index: [...document.querySelectorAll('*')].indexOf(element), seen, marked: marked || lined,
  };
})()`;

/** Walks through a page by Tab: each stop is seen, marked and comes after the one before, and the walk ends. */
export async function keyboardWalk(page: Page): Promise<string[]> {
  const found: string[] = [];
  const stops: Stop[] = [];
  for (let step = 0; step < STEPS; step++) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate<Stop | null>(STOP);
    if (!stop) break;
    if (stops.some(({ index }) => index === stop.index)) break;
    if (stops.length === 0 && !/Zum Inhalt|Skip/.test(stop.name))
      found.push(`the first stop is ${stop.name}, not the way to the content`);
    if (!stop.seen) found.push(`${stop.name} has the focus but is not seen`);
    const marked = stop.marked || (stop.name.startsWith('iframe') && (await isMarkedInside(page)));
    if (!marked) found.push(`${stop.name} does not look focused`);
    const before = stops.at(-1);
    if (before && stop.index < before.index) found.push(`${stop.name} comes after ${before.name}`);
    stops.push(stop);
  }
  return found;
}

/** Nothing of a page tells that the focus is in a frame of it: what has it there is marked by the browser. */
async function isMarkedInside(page: Page): Promise<boolean> {
  const inside = await Promise.all(
    page.frames().map((frame) =>
      frame.evaluate<boolean>(`(() => {
        const element = document.activeElement;
        return document.hasFocus() && element?.matches(':focus-visible') && getComputedStyle(element).outlineStyle !== 'none';
      })()`),
    ),
  );
  return inside.includes(true);
}

/** Controls that lose their edge when the system takes the colours over. */
export async function coloursForced(page: Page): Promise<string[]> {
  await page.emulateMedia({ forcedColors: 'active' });
  const found = await page.evaluate<string[]>(`
    [...document.querySelectorAll('button, input:not([type=hidden], [type=radio], [type=checkbox]), textarea, select, .kern-btn')]
      .filter((one) => one.checkVisibility() && !one.closest('.sr-only') && !one.matches('.sr-only, [role=option], .text-btn, .link, .quiet, [class*=link], [class*=icon]'))
      .filter((one) => {
        const { borderStyle, borderWidth, textDecorationLine } = getComputedStyle(one);
        return (borderStyle === 'none' || parseFloat(borderWidth) === 0) && textDecorationLine === 'none';
      })
      .map((one) => one.outerHTML.slice(0, 100))`);
  await page.emulateMedia({ forcedColors: 'none' });
  return found;
}

/** Text that is cut off, or reaches beyond the edge, when a desktop is enlarged to 200 and 400 %. */
export async function cutOff(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const width of [640, 320]) {
    await page.setViewportSize({ width, height: width === 640 ? 450 : 256 });
    const lines = await page.evaluate<string[]>(`(() => {
      const over = document.documentElement.scrollWidth - innerWidth;
      const cut = [...document.querySelectorAll('main *, header *, footer *')].filter((one) => {
        if (!one.textContent.trim() || !one.checkVisibility() || one.closest('.sr-only, svg')) return false;
        const style = getComputedStyle(one);
        return ['hidden', 'clip'].includes(style.overflowX) && one.scrollWidth > one.clientWidth + 1;
      });
      return [...(over > 0 ? ['the page is ' + over + ' px too wide'] : []),
        ...cut.map((one) => 'cut off: ' + one.outerHTML.slice(0, 100))];
    })()`);
    found.push(...lines.map((line) => `${width} px: ${line}`));
  }
  return found;
}
