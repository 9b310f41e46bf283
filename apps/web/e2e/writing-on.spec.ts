/** Writing an idea in a real browser, with its history: each step is a page, and the newest text wins wherever it is. */
import { chromium, type Page } from '@playwright/test';
import sharp from 'sharp';
import { ask, newAddress, sessionOf } from './api.ts';
import { BROWSER, WITH_WINDOW } from './browser.ts';
import { expect, test } from './town.ts';

const KB = 1024;
const BODY = 'Wer dort spazieren geht, findet keinen Platz zum Sitzen und kehrt um.';
const press = (page: Page, name: string | RegExp) =>
  page.getByRole('main').getByRole('button', { name }).click();
const saved = (page: Page) => expect(page.getByText(/^Gespeichert \d\d:\d\d$/)).toBeVisible();
const kept = (page: Page) => page.evaluate<string[]>('Object.keys(localStorage)');
const review = (page: Page) => page.getByRole('region', { name: 'Deine Idee', exact: true });
const banner = (page: Page) => page.getByText('Dein Text von vorhin ist wieder da.');
const heading = (page: Page) => page.getByRole('heading', { level: 1 });

async function write(page: Page, title: string, body = BODY): Promise<void> {
  await page.getByLabel('Titel').fill(title);
  await page.getByLabel('Beschreibung').fill(body);
}

async function toReview(page: Page, title: string): Promise<void> {
  await page.goto('/ideen/neu');
  await write(page, title);
  await press(page, 'Weiter: Wo?');
  await page.getByLabel('Ortschaft').selectOption('Salzderhelden');
  await page.getByRole('radio', { name: 'Verkehr' }).check();
  await press(page, 'Weiter: Absenden');
  await expect(review(page)).toContainText(title);
}

const photo = () =>
  sharp({ create: { width: 900, height: 600, channels: 3, background: '#22377f' } })
    .jpeg()
    .toBuffer();

test('the idea of days ago comes back step by step, and goes when somebody wants to', async ({
  page,
  context,
  visit,
}) => {
  await visit('/ideen/neu');
  await write(page, 'Ein Baum am Bahnhof');
  await expect(
    page.getByText(`Noch ${(5000 - BODY.length).toLocaleString('de')} Zeichen`),
  ).toBeVisible();
  await press(page, 'Weiter: Wo?');
  await page.getByLabel('Ortschaft').selectOption('Salzderhelden');
  await page.getByText('Pin auf die Karte setzen').click();
  await press(page, /^Pin in die Mitte von/);
  await expect(page.getByText(/^Pin in Salzderhelden/)).toBeVisible();
  const pin = await page.locator('input[name=pin]').inputValue();
  await saved(page);
  // What travels from step to step lasts a day.
  await context.clearCookies();
  await visit('/ideen/neu');
  await expect(banner(page)).toBeVisible();
  await expect(page.getByLabel('Titel')).toHaveValue('Ein Baum am Bahnhof');
  await expect(page.getByLabel('Beschreibung')).toHaveValue(BODY);
  await press(page, 'Weiter: Wo?');
  await expect(page.getByLabel('Ortschaft').locator('option:checked')).toHaveText('Salzderhelden');
  await expect(page.getByRole('application')).toBeVisible();
  await expect(page.locator('input[name=pin]')).toHaveValue(pin);
  await visit('/ideen/neu');
  await press(page, 'Verwerfen und neu beginnen');
  await expect(banner(page)).toBeHidden();
  await expect(page.getByLabel('Titel')).toHaveValue('');
  await expect.poll(() => kept(page)).toEqual([]);
  await page.goBack();
  await expect(heading(page)).toHaveText('Was ist deine Idee?');
  await expect(page.getByLabel('Titel')).toHaveValue('');
});

test('photos of days ago come back with what is to be seen on them', async ({ page, context }) => {
  await page.goto('/ideen/neu');
  await write(page, 'Eine Bank am Wehr');
  await page
    .getByLabel('Foto wählen')
    .setInputFiles({ name: 'bank.jpg', mimeType: 'image/jpeg', buffer: await photo() });
  await expect(page.getByAltText('Foto 1')).toBeVisible();
  await page.getByLabel('Was ist auf dem Foto zu sehen?').fill('Ein leerer Weg');
  await saved(page);
  await context.clearCookies();
  await page.goto('/ideen/neu');
  await expect(page.getByAltText('Foto 1')).toBeVisible();
  await expect(page.getByLabel('Was ist auf dem Foto zu sehen?')).toHaveValue('Ein leerer Weg');
  await expect(page.getByLabel('Beschreibung')).toHaveValue(BODY);
});

