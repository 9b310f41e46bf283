/** The map of the town: drawn by us, without another host, with and without JavaScript. */
import { expect, test, WAYS } from './town.ts';
import { findings } from './axe.ts';
import { ask } from './api.ts';
import type { Page } from '@playwright/test';

interface Ideas {
  ideas: { nodes: { number: number; point: { lat: number; lon: number } | null }[] };
}

const SECTION = 'ausschnitt=51.8300,9.9000,51.8800,9.9900';
const numbersOf = (page: Page, selector: string, attribute: string) =>
  page
    .locator(selector)
    .evaluateAll((items, name) => items.map((item) => Number(item.getAttribute(name))), attribute);
const totalOf = async (page: Page) =>
  Number.parseInt((await page.locator('#anzahl').textContent()) ?? '', 10) || 0;

/** Every number of the list, part after part. */
async function walk(page: Page): Promise<number[]> {
  const numbers = await numbersOf(page, '[data-list] > li', 'data-key');
  for (;;) {
    const more = await page
      .locator('[data-more] a')
      .getAttribute('href', { timeout: 500 })
      .catch(() => null);
    if (!more) return numbers;
    await page.goto(more);
    numbers.push(...(await numbersOf(page, '[data-list] > li', 'data-key')));
  }
}

for (const { way, javaScriptEnabled } of WAYS) {
  test.describe(way, () => {
    test.use({ javaScriptEnabled });

    test('the map counts per place what the list shows, and a place on it is a filter', async ({
      page,
      visit,
    }) => {
      await visit('/karte');
      const all = await totalOf(page);
      const places = page.locator('svg a[data-place]');
      await expect(places).toHaveCount(47);
      const salzderhelden = page.getByRole('link', { name: /^Salzderhelden, \d+ Ideen/ });
      const count = Number(/\d+/.exec((await salzderhelden.getAttribute('aria-label')) ?? '')?.[0]);
      expect(count).toBeGreaterThan(0);
      await salzderhelden.click();
      await expect(page).toHaveURL(/\/karte\?ort=/);
      await expect(page.locator('#anzahl')).toHaveText(`${count} Ideen`);
      expect(await walk(page)).toHaveLength(count);
      await page.goBack();
      await expect(page).toHaveURL(/\/karte$/);
      await page.getByText('Die Karte als Tabelle').click();
      const table = page.getByRole('table', { name: 'Ideen je Ortschaft' });
      await expect(table.getByRole('row', { name: `Salzderhelden ${count}` })).toBeVisible();
      await expect(page.locator('#anzahl')).toHaveText(`${all} Ideen`);
    });

    test('in a section the pins are ideas of the list, and the list is all of it', async ({
      page,
      visit,
    }) => {
      await visit(`/karte?sortierung=neu&${SECTION}`);
      const total = await totalOf(page);
      const pins = await numbersOf(page, '[data-spot]', 'data-spot');
      expect(pins.length).toBeGreaterThan(1);
      const listed = await walk(page);
      expect(listed).toHaveLength(total);
      expect(pins.filter((number) => !listed.includes(number))).toEqual([]);
      const points =
        'ideas(first: 50, sort: NEW, after: $after) { nodes { number point { lat lon } } pageInfo { endCursor } }';
      const { ideas: newest } = await ask<Ideas & { ideas: { pageInfo: { endCursor: string } } }>(
        `query ($after: String) { ${points} }`,
      );
      const { ideas: older } = await ask<Ideas>(`query ($after: String) { ${points} }`, {
        after: newest.pageInfo.endCursor,
      });
      const inside = [...newest.nodes, ...older.nodes].filter(
        ({ point }) =>
          point && point.lat > 51.83 && point.lat < 51.88 && point.lon > 9.9 && point.lon < 9.99,
      );
      expect(new Set(pins)).toEqual(new Set(inside.map(({ number }) => number)));
    });

    test('links alone move the map, and keep the filters', async ({ page, visit }) => {
      await visit('/karte?stand=OPEN');
      await page.getByRole('link', { name: 'Näher heran', exact: true }).click();
      await expect(page).toHaveURL(/stand=OPEN.*ausschnitt=/);
      await page.getByRole('link', { name: 'Norden' }).click();
      await expect(page.getByRole('link', { name: 'Norden' })).toHaveCount(0);
      await page.getByRole('link', { name: 'Ganz Einbeck zeigen' }).click();
      await expect(page).toHaveURL(/\/karte\?stand=OPEN$/);
    });

    test('list and map are one click apart, with the same filters and the same total', async ({
      page,
      visit,
    }) => {
      await visit('/ideen?stand=ANSWERED&sortierung=neu');
      const total = await totalOf(page);
      await page.locator('main').getByRole('link', { name: 'Karte', exact: true }).click();
      await expect(page).toHaveURL(/\/karte\?stand=ANSWERED&sortierung=neu/);
      expect(await totalOf(page)).toBe(total);
      await page.locator('main').getByRole('link', { name: 'Liste', exact: true }).click();
      await expect(page).toHaveURL(/\/ideen\?stand=ANSWERED&sortierung=neu/);
    });

    test('a made-up section shows the whole map', async ({ page, visit }) => {
      await visit('/karte?ausschnitt=1,2,3');
      await expect(page.locator('svg a[data-place]')).toHaveCount(47);
      await visit('/karte?ausschnitt=10,10,11,11');
      await expect(page.locator('svg a[data-place]')).toHaveCount(47);
    });
  });
}

test('the keyboard alone reaches a place, filters by it and keeps the focus', async ({
  page,
  visit,
}) => {
  await visit('/karte');
  await page.locator('#karte-salzderhelden').focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/ort=/);
  await expect(page.locator('#karte-salzderhelden')).toBeFocused();
  await expect(page.locator('#karte-salzderhelden')).toHaveAttribute('aria-label', /ausgewählt/);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/karte$/);
});

for (const [state, path] of [
  ['whole', '/karte'],
  ['narrowed to a place', '/karte?stand=OPEN'],
  ['in a section with pins', `/karte?${SECTION}`],
  ['in an empty section', '/karte?ausschnitt=51.7360,9.7640,51.7370,9.7660'],
] as const) {
  test(`axe finds nothing on the map, ${state}`, async ({ page, visit }) => {
    await visit(path);
    expect(await findings(page)).toEqual([]);
  });
}

test('forced colours show every place and pin with an edge of its own', async ({ page, visit }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await visit(`/karte?${SECTION}`);
  const looks = await page.evaluate<boolean[]>(
    `[...document.querySelectorAll('svg .bubble, svg .cluster')].map((shape) => {
      const { fill, stroke } = getComputedStyle(shape);
      return fill !== stroke || stroke !== 'none';
    })`,
  );
  expect(looks.length).toBeGreaterThan(0);
  expect(looks).not.toContain(false);
});

test('a finger opens a place on a phone, and nothing leaves the site or stays on the device', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({
    baseURL: baseURL ?? '',
    viewport: { width: 360, height: 740 },
    hasTouch: true,
    isMobile: true,
  });
  const page = await context.newPage();
  const hosts = new Set<string>();
  page.on('request', (request) => hosts.add(new URL(request.url()).origin));
  await page.goto('/karte');
  await page.locator('#karte-kernstadt').tap();
  await expect(page).toHaveURL(/ort=/);
  expect([...hosts]).toEqual([new URL(baseURL ?? '').origin]);
  expect(await context.cookies()).toEqual([]);
  expect(await page.evaluate('localStorage.length + sessionStorage.length')).toBe(0);
  await context.close();
});
