/** A survey from its draft to an answer that is changed; who is not signed in reads its questions. */
import { findings } from './axe.ts';
import { DEMO, newAddress } from './api.ts';
import { expect, test } from './town.ts';

test('is written, published, answered and answered anew', async ({ page, visit, become }) => {
  const title = `Umfrage der Probe ${Date.now()}`;
  await become(DEMO.moderator);
  await visit('/verwaltung/umfragen');
  await page.getByLabel('Titel').fill(title);
  await page.getByLabel('Beginnt am').fill('2026-01-01T09:00');
  await page.getByLabel('Endet am').fill('2099-12-31T18:00');
  await page.getByRole('button', { name: 'Entwurf anlegen' }).click();
  await page.getByLabel('Frage', { exact: true }).fill('Was soll zuerst kommen?');
  await page.getByLabel('Möglichkeiten').fill('Eine Bank\nEin Baum');
  await page.getByRole('button', { name: 'Hinzufügen' }).click();
  await expect(page.getByText('Was soll zuerst kommen?')).toBeVisible();
  expect(await findings(page)).toEqual([]);
  await page.getByRole('button', { name: 'Veröffentlichen' }).click();
  await page.getByRole('link', { name: 'Seite der Umfrage' }).click();
  await expect(page.getByRole('heading', { name: title })).toBeVisible();
  const address = page.url();

  await become(newAddress('umfrage'));
  await page.goto(address);
  await expect(page.getByText('keine Befragung nach § 35 NKomVG')).toBeVisible();
  await page.getByRole('radio', { name: 'Ein Baum' }).check();
  await page.getByRole('button', { name: 'Antworten abgeben' }).click();
  await expect(page.getByText('Deine Antworten sind gespeichert.')).toBeVisible();
  await expect(page.getByRole('radio', { name: 'Ein Baum' })).toBeChecked();
  await page.getByRole('radio', { name: 'Eine Bank' }).check();
  await page.getByRole('button', { name: 'Antworten ändern' }).click();
  await expect(page.getByRole('radio', { name: 'Eine Bank' })).toBeChecked();
  await expect(page.getByRole('heading', { name: 'Was herauskam' })).toBeHidden();
  expect(await findings(page)).toEqual([]);
});