test('what is typed while a photo is on its way stays', async ({ page, context }) => {
  await page.goto('/ideen/neu');
  await write(page, 'Eine Bank am Wehr', 'Kurz');
  await context.route('**/ideen/neu?/foto', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1500));
    await route.continue();
  });
  await page
    .getByLabel('Foto wählen')
    .setInputFiles({ name: 'bank.jpg', mimeType: 'image/jpeg', buffer: await photo() });
  await expect(page.getByText('Das Foto wird hochgeladen.')).toBeVisible();
  await page.getByLabel('Beschreibung').fill(BODY);
  await expect(page.getByAltText('Foto 1')).toBeVisible();
  await expect(page.getByLabel('Beschreibung')).toHaveValue(BODY);
  await press(page, 'Weiter: Wo?');
  await expect(heading(page)).toHaveText('Wo soll sich etwas ändern?');
});

test('what is typed while a refusal is on its way stays, and the field that is wrong is told', async ({
  page,
  context,
}) => {
  await page.goto('/ideen/neu');
  await write(page, 'Eine Bank am Wehr', 'zu kurz');
  await context.route('**/ideen/neu?/weiter', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1000));
    await route.continue();
  });
  await press(page, 'Weiter: Wo?');
  await page.getByLabel('Beschreibung').fill(BODY);
  await expect(page.getByRole('alert')).toContainText('Bitte beschreib deine Idee');
  await expect(page.getByLabel('Beschreibung')).toHaveValue(BODY);
  await expect(page.getByLabel('Beschreibung')).toBeFocused();
  await expect(banner(page)).toBeHidden();
});

test('a change after going back is there again after going forward', async ({ page }) => {
  await toReview(page, 'Eine Bank mit Lehne');
  await page.goBack();
  await expect(heading(page)).toHaveText('Wo soll sich etwas ändern?');
  await page.goBack();
  await expect(page.getByLabel('Titel')).toHaveValue('Eine Bank mit Lehne');
  await page.getByLabel('Titel').fill('Zwei Bänke mit Lehne');
  await page.goForward();
  await expect(heading(page)).toHaveText('Wo soll sich etwas ändern?');
  await page.getByLabel('Ortschaft').selectOption('ganz Einbeck');
  await page.goForward();
  await expect(review(page)).toContainText('Zwei Bänke mit Lehne');
  await expect(review(page)).toContainText('ganz Einbeck');
  await page.reload();
  await expect(review(page)).toContainText('Zwei Bänke mit Lehne');
});

test('an old page of the history does not bring an older text back', async ({ page }) => {
  await toReview(page, 'Eine Bank mit Lehne');
  await review(page).getByRole('button', { name: 'Ändern Titel und Beschreibung' }).click();
  await page.getByLabel('Titel').fill('Zwei Bänke mit Lehne');
  await press(page, 'Weiter: Wo?');
  await expect(heading(page)).toHaveText('Wo soll sich etwas ändern?');
  for (const _ of [1, 2]) await page.goBack();
  await expect(review(page)).toContainText('Zwei Bänke mit Lehne');
  for (const _ of [1, 2]) await page.goBack();
  await expect(page.getByLabel('Titel')).toHaveValue('Zwei Bänke mit Lehne');
});

test('the page that a browser keeps alive shows the newest text', async ({ baseURL }) => {
  test.skip(!WITH_WINDOW, 'Needs a Chromium with a window (Debian: apt-get install chromium).');
  const browser = await chromium.launch({
    ...BROWSER,
    executablePath: WITH_WINDOW ?? '',
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  });
  const page = await browser.newPage({ baseURL: baseURL ?? '', locale: 'de-DE' });
  await toReview(page, 'Eine Bank mit Lehne');
  await review(page).getByRole('button', { name: 'Ändern Titel und Beschreibung' }).click();
  await page.getByLabel('Titel').fill('Zwei Bänke mit Lehne');
  await page.evaluate('window.alive = true');
  await press(page, 'Weiter: Wo?');
  await expect(heading(page)).toHaveText('Wo soll sich etwas ändern?');
  // The tool waits for a page to load, which such a page does not do again.
  const back = async (address: RegExp) => {
    await page.evaluate('history.back()');
    await expect(page).toHaveURL(address);
  };
  await back(/schritt=1$/);
  await expect.poll(() => page.evaluate('window.alive')).toBe(true);
  await back(/schritt=3$/);
  await expect(review(page)).toContainText('Zwei Bänke mit Lehne');
  await back(/schritt=2/);
  await back(/neu$/);
  await expect(page.getByLabel('Titel')).toHaveValue('Zwei Bänke mit Lehne');
  await press(page, 'Weiter: Wo?');
  await press(page, 'Weiter: Absenden');
  await expect(review(page)).toContainText('Zwei Bänke mit Lehne');
  await browser.close();
});

