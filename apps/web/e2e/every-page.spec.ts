/**
 * Every page of the file tree, as it usually looks: what it weighs and leaves behind, in English, by keyboard alone,
 * in forced colors, enlarged. A page without a line in `states/` fails here.
 */
import { readdirSync, readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { coloursForced, cutOff, keyboardWalk } from './looks.ts';
import { ROUTES, routeOf } from './routes.ts';
import { LOOKED_AT_ELSEWHERE, STATES, type Shown } from './states/index.ts';
import { expect, test } from './town.ts';

const KB = 1024;
const MOST_SCRIPT = 45 * KB;

const firstOf = (route: string): [string, Shown] | undefined =>
  Object.entries(STATES).find(([, { path }]) => routeOf(path) === route);
const PAGES = ROUTES.map((route) => ({ route, state: firstOf(route) }));
/** Where staff work, whole days and on a fast network, and the mailbox of the demo. */
const FOR_RESIDENTS = (route: string) =>
  !/^\/(moderation|amt|dev|tresen|verwaltung)(\/|$)/.test(route);

test('every page of the file tree has its line in the table of states', () => {
  const missing = PAGES.filter(({ route, state }) => !state && !LOOKED_AT_ELSEWHERE[route]);
  expect(missing.map(({ route }) => route)).toEqual([]);
});

interface Left {
  cookies: number;
  stored: string[];
}

/** What a page has put on this device. */
const left = async (page: Page): Promise<Left> => ({
  cookies: (await page.context().cookies()).length,
  stored: await page.evaluate<string[]>(`(async () => [
    ...Object.keys(localStorage), ...Object.keys(sessionStorage), ...(await caches.keys()),
    ...(await indexedDB.databases()).map((one) => one.name),
    ...(await navigator.serviceWorker.getRegistrations()).map((one) => one.scope),
  ])()`),
});

/** Opens a page and counts what it loads before anything is pressed, compressed as the browser got it. */
async function loaded(page: Page, path: string): Promise<{ script: number; hosts: Set<string> }> {
  const hosts = new Set<string>();
  let script = 0;
  const sizes: Promise<void>[] = [];
  page.on('requestfinished', (request) => {
    const { origin, protocol } = new URL(request.url());
    if (protocol !== 'data:') hosts.add(origin);
    if (request.resourceType() !== 'script') return;
    sizes.push(request.sizes().then(({ responseBodySize }) => void (script += responseBodySize)));
  });
  await page.goto(path, { waitUntil: 'networkidle' });
  await Promise.all(sizes);
  console.log(`    ${path}: ${(script / KB).toFixed(1)} KB of script`);
  return { script, hosts };
}

for (const path of ['/gibt-es-nicht', '/ideen/999999', '/ideen/neu?titel=Eine%20Bank%20am%20Wehr'])
  test(`${path} weighs little`, async ({ page }) => {
    expect((await loaded(page, path)).script).toBeLessThanOrEqual(MOST_SCRIPT);
  });

for (const { route, state } of PAGES) {
  if (!state) continue;
  const [name, { path, who }] = state;

  test(`${route} weighs little, and leaves nothing with who reads it`, async ({
    page,
    baseURL,
    become,
  }) => {
    await become(who);
    const { script, hosts } = await loaded(page, path);
    // Kiosk and wall are devices of the town: they load their pages once, and the kiosk keeps them for when the network is away.
    if (FOR_RESIDENTS(route) && !/^\/(kiosk|wand)/.test(route))
      expect(script).toBeLessThanOrEqual(MOST_SCRIPT);
    expect([...hosts]).toEqual([baseURL]);
    if (!who) expect(await left(page)).toEqual({ cookies: 0, stored: [] });
  });

  test(`${route} by keyboard, enlarged and in forced colors (${name})`, async ({
    page,
    become,
    visit,
  }) => {
    await become(who);
    await visit(path);
    expect(await keyboardWalk(page), 'by keyboard').toEqual([]);
    expect(await coloursForced(page), 'in forced colors').toEqual([]);
    expect(await cutOff(page), 'enlarged to 200 and 400 %').toEqual([]);
  });

  if (FOR_RESIDENTS(route) && !path.startsWith('/einfach'))
    test(`${route} speaks English`, async ({ page, become, visit }) => {
      await become(who);
      await visit(path === '/' ? '/en' : `/en${path}`);
      await expect(page.locator('html')).toHaveAttribute('lang', 'en');
      const shown = await page.evaluate<string>(
        `[...document.body.querySelectorAll('[lang|=de]')].forEach((one) => one.remove()), document.body.innerText`,
      );
      expect(GERMAN.filter((words) => shown.includes(words))).toEqual([]);
    });
}

/** What the website says in German and says otherwise in English; short words may also be part of a name. */
const messages = (language: string) =>
  readdirSync(new URL(`../src/lib/messages/${language}/`, import.meta.url)).flatMap((file) =>
    Object.entries(
      JSON.parse(
        readFileSync(new URL(`../src/lib/messages/${language}/${file}`, import.meta.url), 'utf8'),
      ) as Record<string, unknown>,
    ),
  );
const english = new Set(messages('en').map(([, words]) => words));
const GERMAN = messages('de')
  .map(([, words]) => words)
  .filter((words): words is string => typeof words === 'string')
  .filter((words) => words.length > 14 && !words.includes('{') && !english.has(words));
