/** Codes from the desk: staff make a sheet, a resident types one. */
import { newAddress } from './api.ts';
import { findings } from './axe.ts';
import { expect, test, WAYS } from './town.ts';

for (const { way, javaScriptEnabled } of WAYS) {
  test.describe(`codes for the desk ${way}`, () => {
    test.use({ javaScriptEnabled });

    test('are made by staff, and confirm a resident once', async ({ page, visit, become }) => {
      const look = async () => {
        if (javaScriptEnabled) expect(await findings(page)).toEqual([]);
      };
      await become('moderator@demo.invalid');
      await visit('/konto');
      await page.getByRole('link', { name: 'Codes für den Tresen' }).click();
      await page.getByLabel('Wie viele Codes?').fill('99');
      await page.getByRole('button', { name: 'Bogen erzeugen' }).click();
      await expect(page.getByRole('alert')).toContainText('Zahl von 1 bis 60');
      await expect(page.getByLabel('Wie viele Codes?')).toHaveValue('99');
      await look();
      await page.getByLabel('Wie viele Codes?').fill('3');
      await page.getByRole('button', { name: 'Bogen erzeugen' }).click();
      const slips = page.getByRole('region', { name: '3 neue Codes' }).getByRole('listitem');
      await expect(slips).toHaveCount(3);
      const code = await slips.first().locator('strong').innerText();
      expect(code).toMatch(/^[A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4}$/);
      await expect(page.getByText('0 von 3 benutzt').first()).toBeVisible();
      await look();

      await become(newAddress('tresen'));
      await visit('/konto');
      await page.getByRole('link', { name: 'Wohnsitz bestätigen' }).click();
      await expect(page.getByText('Deine E-Mail-Adresse ist seit')).toBeVisible();
      await page.getByLabel('Code von deinem Zettel').fill('FALSCH-FALSCH');
      await page.getByRole('button', { name: 'Bestätigen' }).click();
      await expect(page.getByRole('alert')).toContainText('stimmt nicht, ist schon benutzt');
      await expect(page.getByLabel('Code von deinem Zettel')).toHaveValue('FALSCH-FALSCH');
      await look();
      await page.getByLabel('Code von deinem Zettel').fill(code.toLowerCase());
      await page.getByRole('button', { name: 'Bestätigen' }).click();
      await expect(page.getByText('als Einwohnerin oder Einwohner bestätigt.')).toBeVisible();
      await look();

      await become(newAddress('zweite'));
      await visit('/konto/einwohner');
      await page.getByLabel('Code von deinem Zettel').fill(code);
      await page.getByRole('button', { name: 'Bestätigen' }).click();
      await expect(page.getByRole('alert')).toContainText('schon benutzt');
      expect((await page.goto('/tresen'))?.status()).toBe(403);
    });
  });
}