test('two presses send one idea, and the way back from the receipt offers none', async ({
  page,
  context,
  become,
}) => {
  const author = newAddress('zweimal');
  const title = `Nur eine Bank ${Date.now()}`;
  await become(author);
  await toReview(page, title);
  // The next page is slow: this one is still there, and its button too.
  await context.route('**/ideen/neu/danke**', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1200));
    await route.continue();
  });
  await page.evaluate(`{
    const button = document.querySelector('.actions .next');
    button.click();
    button.click();
    setTimeout(() => button.click(), 700);
  }`);
  await expect(heading(page)).toHaveText('Deine Idee ist angekommen');
  const { myIdeas } = await ask<{ myIdeas: { title: string }[] }>(
    '{ myIdeas { title } }',
    {},
    await sessionOf(author),
  );
  expect(myIdeas.filter((idea) => idea.title === title)).toHaveLength(1);
  await expect.poll(() => kept(page)).toEqual([]);
  await page.goBack();
  await expect(heading(page)).toHaveText('Was ist deine Idee?');
  await expect(page.getByLabel('Titel')).toHaveValue('');
});

test('what a reload shows is what was saved for every device, without a question', async ({
  page,
  become,
}) => {
  await become(newAddress('reload'));
  await page.goto('/ideen/neu');
  await write(page, 'Eine Bank am Wehr');
  await press(page, 'Weiter: Wo?');
  await press(page, 'Zurück');
  const stored = page.waitForResponse('**/ideen/neu/entwurf');
  await page.getByLabel('Titel').fill('Zwei Bänke am Wehr');
  expect((await stored).status()).toBe(200);
  await page.reload();
  await expect(page.getByLabel('Titel')).toHaveValue('Zwei Bänke am Wehr');
  await expect(page.getByRole('region', { name: 'Es gibt zwei Fassungen' })).toBeHidden();
});

test('hints and counters come with the first touch, and without a connection too', async ({
  page,
  context,
}) => {
  let script = 0;
  const sizes: Promise<void>[] = [];
  page.on('requestfinished', (request) => {
    if (request.resourceType() !== 'script') return;
    sizes.push(request.sizes().then(({ responseBodySize }) => void (script += responseBodySize)));
  });
  const weight = async () => {
    await page.waitForLoadState('networkidle');
    await Promise.all(sizes);
    return script;
  };
  await page.goto('/ideen/neu');
  const atFirst = await weight();
  await write(page, 'Die Laterne vor Hausnummer 5 ist kaputt');
  await expect(page.getByRole('region', { name: 'Ist das ein Mangel?' })).toBeVisible();
  const touched = await weight();
  console.log(
    `    /ideen/neu: ${(atFirst / KB).toFixed(1)} KB, touched ${(touched / KB).toFixed(1)}`,
  );
  expect(atFirst).toBeLessThanOrEqual(12 * KB);
  expect(touched).toBeLessThanOrEqual(45 * KB);
  await saved(page);
  await expect
    .poll(() =>
      page.evaluate<boolean>(`(async () => {
        const all = performance.getEntriesByType('resource').map(({ name }) => name);
        const ours = all.filter((name) => name.includes('/_app/immutable/'));
        return (await Promise.all(ours.map((name) => caches.match(name)))).every(Boolean);
      })()`),
    )
    .toBe(true);
  await context.setOffline(true);
  await page.goto('/ideen/neu');
  await expect(page.getByLabel('Beschreibung')).toHaveValue(BODY);
  await page.getByLabel('Beschreibung').fill(`${BODY} Auch nachts.`);
  await expect(page.getByText(/^Noch 4\.9\d\d Zeichen$/)).toBeVisible();
});

test('a link may name the project, the place and the title', async ({ page }) => {
  const { projects, places } = await ask<{
    projects: { id: string; slug: string; permanent: boolean; currentPhase: { kind: string } }[];
    places: { id: string; name: string }[];
  }>('{ projects { id slug permanent currentPhase { kind } } places { id name } }', {});
  const project = projects.find((one) => !one.permanent && one.currentPhase?.kind === 'COLLECT');
  const place = places.find(({ name }) => name === 'Salzderhelden');
  await page.goto(`/ideen/neu?projekt=${project?.slug}&ort=${place?.id}&titel=Mehr%20Radwege`);
  await expect(page.getByLabel('Titel')).toHaveValue('Mehr Radwege');
  await page.getByLabel('Beschreibung').fill(BODY);
  await press(page, 'Weiter: Wo?');
  await expect(page.getByLabel('Ortschaft').locator('option:checked')).toHaveText('Salzderhelden');
  await expect(page.locator('input[name=project]:checked')).toHaveValue(project?.id ?? '');
});
