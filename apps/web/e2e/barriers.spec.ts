/** A barrier, from the footer of a page to the answer of the office; and a page of the town, written and read. */
import { DEMO } from './api.ts';
import { expect, test } from './town.ts';

test.use({ javaScriptEnabled: false });

test('a barrier is reported from any page, answered, and read by its code', async ({
  page,
  visit,
  become,
}) => {
  await visit('/ideen/18');
  await page.getByRole('contentinfo').getByRole('link', { name: 'Barriere melden' }).click();
  await expect(page.getByLabel('Welche Seite?')).toHaveValue(/^\/ideen\/18/);
  await page.getByRole('button', { name: 'Barriere melden' }).click();
  await expect(page.getByRole('alert')).toContainText('in 5 bis 2.000 Zeichen, was nicht geht');
  const text = `Die Karte liest mir niemand vor ${Date.now()}.`;
  await page.getByLabel('Was geht nicht?').fill(text);
  await page.getByRole('button', { name: 'Barriere melden' }).click();
  const receipt = page.getByRole('main').getByRole('status');
  const [, number = ''] = /B-(\d+)/.exec(await receipt.innerText()) ?? [];
  const code = await receipt.locator('code').innerText();

  await become(DEMO.office);
  await visit('/amt/barrieren');
  const task = page.getByRole('article').filter({ hasText: text });
  await task.getByRole('radio', { name: 'Behoben' }).check();
  await task.getByLabel('Antwort', { exact: true }).fill('Die Karte hat jetzt eine Liste daneben.');
  await task.getByRole('button', { name: 'Stand speichern' }).click();
  await expect(page.getByRole('main').getByRole('status')).toContainText('Gespeichert');
  await expect(page.getByText(text)).toHaveCount(0);

  await become();
  await visit('/barriere-melden/stand');
  await page.getByLabel('Nummer').fill(`B-${number}`);
  await page.getByLabel('Code').fill(code.toLowerCase());
  await page.getByRole('button', { name: 'Stand ansehen' }).click();
  await expect(page.getByRole('main').getByRole('status')).toContainText('Behoben');
  await expect(page.getByRole('main')).toContainText('Die Karte hat jetzt eine Liste daneben.');
});

test('an admin looks at a text before everybody reads it', async ({ page, visit, become }) => {
  await become(DEMO.admin);
  await visit('/verwaltung/seiten/so-funktionierts/en');
  const body = page.getByLabel('Text (Markdown)');
  const before = await body.inputValue();
  const word = `Schritt${Date.now()}`;
  await body.fill(`${before}\n\n## ${word}\n\nSo geht das.`);
  await page.getByRole('button', { name: 'Vorschau' }).click();
  await expect(page.getByRole('heading', { name: word })).toBeVisible();
  await expect(body).toHaveValue(new RegExp(word));
  await page.getByRole('button', { name: 'Speichern und veröffentlichen' }).click();
  await expect(page.getByRole('main').getByRole('status')).toContainText('Alle lesen jetzt');
  await become();
  await visit('/en/so-funktionierts');
  await expect(page.getByRole('heading', { name: word })).toBeVisible();
});
