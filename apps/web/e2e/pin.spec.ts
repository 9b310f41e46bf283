/** The spot of a new idea: by mouse, finger, key and without JavaScript, removable, and never outside of the town. */
import type { Page } from '@playwright/test';
import { ask, newAddress, publish, sessionOf } from './api.ts';
import { findings } from './axe.ts';
import { expect, test, WAYS } from './town.ts';

const BODY = 'Wer dort entlanggeht, findet auf dem ganzen Weg keinen Sitzplatz.';

async function toWhere(page: Page, visit: (path: string) => Promise<void>): Promise<void> {
  await visit('/ideen/neu');
  await page.getByLabel('Titel').fill(`Eine Bank am Weg ${Date.now()}`);
  await page.getByLabel('Beschreibung').fill(BODY);
  await page.getByRole('button', { name: 'Weiter: Wo?' }).click();
  await page.getByLabel('Ortschaft').selectOption('Sülbeck');
  await page.getByRole('radio', { name: 'Verkehr' }).check();
}
const pinOf = (page: Page) => page.locator('input[name="pin"]').inputValue();
const openPicker = (page: Page) => page.getByText('Pin auf die Karte setzen').click();

for (const { way, javaScriptEnabled } of WAYS) {
  test.describe(way, () => {
    test.use({ javaScriptEnabled });

    test('buttons alone set, move and remove the pin, and nothing typed is lost', async ({
      page,
      visit,
    }) => {
      await toWhere(page, visit);
      await page.getByLabel('Wo genau?').fill('hinter der Brücke');
      await openPicker(page);
      await expect(page.getByText('Setz ihn nicht auf eine Wohnung')).toBeVisible();
      await page
        .getByRole('button', { name: /^Pin in die Mitte von|^Pin in die Ortsmitte/ })
        .click();
      await expect(page.getByText(/Pin in Sülbeck, nah an der Ortsmitte/)).toBeVisible();
      const first = await pinOf(page);
      expect(first).toBe('51.77170,9.91830');
      for (let steps = 0; steps < 3; steps++)
        await page.getByRole('button', { name: 'Norden' }).click();
      await expect(page.getByText(/Pin in Sülbeck, .* nördlich von Sülbeck/)).toBeVisible();
      expect(Number((await pinOf(page)).split(',')[0])).toBeGreaterThan(51.7717);
      await expect(page.getByLabel('Wo genau?')).toHaveValue('hinter der Brücke');
      await expect(page.getByRole('radio', { name: 'Verkehr' })).toBeChecked();
      await page.getByRole('button', { name: 'Pin entfernen' }).click();
      await expect(page.getByText('Noch kein Pin gesetzt')).toBeAttached();
      expect(await pinOf(page)).toBe('');
    });

    test('a pin is stored with the idea and shown on its page in a picture and in words', async ({
      page,
      visit,
      become,
    }) => {
      const spot = `hinter der Brücke ${Date.now()}`;
      // Somebody of their own: a draft follows its author to every browser.
      const author = newAddress('pin');
      await become(author);
      await toWhere(page, visit);
      await page.getByLabel('Wo genau?').fill(spot);
      await openPicker(page);
      await page.getByRole('button', { name: /^Pin in die/ }).click();
      await page.getByRole('button', { name: 'Osten' }).click();
      await expect.poll(() => pinOf(page)).toMatch(/^51\.77170,9\.92/);
      const pin = await pinOf(page);
      await page.getByRole('button', { name: 'Weiter: Absenden' }).click();
      await expect(page.getByText(spot)).toBeVisible();
      await page.getByRole('button', { name: 'Idee absenden' }).click();
      await expect(page).toHaveURL(/danke/);
      const { myIdeas } = await ask<{
        myIdeas: {
          id: string;
          number: number;
          location: string;
          point: { lat: number; lon: number };
        }[];
      }>('{ myIdeas { id number location point { lat lon } } }', {}, await sessionOf(author));
      const idea = myIdeas.find(({ location }) => location === spot);
      expect(`${idea?.point.lat.toFixed(5)},${idea?.point.lon.toFixed(5)}`).toBe(pin);
      await publish(idea?.id ?? '');
      await become();
      await visit(`/ideen/${idea?.number}`);
      await expect(page.getByText(spot)).toBeVisible();
      const map = page.getByRole('img', { name: /Pin in Sülbeck, .*(von Sülbeck|Ortsmitte)/ });
      await map.scrollIntoViewIfNeeded();
      await expect(map).toBeVisible();
      await page.getByRole('link', { name: 'Auf der Karte zeigen' }).click();
      await expect(
        page.locator(`[data-pin="${idea?.number}"], [data-pins~="${idea?.number}"]`),
      ).toBeAttached();
    });

    // Only a script can change a hidden field: without one there is nothing to try.
    if (javaScriptEnabled)
      test('a pin beyond the town is refused at its field', async ({ page, visit, become }) => {
        await become(newAddress('pin'));
        await toWhere(page, visit);
        await page.evaluate(
          `document.addEventListener('formdata', ({ formData }) => formData.set('pin', '50.73000,7.10000'))`,
        );
        await page.getByRole('button', { name: 'Weiter: Absenden' }).click();
        await expect(
          page.locator('#field-pin').getByText('Der Pin liegt außerhalb der Karte'),
        ).toBeVisible();
        await expect(
          page.getByRole('heading', { name: 'Wo soll sich etwas ändern?' }),
        ).toBeVisible();
      });
  });
}

