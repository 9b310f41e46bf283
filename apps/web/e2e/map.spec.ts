/** The map of the town: drawn by us, without another host, with and without JavaScript. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { freePort } from '../../../tools/local-services/src/ports.ts';
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
      const table = page.getByRole('table', { name: 'Ideen je Ortschaft' });
      // Going back draws the list a moment after the address and closes what was opened; others publish ideas meanwhile.
      await expect(async () => {
        expect(await totalOf(page)).toBeGreaterThanOrEqual(all);
        if (!(await table.isVisible())) await page.getByText('Die Karte als Tabelle').click();
        await expect(table.getByRole('row', { name: /^Salzderhelden \d+/ })).toBeVisible({
          timeout: 1000,
        });
      }).toPass();
    });

    test('in a section the pins are ideas of the list, and the list is all of it', async ({
      page,
      visit,
    }) => {
      await visit(`/karte?sortierung=neu&${SECTION}`);
      const total = await totalOf(page);
      await page.getByRole('link', { name: 'Stecknadeln als Liste' }).click();
      await expect(page).toHaveURL(/\/karte\/punkte\?sortierung=neu&ausschnitt=/);
      const pins = await numbersOf(page, '[data-pin]', 'data-pin');
      expect(pins.length).toBeGreaterThan(1);
      await page.getByRole('link', { name: 'Zur Karte' }).click();
      await expect(page).toHaveURL(/\/karte\?sortierung=neu&ausschnitt=/);
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

const open = (page: Page) => page.getByRole('button', { name: 'Bewegliche Karte öffnen' }).click();

test('the movable map comes when asked for, from our own host alone, and the list follows it', async ({
  page,
  visit,
  baseURL,
}) => {
  const asked: URL[] = [];
  page.on('request', (request) => asked.push(new URL(request.url())));
  await visit(`/karte?${SECTION}`);
  expect(asked.filter(({ pathname }) => pathname.includes('leaflet'))).toEqual([]);
  await open(page);
  const markers = page.locator('.leaflet-marker-icon');
  await expect(markers.first()).toBeVisible();
  expect(asked.map(({ pathname }) => pathname)).toContain('/karte/grund.svg');
  // Near enough that every pin stands for itself.
  const answer = await page.request.get(`/karte/punkte.json?${SECTION}`);
  const [{ number }] = (await answer.json()) as [{ number: number }];
  for (let zooms = 0; zooms < 8; zooms++) {
    const alone = page.locator(`.leaflet-marker-icon[data-pin="${number}"]`);
    if (zooms > 0 && (await alone.count())) break;
    await page.getByRole('button', { name: 'Näher heran', exact: true }).click();
    await page.waitForTimeout(400);
  }
  const here = page.getByRole('link', { name: 'In diesem Ausschnitt suchen' });
  await here.click();
  await expect(page).not.toHaveURL(new RegExp(SECTION.replaceAll('.', '\\.')));
  const total = await totalOf(page);
  expect(await page.locator('[data-list] > li').count()).toBe(Math.min(20, total));
  const pin = page.locator('.leaflet-marker-icon[data-pin]').first();
  if (await pin.count()) {
    const shown = await pin.getAttribute('data-pin');
    const item = page.locator(`[data-list] > [data-key="${shown}"]`);
    // The new list may still be on its way: then the markers are drawn once more, and the focus is set again.
    await expect(async () => {
      await pin.focus();
      await item.getByRole('link').focus();
      await expect(pin).toHaveAttribute('data-hot', '', { timeout: 1000 });
      await pin.focus();
      await expect(item).toHaveAttribute('data-hot', '', { timeout: 1000 });
    }).toPass();
  }
  expect([...new Set(asked.map(({ origin }) => origin))]).toEqual([baseURL]);
  expect(await findings(page)).toEqual([]);
});

test('tiles come through our own cache: one request for each, and none from the browser', async ({
  page,
}) => {
  const asked: { url: string; headers: IncomingHttpHeaders }[] = [];
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  );
  const tiles = createServer((request, response) => {
    asked.push({ url: request.url ?? '', headers: request.headers });
    response.writeHead(200, { 'content-type': 'image/png' }).end(png);
  }).listen(0, '127.0.0.1');
  await once(tiles, 'listening');
  const { port: tilePort } = tiles.address() as AddressInfo;
  const folder = await mkdtemp(join(tmpdir(), 'ein-tiles-e2e-'));
  const port = await freePort();
  const site = `http://127.0.0.1:${port}`;
  const web = spawn(process.execPath, ['apps/web/server.mjs'], {
    cwd: resolve(import.meta.dirname, '../../..'),
    env: {
      ...process.env,
      PORT: String(port),
      API_PORT: new URL(process.env['EIN_E2E_API'] ?? '').port,
      PUBLIC_URL: site,
      DATA_DIR: folder,
      TILE_URL: `http://127.0.0.1:${tilePort}/{z}/{x}/{y}.png`,
      TILE_ATTRIBUTION: 'Karte: Probe & Partner',
    },
    stdio: 'ignore',
  });
  try {
    await expect(async () => expect((await fetch(`${site}/health/live`)).ok).toBe(true)).toPass();
    const origins = new Set<string>();
    page.on('request', (request) => origins.add(new URL(request.url()).origin));
    await page.goto(`${site}/karte`);
    expect(asked).toEqual([]);
    await open(page);
    await expect(page.getByText('Karte: Probe & Partner')).toBeVisible();
    await expect(page.locator('img.leaflet-tile-loaded').first()).toBeVisible();
    await expect.poll(() => asked.length).toBeGreaterThan(0);
    expect([...origins]).toEqual([site]);
    for (const { headers } of asked) {
      expect(headers['cookie']).toBeUndefined();
      expect(headers['referer']).toBeUndefined();
      expect(headers['user-agent']).toContain('EIN.Ideen.raum');
    }
    expect(new Set(asked.map(({ url }) => url)).size).toBe(asked.length);
    const before = asked.length;
    const [{ url }] = asked as [(typeof asked)[number]];
    const known = await fetch(`${site}/karte/kacheln${url.replace('.png', '')}`);
    expect(known.headers.get('content-type')).toBe('image/png');
    expect(asked).toHaveLength(before);
    for (const path of ['13/0/0', '5/16/10', '19/1/1', '13/4320/x'])
      expect((await fetch(`${site}/karte/kacheln/${path}`)).status, path).toBe(404);
    expect(asked).toHaveLength(before);
  } finally {
    web.kill('SIGTERM');
    tiles.close();
    await rm(folder, { recursive: true, force: true });
  }
});

test('without tiles nobody is asked for one', async ({ request }) => {
  expect((await request.get('/karte/kacheln/13/4320/2709')).status()).toBe(404);
});
