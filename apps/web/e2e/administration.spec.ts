/** Running it with almost nobody: an admin changes a rule of the town, reads what became of it and takes it back. */
import { DEMO } from './api.ts';
import { expect, test } from './town.ts';

test.describe('the administration, without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('changes a setting, says what changed and takes it back', async ({
    page,
    visit,
    become,
  }) => {
    await become(DEMO.moderator);
    expect((await page.goto('/verwaltung'))?.status()).toBe(403);
    await become(DEMO.admin);
    await visit('/verwaltung');
    await page.getByRole('main').getByRole('link', { name: 'Texte und Regeln der Stadt' }).click();
    const field = page.getByLabel('Kilometer, die die Karte über die Ortschaften hinausgeht');
    const save = page.getByRole('listitem').filter({ has: field }).getByRole('button');
    await field.fill('viele');
    await save.click();
    await expect(page.getByRole('alert')).toContainText('eine ganze Zahl von 0 bis 50');
    await expect(field).toHaveValue('viele');
    await field.fill('3');
    await save.click();
    await expect(page.getByRole('main').getByRole('status')).toContainText('Gespeichert');

    await visit('/verwaltung/aenderungen?suche=Kilometer');
    const newest = page.getByRole('main').getByRole('listitem').first();
    await expect(newest).toContainText('Kilometer');
    await newest.getByRole('button', { name: 'Rückgängig' }).click();
    await expect(page.getByRole('main').getByRole('status').first()).toContainText(
      'zurückgenommen',
    );
    await visit('/verwaltung/texte');
    await expect(field).toHaveValue('');
  });

  test('adds a theme, gives its name to another and merges it away', async ({
    page,
    visit,
    become,
  }) => {
    const name = `Fledermäuse ${Date.now()}`;
    await become(DEMO.admin);
    await visit('/verwaltung/themen');
    const fresh = page.getByRole('region', { name: 'Neues Thema' });
    await fresh.getByLabel('Name').fill(name);
    await fresh.getByRole('button', { name: 'Thema anlegen' }).click();
    await expect(page.getByRole('heading', { name })).toBeVisible();
    await page.goto('/ideen?thema=fledermaeuse-' + name.split(' ')[1]);
    await expect(page).toHaveURL(/thema=[0-9a-f-]{36}/);
    await visit('/verwaltung/themen');
    const row = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name }) });
    await row.getByText('Umbenennen oder zusammenlegen').click();
    await row.getByLabel('Alle Ideen bekommen stattdessen dieses Thema').selectOption({ index: 1 });
    await row.getByRole('button', { name: 'Zusammenlegen' }).click();
    await expect(page.getByRole('main').getByRole('status')).toContainText('Zusammengelegt');
    await expect(page.getByRole('heading', { name })).toHaveCount(0);
  });
});
