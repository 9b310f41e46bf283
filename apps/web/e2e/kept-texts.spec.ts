/** Whatever the network does, nobody loses what they typed; and nothing stays on the device once it has arrived. */
import type { BrowserContext, Page } from '@playwright/test';
import { DEMO, newAddress } from './api.ts';
import { expect, test } from './town.ts';

const SENTENCE = 'Im Sommer steht dort die Luft, ein paar Bäume würden helfen.';
const IDEA = '/ideen/18';

const saved = (page: Page) =>
  expect(page.getByText(/^Gespeichert \d\d:\d\d$/).first()).toBeVisible();
const back = (page: Page) =>
  expect(page.getByText(/^Dein Text von \d\d:\d\d ist wieder da\.$/)).toBeVisible();
const said = (page: Page, words: RegExp) => expect(page.getByText(words)).toBeVisible();
const kept = (page: Page) => page.evaluate<string[]>('Object.keys(localStorage)');
const workers = (page: Page) =>
  page.evaluate<number>('navigator.serviceWorker.getRegistrations().then((all) => all.length)');
const workerReady = (page: Page) =>
  page.evaluate('navigator.serviceWorker.ready.then((one) => one.active?.state)');
const nothingLeft = async (page: Page) => {
  await expect.poll(() => kept(page)).toEqual([]);
  await expect.poll(() => workers(page)).toBe(0);
  await expect.poll(() => page.evaluate<string[]>('caches.keys()')).toEqual([]);
};

/** The server is gone while the browser believes to be online. */
const killServer = (context: BrowserContext) => context.route('**', (route) => route.abort());
const comment = (page: Page) => page.locator('#beitrag-text');
const publish = (page: Page) => page.getByRole('button', { name: 'Beitrag veröffentlichen' });

// A browser reports each request that a dead network refuses; here that is the point.
test.afterEach(({ complaints }) => {
  const others = complaints.filter(
    (text) => !/net::ERR_|status of 503|Failed to fetch|fetching the script/.test(text),
  );
  complaints.splice(0, complaints.length, ...others);
});

