/** An admin looks at the pages as others see them and can do nothing meanwhile; and gives the town's letters words of its own. */
import { DEMO, newSessionOf } from './api.ts';
import { expect, test } from './town.ts';

test.describe('looking and letters, without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('shows the pages of somebody else, refuses every deed and ends by one press', async ({
    page,
    visit,
    context,
    baseURL,
  }) => {
    // Looking belongs to a session, and the other tests share theirs.
    const value = await newSessionOf(DEMO.admin);
    await context.addCookies([{ name: 'sid', value, url: baseURL ?? '', httpOnly: true }]);
    await visit('/verwaltung/ansicht');
    await page.getByLabel('Wie sieht es aus für').selectOption({ label: 'Menschen mit Konto' });
    await page.getByRole('button', { name: 'Ansehen' }).click();
    const bar = page.getByRole('complementary', { name: 'Ansicht als' });
    await expect(bar).toContainText('Menschen mit Konto');
    expect((await page.goto('/moderation'))?.status()).toBe(403);
    await expect(bar).toBeVisible();
    await visit('/konto/profil');
    await page.getByRole('main').getByRole('button', { name: 'Speichern' }).first().click();
    await expect(page.getByRole('main')).toContainText('Beende die Ansicht, um etwas zu tun.');
    await bar.getByRole('button', { name: 'Ansicht beenden' }).click();
    await expect(page).toHaveURL(/\/verwaltung\/ansicht$/);
    await expect(bar).toHaveCount(0);
  });

  test('shows a letter, keeps its reasons and lets the town close it in its own words', async ({
    page,
    visit,
    become,
  }) => {
    await become(DEMO.admin);
    await visit('/verwaltung/mails');
    await page.getByRole('link', { name: 'Warteliste' }).click();
    const row = page
      .getByRole('listitem')
      .filter({ has: page.getByLabel('Gruß am Ende', { exact: true }) });
    await row.getByRole('textbox').fill('Mehr auf https://einbeck.example');
    await row.getByRole('button').click();
    await expect(page.getByRole('alert')).toContainText('nur Worte');
    await expect(row.getByRole('textbox')).toHaveValue('Mehr auf https://einbeck.example');
    await row.getByRole('textbox').fill('Bis bald im Raum');
    await row.getByRole('button').click();
    await expect(page.getByRole('main').getByRole('status')).toContainText('Gespeichert');
    const letter = page.frameLocator('iframe');
    await expect(letter.getByText('Bis bald im Raum')).toBeVisible();
    await expect(letter.getByText('Guten Tag,')).toBeVisible();
    await page.getByRole('button', { name: 'Muster an mich senden' }).click();
    await expect(page.getByRole('main').getByRole('status')).toContainText('unterwegs');
  });
});
