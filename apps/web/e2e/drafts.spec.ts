/** A draft of somebody who is signed in goes along to every device, and the receipt stays when it has been sent. */
import type { Page } from '@playwright/test';
import { newAddress, sessionOf } from './api.ts';
import { findings } from './axe.ts';
import { codeIn, mailTo } from './mailbox.ts';
import { expect, test, WAYS } from './town.ts';

const BODY = 'Wer dort spazieren geht, findet keinen Platz zum Sitzen und kehrt um.';
const press = (page: Page, name: string | RegExp) =>
  page.getByRole('main').getByRole('button', { name }).click();

async function finish(page: Page): Promise<void> {
  await page.getByLabel('Ortschaft').selectOption('ganz Einbeck');
  await page.getByRole('radio', { name: 'Verkehr' }).check();
  await press(page, 'Weiter: Absenden');
}

for (const { way, javaScriptEnabled } of WAYS) {
  test.describe(`a draft ${way}`, () => {
    test.use({ javaScriptEnabled });

    test('goes along to another device, and never overwrites what was written there', async ({
      page,
      visit,
      become,
      browser,
      baseURL,
    }) => {
      const author = newAddress('entwurf');
      await become(author);
      await visit('/ideen/neu');
      await page.getByLabel('Titel').fill('Eine Bank am Wehr');
      await page.getByLabel('Beschreibung').fill(BODY);
      if (javaScriptEnabled) await expect(page.getByText(/^Gespeichert \d\d:\d\d$/)).toBeVisible();
      else await press(page, 'Weiter: Wo?');

      const other = await browser.newContext({ javaScriptEnabled, baseURL, locale: 'de-DE' });
      const value = await sessionOf(author);
      await other.addCookies([
        { name: 'sid', value, url: baseURL ?? '', httpOnly: true, sameSite: 'Lax' },
      ]);
      const phone = await other.newPage();
      await expect(async () => {
        await phone.goto('/konto');
        await expect(phone.getByRole('article').filter({ hasText: 'Entwurf' })).toContainText(
          'Eine Bank am Wehr',
          { timeout: 1000 },
        );
      }).toPass();
      if (javaScriptEnabled) expect(await findings(phone)).toEqual([]);
      await phone.getByRole('link', { name: 'Eine Bank am Wehr' }).click();
      await expect(phone.getByLabel('Beschreibung')).toHaveValue(BODY);
      await phone.getByLabel('Beschreibung').fill(`${BODY} Am Telefon ergänzt.`);
      await press(phone, 'Weiter: Wo?');
      await expect(phone).toHaveURL(/schritt=2/);

      if (!javaScriptEnabled) await press(page, 'Zurück');
      await page.getByLabel('Beschreibung').fill(`${BODY} Am Rechner ergänzt.`);
      if (!javaScriptEnabled) await press(page, 'Weiter: Wo?');
      const apart = page.getByRole('region', { name: 'Es gibt zwei Fassungen deines Entwurfs' });
      await expect(apart).toContainText('Am Telefon ergänzt.');
      if (javaScriptEnabled) expect(await findings(page)).toEqual([]);
      await press(page, 'Den anderen Text nehmen');
      await expect(page.getByLabel('Beschreibung')).toHaveValue(`${BODY} Am Telefon ergänzt.`);
      await expect(apart).toBeHidden();

      await press(page, 'Weiter: Wo?');
      await finish(page);
      await press(page, 'Idee absenden');
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Deine Idee ist angekommen');
      await phone.goto('/konto');
      await expect(phone.getByText('Entwurf verwerfen')).toBeHidden();
      await other.close();
    });

    test('ends in a receipt with number, address and a code to scan', async ({
      page,
      visit,
      become,
    }) => {
      await become(newAddress('beleg'));
      await visit('/ideen/neu');
      await page.getByLabel('Titel').fill(`Beleg für eine Bank ${Date.now()}`);
      await page.getByLabel('Beschreibung').fill(BODY);
      await press(page, 'Weiter: Wo?');
      await finish(page);
      await press(page, 'Idee absenden');
      const receipt = page.getByRole('region', { name: 'Zum Aufheben' });
      const number = /nummer=(\d+)/.exec(page.url())?.[1] ?? '';
      await expect(receipt).toContainText(number);
      await expect(receipt).toContainText(`/ideen/${number}`);
      await expect(
        receipt.getByRole('img', { name: 'QR-Code zur Seite deiner Idee' }),
      ).toBeVisible();
      if (javaScriptEnabled) expect(await findings(page)).toEqual([]);
      await page.emulateMedia({ media: 'print' });
      await expect(page.getByRole('link', { name: 'Meine Ideen ansehen' })).toBeHidden();
      await expect(receipt).toBeVisible();
    });

    test('that waits for its code gets another one in a mail that says so', async ({
      page,
      visit,
    }) => {
      const author = newAddress('neuer-code');
      const title = `Noch ein Code ${Date.now()}`;
      await visit('/ideen/neu');
      await page.getByLabel('Titel').fill(title);
      await page.getByLabel('Beschreibung').fill(BODY);
      await press(page, 'Weiter: Wo?');
      await finish(page);
      await page.getByLabel('Deine E-Mail-Adresse').fill(author);
      await press(page, 'Idee absenden');
      await mailTo(author, /wartet auf deine Bestätigung/);
      await press(page, 'Neuen Code schicken');
      await expect(page.getByText('Ein neuer Code ist unterwegs.')).toBeVisible();
      const mail = await mailTo(author, /wartet auf deine Bestätigung/);
      expect(mail.text).toContain(title);
      await page.getByLabel('Code aus der E-Mail').fill(codeIn(mail));
      await press(page, 'Idee bestätigen');
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Deine Idee ist angekommen');
    });
  });
}
