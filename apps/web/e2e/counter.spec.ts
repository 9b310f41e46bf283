/** What is said at the counter, or written on paper: written down by staff, followed by code, taken over once. */
import sharp from 'sharp';
import { DEMO, newAddress } from './api.ts';
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

test('a form on paper is typed in beside its scan', async ({ page, visit, become }) => {
  const title = 'Fahrradbügel vor der Bücherei';
  const look = async () => expect(await findings(page)).toEqual([]);
  const background = '#fff';
  const buffer = await sharp({ create: { width: 480, height: 680, channels: 3, background } })
    .png()
    .toBuffer();
  await become(DEMO.office);
  await visit('/tresen/papier');
  const file = page.getByLabel('Scan oder Foto einer Seite');
  await file.setInputFiles({ name: 'bogen.png', mimeType: 'image/png', buffer });
  await page.getByRole('button', { name: 'Hochladen und abtippen' }).click();
  await expect(page.getByRole('heading', { name: 'Bogen abtippen' })).toBeVisible();
  const scan = page.getByRole('img', { name: /^Scan vom/ });
  await expect(scan).toHaveJSProperty('naturalWidth', 480);
  await page.getByRole('button', { name: 'Drehen' }).click();
  await page.getByRole('button', { name: 'Größer' }).click();
  await look();
  const address = page.url();
  const image = (await scan.getAttribute('src')) ?? '';
  await page.getByLabel('Titel').fill(title);
  await page.getByLabel('Beschreibung').fill('Die Räder stehen dort an den Bäumen.');
  await page.getByLabel('Ortschaft').selectOption({ label: 'ganz Einbeck' });
  await page.getByLabel('Thema').selectOption({ label: 'Verkehr' });
  await page.getByRole('checkbox', { name: 'Auf dem Bogen ist' }).check();
  await page.getByRole('button', { name: 'Abtippen, dann Beleg' }).click();
  await expect(page.getByRole('article', { name: 'Beleg' })).toContainText(title);
  expect((await page.goto(address))?.status(), 'it waits no more').toBe(404);
  await become(newAddress('fremd'));
  expect((await page.goto(image))?.status(), 'nobody else sees it').toBe(404);
});
