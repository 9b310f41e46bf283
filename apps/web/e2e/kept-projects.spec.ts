/** A project from its draft to everybody: seen by nobody before, planned on the clock in Berlin, public at once. */
import { DEMO } from './api.ts';
import { expect, test } from './town.ts';

test.use({ javaScriptEnabled: false });

test('makes a draft that nobody else sees, plans it, and publishes it', async ({
  page,
  visit,
  become,
  request,
}, { retry }) => {
  const mark = Math.random().toString(36).slice(2, 8).replace(/\d/g, 'x');
  const [name, slug] = [`Teich ${mark}`, `teich-${mark}-${retry}`];
  await become(DEMO.admin);
  await visit('/verwaltung/projekte/neu');
  await page.getByLabel('Name', { exact: true }).fill(name);
  await page.getByLabel('Frage').fill('Was fehlt am Teich?');
  await page.getByLabel('Adresse').fill('Teich am Wall');
  await page.getByLabel('Die meisten Unterstützungen').check();
  await page.getByRole('button', { name: 'Entwurf anlegen' }).click();
  await expect(page.getByRole('alert')).toContainText('nur Kleinbuchstaben');
  await expect(page.getByRole('alert')).toContainText('1 bis 100');
  await expect(page.getByLabel('Frage')).toHaveValue('Was fehlt am Teich?');
  await page.getByLabel('Adresse').fill(slug);
  await page.getByLabel('Beschreibung').fill('Der Teich wird **neu** gefasst.');
  await page.getByLabel('Wer entscheidet').fill('Der Rat');
  await page.getByLabel('Was mit dem Ergebnis geschieht').fill('Eine Idee wird gebaut.');
  await page.getByLabel('Wie viele Ideen').fill('1');
  await page.getByLabel('Die nächste rückt nach').check();
  await page.getByRole('button', { name: 'Entwurf anlegen' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);

  await page.getByRole('button', { name: 'Veröffentlichen' }).click();
  await expect(page.getByRole('alert')).toContainText('Es fehlen noch Phasen.');
  await visit(`/verwaltung/projekte/${slug}/phasen`);
  const phase = page.getByRole('group', { name: 'Phase 1' });
  await phase.getByLabel('Name der Phase').fill('Ideen am Teich');
  await phase.getByLabel('Beginn').fill('2026-01-01T00:00');
  await phase.getByLabel('Ende').fill('2027-03-28T02:30');
  await page.getByRole('button', { name: 'Phasen speichern' }).click();
  await expect(page.getByRole('alert')).toContainText('auf 3 Uhr vorgestellt');
  await expect(phase.getByLabel('Name der Phase')).toHaveValue('Ideen am Teich');
  await phase.getByLabel('Ende').fill('2099-10-25T02:30');
  await page.getByRole('button', { name: 'Phasen speichern' }).click();
  await expect(page.getByText('Gespeichert.', { exact: true })).toBeVisible();
  await expect(page.getByText('in dieser Nacht zweimal')).toBeVisible();

  // The page of the project itself repeats the address that was asked for, as every page that is not there.
  for (const path of ['/', '/projekte', '/ideen', '/feeds', '/sitemap.xml'])
    expect(await (await request.get(path)).text(), path).not.toContain(mark);
  expect((await request.get(`/projekte/${slug}`)).status()).toBe(404);
  await become(DEMO.moderator);
  expect((await page.goto(`/projekte/${slug}`))?.status()).toBe(404);

  await become(DEMO.admin);
  await visit(`/projekte/${slug}`);
  await expect(page.getByText('Das ist die Vorschau eines Entwurfs.')).toBeVisible();
  await expect(page.getByText('rückt die nächste nach')).toBeVisible();
  await page.getByRole('link', { name: 'Entwurf bearbeiten' }).click();
  await page.getByRole('button', { name: 'Veröffentlichen' }).click();
  await expect(page.getByText('Öffentlich', { exact: true })).toBeVisible();
  for (const path of ['/projekte', `/projekte/${slug}`, '/ideen', '/sitemap.xml'])
    expect(await (await request.get(path)).text(), path).toContain(mark);
  await page.getByRole('button', { name: 'Ins Archiv' }).click();
  await expect(page.getByText('Im Archiv', { exact: true })).toBeVisible();
  await become();
  await visit(`/projekte/${slug}`);
  await expect(
    page.getByText('Du kannst alles lesen, ändern lässt sich nichts mehr.'),
  ).toBeVisible();
});
