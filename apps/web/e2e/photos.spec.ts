/** Photos of an idea: chosen, described, sent, seen by whoever may, and gone when they must. */
import type { Page } from '@playwright/test';
import sharp from 'sharp';
import { ask, hide, newAddress, publish, sessionOf } from './api.ts';
import { findings } from './axe.ts';
import { expect, test, WAYS } from './town.ts';

const BODY = 'Wer dort spazieren geht, findet keinen Platz zum Sitzen und kehrt um.';
const press = (page: Page, name: string | RegExp) =>
  page.getByRole('main').getByRole('button', { name }).click();

const picture = (background: string) =>
  sharp({ create: { width: 1400, height: 1000, channels: 3, background } })
    .withExif({ IFD0: { Copyright: 'Geheimnis der Kamera' } })
    .jpeg()
    .toBuffer();

async function choose(page: Page, name: string, buffer: Buffer, live: boolean): Promise<void> {
  await page.getByLabel('Foto wählen').setInputFiles({ name, mimeType: 'image/jpeg', buffer });
  if (!live) await press(page, 'Foto hochladen');
}

async function submitWithPhoto(page: Page, title: string, live: boolean): Promise<number> {
  await page.getByLabel('Titel').fill(title);
  await page.getByLabel('Beschreibung').fill(BODY);
  await choose(page, 'bank.jpg', await picture('#22377f'), live);
  await expect(page.getByAltText('Foto 1')).toBeVisible();
  await page.getByLabel('Was ist auf dem Foto zu sehen?').fill('Ein leerer Weg am Wehr');
  await press(page, 'Weiter: Wo?');
  await page.getByLabel('Ortschaft').selectOption('ganz Einbeck');
  await page.getByRole('radio', { name: 'Verkehr' }).check();
  await press(page, 'Weiter: Absenden');
  await expect(page.getByAltText('Ein leerer Weg am Wehr')).toBeVisible();
  await press(page, 'Idee absenden');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Deine Idee ist angekommen');
  return Number(/nummer=(\d+)/.exec(page.url())?.[1]);
}

for (const { way, javaScriptEnabled } of WAYS) {
  test.describe(`photos ${way}`, () => {
    test.use({ javaScriptEnabled });

    test('come with an idea and are seen by whoever may see it', async ({
      page,
      visit,
      become,
      request,
    }) => {
      const author = newAddress('fotos');
      await become(author);
      await visit('/ideen/neu');
      const number = await submitWithPhoto(
        page,
        `Bank mit Bild ${way} ${Date.now()}`,
        javaScriptEnabled,
      );
      await page.goto(`/ideen/${number}`);
      const photo = page.getByRole('main').getByAltText('Ein leerer Weg am Wehr');
      await expect(photo).toBeVisible();
      const path = (await photo.getAttribute('src')) ?? '';
      expect(await photo.getAttribute('width')).toBe('1400');
      expect(await photo.getAttribute('srcset')).toMatch(/480w.*960w.*1400w/);
      expect((await request.get(path)).status()).toBe(404);

      const { idea } = await ask<{ idea: { id: string } }>(
        'query($number: Int!) { idea(number: $number) { id } }',
        { number },
        await sessionOf(author),
      );
      await publish(idea.id);
      const seen = await request.get(path);
      expect(seen.status()).toBe(200);
      expect(seen.headers()['content-type']).toBe('image/webp');
      expect(seen.headers()['cache-control']).toBe('public, no-cache');
      expect((await seen.body()).includes('Geheimnis')).toBe(false);
      const tag = seen.headers()['etag'] ?? '';
      expect((await request.get(path, { headers: { 'if-none-match': tag } })).status()).toBe(304);
      await become();
      await page.goto(`/ideen/${number}`);
      await expect(photo).toBeVisible();
      if (javaScriptEnabled) expect(await findings(page)).toEqual([]);

      await hide(idea.id);
      const asked: Record<string, string>[] = [{}, { 'if-none-match': tag }];
      for (const headers of asked)
        expect((await request.get(path, { headers })).status()).toBe(404);
    });

    test('are refused with a reason at the field, and the text stays', async ({ page, visit }) => {
      await visit('/ideen/neu');
      await page.getByLabel('Titel').fill('Eine Bank am Wehr');
      await page.getByLabel('Beschreibung').fill(BODY);
      const wrong: [string, Buffer, RegExp][] = [
        ['bild.svg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), /kein Foto/],
        ['bild.jpg', Buffer.alloc(0), /ist leer/],
        [
          'bild.jpg',
          Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.alloc(300)]),
          /beschädigt/,
        ],
        ['bild.jpg', Buffer.alloc(11 * 1024 * 1024, 7), /größer als 10 MB/],
      ];
      for (const [name, buffer, message] of wrong) {
        await choose(page, name, buffer, javaScriptEnabled);
        await expect(page.getByLabel('Foto wählen')).toHaveAccessibleDescription(message);
        await expect(page.getByLabel('Beschreibung')).toHaveValue(BODY);
      }
      if (javaScriptEnabled) expect(await findings(page)).toEqual([]);
      await press(page, 'Weiter: Wo?');
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(
        'Wo soll sich etwas ändern?',
      );
    });

    test('are at most three, stay through Back and Reload, and can be taken out', async ({
      page,
      visit,
      request,
    }) => {
      await visit('/ideen/neu');
      await page.getByLabel('Titel').fill('Eine Bank am Wehr');
      await page.getByLabel('Beschreibung').fill(BODY);
      for (const [index, colour] of ['#a00', '#0a0', '#00a'].entries()) {
        await choose(page, `${index}.jpg`, await picture(colour), javaScriptEnabled);
        await expect(page.getByAltText(`Foto ${index + 1}`)).toBeVisible();
      }
      await expect(page.getByLabel('Foto wählen')).toBeHidden();
      if (javaScriptEnabled) expect(await findings(page)).toEqual([]);
      await page.getByLabel('Was ist auf dem Foto zu sehen?').nth(1).fill('Das zweite');
      await press(page, 'Weiter: Wo?');
      await expect(page).toHaveURL(/schritt=2/);
      await page.reload();
      await press(page, 'Zurück');
      await expect(page.getByLabel('Was ist auf dem Foto zu sehen?').nth(1)).toHaveValue(
        'Das zweite',
      );
      const path = (await page.getByAltText('Foto 1').getAttribute('src')) ?? '';
      expect((await request.get(path)).status()).toBe(200);
      expect((await request.get(path.replace(/\?.*/, ''))).status()).toBe(404);
      await press(page, 'Foto herausnehmen Foto 1');
      await expect(page.getByAltText('Foto 3')).toBeHidden();
      await expect(page.getByLabel('Was ist auf dem Foto zu sehen?').first()).toHaveValue(
        'Das zweite',
      );
      expect((await request.get(path)).status()).toBe(404);
    });
  });
}

test('a body that is large is taken by the form for photos alone', async ({ request }) => {
  const data = Buffer.alloc(200_000, 65);
  const headers = { 'content-type': 'application/x-www-form-urlencoded', origin: '' };
  for (const path of ['/anmelden', '/ideen/1', '/ideen/neu/anschliessen/1']) {
    expect((await request.post(path, { data, headers })).status()).toBe(413);
  }
  const api = (process.env['EIN_E2E_API'] ?? '').replace('/graphql', '');
  const types = { 'content-type': 'application/octet-stream' };
  const answer = await request.post(`${api}/graphql`, { data, headers: types });
  expect(answer.status()).toBe(400);
});