test('a reason survives a reload, the way back and a lost connection, and is sent once', async ({
  page,
  context,
  become,
  visit,
}) => {
  await become(newAddress());
  await visit(IDEA);
  expect(await kept(page)).toEqual([]);
  await comment(page).fill(SENTENCE);
  await page.getByLabel('Ja, wenn …', { exact: true }).check();
  await saved(page);
  await page.reload();
  await back(page);
  await expect(comment(page)).toHaveValue(SENTENCE);
  await expect(page.getByLabel('Ja, wenn …', { exact: true })).toBeChecked();
  await page.goto('/ideen');
  await page.goBack();
  await expect(comment(page)).toHaveValue(SENTENCE);

  await context.setOffline(true);
  await publish(page).click();
  await said(page, /^Keine Verbindung\. Dein Text ist gespeichert\./);
  await expect(comment(page)).toHaveValue(SENTENCE);

  await context.setOffline(false);
  await publish(page).click();
  await expect(page).toHaveURL(/#K-\d+$/);
  await expect(page.getByText(SENTENCE, { exact: true })).toHaveCount(1);
  await nothingLeft(page);
  await page.goto(IDEA);
  await expect(comment(page)).toHaveValue('');
});

test('a reason survives a dead server and one that cannot answer', async ({
  page,
  context,
  become,
  visit,
}) => {
  await become(newAddress());
  await visit(IDEA);
  await comment(page).fill(SENTENCE);
  await killServer(context);
  await publish(page).click();
  await said(page, /^Keine Verbindung\./);
  await context.unrouteAll();
  await context.route('**', (route) => route.fulfill({ status: 503, body: 'Not now.' }));
  await publish(page).click();
  await said(page, /^Der Dienst antwortet gerade nicht\./);
  await expect(comment(page)).toHaveValue(SENTENCE);
  await context.unrouteAll();
  await page.reload();
  await back(page);
});

test('two quick presses on a slow network send one reason', async ({
  page,
  context,
  become,
  visit,
}) => {
  await become(newAddress());
  await visit(IDEA);
  const text = `${SENTENCE} ${Date.now()}`;
  await comment(page).fill(text);
  let sent = 0;
  await context.route('**/ideen/18/**', async (route) => {
    if (route.request().method() === 'POST') {
      sent += 1;
      await new Promise((resolve) => setTimeout(resolve, 700));
    }
    await route.continue();
  });
  await publish(page).dblclick();
  await expect(page).toHaveURL(/#K-\d+$/);
  await expect(page.getByText(text)).toHaveCount(1);
  expect(sent).toBe(1);
});

test('a text that is refused stays, and what is added to it is kept as well', async ({
  page,
  become,
  visit,
}) => {
  await become(newAddress());
  await visit(IDEA);
  // The browser's own check would stop this before us.
  await comment(page).evaluate((field) => field.removeAttribute('minlength'));
  await comment(page).fill('x');
  await publish(page).click();
  await expect(page.getByRole('alert')).toBeVisible();
  await expect(comment(page)).toHaveValue('x');
  await comment(page).fill(SENTENCE);
  await saved(page);
  await page.goto(IDEA);
  await back(page);
  await page.getByRole('button', { name: 'Verwerfen' }).click();
  await expect(comment(page)).toHaveValue('');
  await nothingLeft(page);
});

test('a report is kept without the address, and cleared when it has arrived', async ({
  page,
  context,
  visit,
}) => {
  await visit(`${IDEA}/melden`);
  await page.getByLabel('Beleidigung oder Hass').check();
  await page.getByLabel('Was sollen wir wissen?').fill(SENTENCE);
  await page.locator('input[type=email]').fill('geheim@example.org');
  await saved(page);
  expect(await page.evaluate('JSON.stringify(localStorage)')).not.toContain('geheim');
  await killServer(context);
  await page.getByRole('button', { name: 'Meldung abschicken' }).click();
  await said(page, /^Keine Verbindung\./);
  await context.unrouteAll();
  await page.getByRole('button', { name: 'Meldung abschicken' }).click();
  await expect(page.getByRole('heading', { name: 'Deine Meldung ist angekommen' })).toBeVisible();
  await nothingLeft(page);
});

test('a reason for joining survives a dead server', async ({ page, context, become, visit }) => {
  await become(newAddress());
  await visit('/ideen/neu/anschliessen/26');
  await page.getByLabel('Dein Grund').fill(SENTENCE);
  await saved(page);
  await page.reload();
  await back(page);
  await expect(page.getByLabel('Dein Grund')).toHaveValue(SENTENCE);
  await killServer(context);
  await page.locator('main form button[type=submit]').last().click();
  await said(page, /^Keine Verbindung\./);
  await expect(page.getByLabel('Dein Grund')).toHaveValue(SENTENCE);
  await context.unrouteAll();
  await page.locator('main form button[type=submit]').last().click();
  await expect(page).toHaveURL(/\/ideen\/26\//);
  await nothingLeft(page);
});

test('the page for a new idea opens without a connection and goes on when it is back', async ({
  page,
  context,
  visit,
}) => {
  await visit('/ideen/neu');
  expect(await workers(page)).toBe(0);
  await page.getByLabel('Titel').fill('Ein Baum am Bahnhof');
  await page.getByLabel('Beschreibung').fill(SENTENCE);
  await saved(page);
  await workerReady(page);
  await context.setOffline(true);
  await visit('/ideen/neu');
  await expect(page.getByLabel('Titel')).toHaveValue('Ein Baum am Bahnhof');
  await expect(page.getByLabel('Beschreibung')).toHaveValue(SENTENCE);
  await page.getByRole('button', { name: 'Weiter: Wo?' }).click();
  await said(page, /^Keine Verbindung\. Dein Text ist gespeichert\./);
  await page.goto('/projekte');
  await expect(page.getByRole('heading', { name: 'Keine Verbindung' })).toBeVisible();
  await context.setOffline(false);
  await page.getByRole('link', { name: 'Weiter an deiner Idee schreiben' }).click();
  await expect(page.getByLabel('Titel')).toHaveValue('Ein Baum am Bahnhof');
  await page.getByRole('button', { name: 'Weiter: Wo?' }).click();
  await expect(page.getByRole('heading', { name: 'Wo soll sich etwas ändern?' })).toBeVisible();
});

test('what the device holds for a lost connection belongs to nobody', async ({
  page,
  become,
  visit,
}) => {
  await become(DEMO.resident);
  await visit('/konto/profil');
  const name = await page.getByLabel('Anzeigename').inputValue();
  await visit(IDEA);
  await comment(page).fill(SENTENCE);
  await saved(page);
  await workerReady(page);
  const pages = await page.evaluate<{ address: string; text: string }[]>(`(async () => {
    const cache = await caches.open('ein-schreiben');
    const held = [];
    for (const request of await cache.keys())
      held.push({ address: new URL(request.url).pathname, text: await (await cache.match(request)).text() });
    return held;
  })()`);
  const shown = pages.filter(({ address }) => !address.startsWith('/_app/'));
  expect(shown.map(({ address }) => address).sort()).toEqual(['/ideen/neu', '/keine-verbindung']);
  expect(name.length).toBeGreaterThan(3);
  for (const { text } of shown) expect(text).not.toContain(name);
});

test('who asks for a code has nothing stored', async ({ page, visit }) => {
  await visit('/anmelden');
  await page.getByLabel('Deine E-Mail-Adresse').fill(newAddress());
  await page.waitForTimeout(900);
  expect(await kept(page)).toEqual([]);
  expect(await workers(page)).toBe(0);
});

test('signing out leaves no text for the next person at this device', async ({
  page,
  become,
  visit,
}) => {
  await become(newAddress());
  await visit(IDEA);
  await comment(page).fill(SENTENCE);
  await saved(page);
  expect(await kept(page)).not.toEqual([]);
  await page.goto('/abmelden');
  await page.getByRole('main').getByRole('button', { name: 'Abmelden' }).click();
  await expect(page).toHaveURL(/\/$/);
  await nothingLeft(page);
});

test('signing out in one language leaves no idea that was begun in the other', async ({
  page,
  become,
  visit,
}) => {
  await become(newAddress());
  await visit('/ideen/neu');
  await page.getByLabel('Titel').fill('Ein Steg am Mühlenteich für alle');
  await page.getByLabel('Beschreibung').fill(SENTENCE);
  await page.getByRole('main').getByRole('button', { name: 'Weiter: Wo?' }).click();
  await expect(page).toHaveURL(/schritt=2/);
  const drafts = async () =>
    (await page.context().cookies())
      .filter(({ name, value }) => name.startsWith('ein-entwurf') && value)
      .map(({ path }) => path);
  expect(await drafts()).toContain('/ideen/neu');
  await page.goto('/en/abmelden');
  await page.getByRole('main').getByRole('button', { name: 'Sign out' }).click();
  await expect(page).toHaveURL(/\/en\/?$/);
  expect(await drafts()).toEqual([]);
});
