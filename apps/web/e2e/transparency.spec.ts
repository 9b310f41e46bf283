/** Figures of moderation: everybody reads them, as a page and as a file, and nothing of a single person stands there. */
import { expect, test, WAYS } from './town.ts';

for (const { way, javaScriptEnabled } of WAYS) {
  test.describe(`figures of moderation ${way}`, () => {
    test.use({ javaScriptEnabled });

    test('stand in tables, and all of them in one file', async ({ page, visit }) => {
      await visit('/transparenz');
      const decisions = page.getByRole('table', { name: 'Entscheidungen' });
      const published = decisions.getByRole('row', { name: /^Neue Idee: veröffentlicht/ });
      await expect(published.getByRole('cell').first()).toHaveText(/^[1-9][\d.]*$/);
      await expect(
        page.getByRole('heading', { name: 'Nachträglich ändert niemand etwas' }),
      ).toBeVisible();
      const waiting = page.waitForEvent('download');
      await page.getByRole('main').getByRole('link', { name: 'CSV' }).click();
      const file = await waiting;
      expect(file.suggestedFilename()).toMatch(/^einbeck-transparenz-\d{4}\.csv$/);
    });

    test('lead from the foot of every page', async ({ page, visit }) => {
      await visit('/');
      await page
        .getByRole('contentinfo')
        .getByRole('link', { name: /Wie die Moderation/ })
        .click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(
        'So entscheidet die Moderation',
      );
    });
  });
}