test('a click on the picture sets the pin without JavaScript, the next one more exactly', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ baseURL: baseURL ?? '', javaScriptEnabled: false });
  const page = await context.newPage();
  await toWhere(page, async (path) => void (await page.goto(path)));
  await openPicker(page);
  const picture = page.locator('input[type="image"]');
  await picture.click({ position: { x: 144, y: 148 } });
  const rough = await pinOf(page);
  expect(rough).toMatch(/^51\.8\d+,9\.8|^51\.8\d+,9\.9/);
  expect(await page.locator('input[name="view"]').inputValue()).not.toBe('');
  await picture.click({ position: { x: 200, y: 60 } });
  const exact = await pinOf(page);
  const [[lat = 0, lon = 0], [nextLat = 0, nextLon = 0]] = [rough, exact].map((pin) =>
    pin.split(',').map(Number),
  ) as [number[], number[]];
  expect(nextLat).toBeGreaterThan(lat);
  expect(nextLon).toBeGreaterThan(lon);
  expect(nextLat - lat).toBeLessThan(0.04);
  await context.close();
});

test('arrow keys move the pin, plus and minus change the scale, Delete removes it', async ({
  page,
  visit,
}) => {
  await toWhere(page, visit);
  await openPicker(page);
  const map = page.getByRole('application');
  await map.focus();
  await page.keyboard.press('ArrowUp');
  expect(await pinOf(page)).toBe('51.77170,9.91830');
  await page.keyboard.press('ArrowUp');
  const coarse = Number((await pinOf(page)).split(',')[0]) - 51.7717;
  await page.keyboard.press('+');
  const before = Number((await pinOf(page)).split(',')[0]);
  await page.keyboard.press('ArrowUp');
  const fine = Number((await pinOf(page)).split(',')[0]) - before;
  expect(coarse).toBeGreaterThan(fine * 1.5);
  expect(fine).toBeGreaterThan(0);
  await expect(page.getByRole('status').filter({ hasText: 'Pin in Sülbeck' })).toBeVisible();
  await page.keyboard.press('Delete');
  expect(await pinOf(page)).toBe('');
});

test('a mouse sets the pin where it clicks, a finger where it taps', async ({
  browser,
  baseURL,
}) => {
  for (const options of [
    {},
    { hasTouch: true, isMobile: true, viewport: { width: 360, height: 740 } },
  ]) {
    const context = await browser.newContext({ baseURL: baseURL ?? '', ...options });
    const page = await context.newPage();
    await toWhere(page, async (path) => void (await page.goto(path)));
    await openPicker(page);
    const sheet = page.getByRole('application').locator('svg');
    const box = await sheet.boundingBox();
    if (!box) throw new Error('The map is to be seen.');
    const position = { x: box.width / 2, y: box.height / 2 };
    await ('hasTouch' in options ? sheet.tap({ position }) : sheet.click({ position }));
    await expect.poll(() => pinOf(page)).toMatch(/^51\.81|^51\.82/);
    await context.close();
  }
});

test('axe finds nothing where the pin is set', async ({ page, visit }) => {
  await toWhere(page, visit);
  await openPicker(page);
  await page.getByRole('button', { name: /^Pin in die/ }).click();
  expect(await findings(page)).toEqual([]);
});
