/** Files of the former platform: checked with a reason for each bad row, made in secret, published with where they come from. */
import { DEMO } from './api.ts';
import { findings } from './axe.ts';
import { expect, test } from './town.ts';

test('takes over ideas and comments of the former platform', async ({
  page,
  visit,
  become,
  request,
}) => {
  const mark = Math.random().toString(36).slice(2, 8).replace(/\d/g, 'x');
  const site = `https://${mark}.example.org/einbeck/ideas`;
  const file = (name: string, text: string) => ({
    name,
    mimeType: 'text/csv',
    buffer: Buffer.from(text),
  });
  await become(DEMO.admin);
  await visit('/verwaltung/projekte/ideenkasten');
  await page.getByRole('link', { name: 'Von früherer Plattform übernehmen' }).click();
  await page.getByLabel('Datei mit Ideen').setInputFiles(file('a.csv', 'Farbe;Form\nrot;rund\n'));
  await page.getByRole('button', { name: 'Dateien prüfen' }).click();
  await expect(page.getByRole('alert')).toContainText('Es fehlt die Spalte');
  await page
    .getByLabel('Datei mit Ideen')
    .setInputFiles(
      file(
        'ideen.csv',
        `Referenznummer;Link;Name;Beschreibung;Kategorie;Positive Bewertungen;Erstellt;Status\n` +
          `2024-00001;${site}/2024-00001/;Bänke ${mark};Es fehlen Bänke.;Sonstwas;17;2024-04-20T10:00:00+02:00;Abgelehnt\n` +
          `2024-00002;${site}/2024-00002/;;Ohne Titel.;Sonstwas;0;;\n`,
      ),
    );
  await page
    .getByLabel('Datei mit Beiträgen')
    .setInputFiles(
      file('k.csv', `ID;Kommentar;Link\n1;Ja ${mark}.;${site}/2024-00001/?comment=1\n`),
    );
  await page.getByRole('button', { name: 'Dateien prüfen' }).click();
  await expect(page.getByRole('row', { name: /Zeile 3/ })).toContainText('Der Titel ist leer.');
  expect(await findings(page)).toEqual([]);
  await page.getByRole('button', { name: 'Übernehmen', exact: true }).click();
  await expect(page.getByRole('alert')).toContainText('Bitte wähle ein Thema.');
  await page.getByLabel('Kategorie „Sonstwas“').selectOption({ index: 1 });
  await page.getByLabel('Thema für Ideen ohne Kategorie').selectOption({ index: 1 });
  await page.getByRole('button', { name: 'Übernehmen', exact: true }).click();
  await expect(async () => {
    await page.reload();
    await expect(page.getByRole('button', { name: 'Alle veröffentlichen' })).toBeVisible();
  }).toPass();
  const listed = async () => (await request.get(`/suche?q=${mark}`)).text();
  expect(await listed()).not.toContain(`Bänke ${mark}`);
  await page.getByRole('button', { name: 'Alle veröffentlichen' }).click();
  await expect(async () => {
    await page.reload();
    await expect(page.getByText('Alles ist öffentlich.')).toBeVisible();
  }).toPass();

  await become();
  await visit(`/suche?q=${mark}`);
  await page
    .getByRole('link', { name: `Bänke ${mark}` })
    .first()
    .click();
  const origin = page.getByRole('region', { name: 'Aus der früheren Beteiligungsplattform' });
  await expect(origin).toContainText('17-mal Zustimmung');
  await expect(origin).toContainText('20. April 2024');
  await expect(page.getByText('Nicht möglich').first()).toBeVisible();
  expect(await findings(page)).toEqual([]);
  await page.getByRole('link', { name: 'Alle Beiträge lesen' }).click();
  await expect(page.getByText(`Ja ${mark}.`)).toBeVisible();
  await expect(page.getByText('von der früheren Plattform')).toBeVisible();
});
