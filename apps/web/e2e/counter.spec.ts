/** What is said at the counter: written down by staff, followed by code, taken over once. */
import { newAddress } from './api.ts';
import { findings } from './axe.ts';
import { expect, test, WAYS } from './town.ts';

for (const { way, javaScriptEnabled } of WAYS) {
  test.describe(`the counter ${way}`, () => {
    test.use({ javaScriptEnabled });

    test('takes an idea only with consent, and hands it over by its code', async ({
      page,
      visit,
      become,
    }) => {
      const title = `Klappsitze im Wartehaus ${javaScriptEnabled ? 'am Neustädter Tor' : 'an der Walkemühle'}`;
      const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
      const look = async () => {
        if (javaScriptEnabled) expect(await findings(page)).toEqual([]);
      };
      await become('office@demo.invalid');
      await visit('/tresen/aufschreiben');
      await page.getByLabel('Titel').fill(title);
      await page.getByLabel('Beschreibung').fill('Wer nicht lange stehen kann, hat dort nichts.');
      await page.getByLabel('Ortschaft').selectOption({ label: 'ganz Einbeck' });
      await page.getByLabel('Thema').selectOption({ label: 'Verkehr' });
      await press('Aufschreiben, dann Beleg');
      await expect(page.getByRole('alert')).toContainText(
        'Ohne Einwilligung schreiben wir nichts auf',
      );
      await expect(page.getByLabel('Titel')).toHaveValue(title);
      await page.getByRole('checkbox', { name: 'Der Gast wurde gefragt' }).check();
      await press('Aufschreiben, dann Beleg');

      const slip = page.getByRole('article', { name: 'Beleg' });
      await expect(
        slip.getByRole('heading', { name: 'Deine Idee ist aufgeschrieben' }),
      ).toBeVisible();
      const [number = '', code = ''] = await slip.locator('dd').allInnerTexts();
      expect(code).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/);
      await look();

      await become();
      await visit(`/verfolgen?nummer=${number}`);
      await page.getByLabel('Code', { exact: true }).fill(code.toLowerCase());
      await press('Weg ansehen');
      await expect(page.getByRole('heading', { name: title })).toBeVisible();

      await become(newAddress('gast'));
      await page.getByRole('link', { name: 'In mein Konto übernehmen' }).click();
      await page.getByLabel('Code', { exact: true }).fill(code);
      await press('In mein Konto übernehmen');
      await expect(page.getByRole('heading', { name: 'Das gehört jetzt dir' })).toBeVisible();
      await look();
      await visit('/konto');
      await expect(page.getByRole('article').filter({ hasText: title })).toContainText(
        `Idee ${number}`,
      );

      await become(newAddress('zweite'));
      await visit(`/uebernehmen?nummer=${number}`);
      await page.getByLabel('Code', { exact: true }).fill(code);
      await press('In mein Konto übernehmen');
      await expect(page.getByRole('alert')).toContainText('passen nicht zusammen');
    });
  });
}
