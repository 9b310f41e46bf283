/** The texts that explain, in Einfache Sprache: found at once, chosen by the address, nothing remembered. */
import { expect, test, WAYS } from './town.ts';

for (const { way, javaScriptEnabled } of WAYS) {
  test.describe(way, () => {
    test.use({ javaScriptEnabled });

    test('the first link of every page leads to it, and from there to each text', async ({
      page,
      context,
    }) => {
      await page.goto('/ideen');
      const first = page.getByRole('navigation', { name: 'Service' }).getByRole('link').first();
      await expect(first).toHaveText('Einfache Sprache');
      await first.click();
      await expect(page.getByRole('heading', { level: 1, name: 'Einfache Sprache' })).toBeVisible();
      const texts = page.getByRole('article').getByRole('list').last().getByRole('link');
      const names = await texts.allTextContents();
      expect(names).toHaveLength(8);
      for (const name of names) {
        await page.getByRole('article').getByRole('link', { name, exact: true }).click();
        await expect(page.getByRole('heading', { level: 1, name, exact: true })).toBeVisible();
        await expect(page.locator('article .text')).toHaveAttribute('lang', 'de-simple');
        await page.getByRole('link', { name: 'Alle Texte in Einfacher Sprache' }).click();
      }
      expect(await context.cookies()).toEqual([]);
    });

    test('a page of the town leads to its simple twin and back', async ({ page }) => {
      await page.goto('/spielregeln');
      await page.getByRole('link', { name: 'In Einfacher Sprache lesen' }).click();
      await expect(page).toHaveURL('/einfach/spielregeln');
      await page.getByRole('link', { name: 'Diesen Text ausführlich lesen' }).click();
      await expect(page).toHaveURL('/spielregeln');
      await page.goto('/impressum');
      await expect(page.getByRole('link', { name: 'In Einfacher Sprache lesen' })).toHaveCount(0);
    });
  });
}

test('who writes an idea finds help, and what is not there is not found', async ({ page }) => {
  await page.goto('/ideen/neu');
  const links = page.getByRole('complementary').getByRole('link', { name: 'Einfacher Sprache' });
  await expect(links.first()).toHaveAttribute('href', '/einfach/wie-es-weitergeht');
  await expect(links.last()).toHaveAttribute('href', '/einfach/idee-schreiben');
  expect((await page.goto('/einfach/impressum'))?.status()).toBe(404);
  await page.goto('/en/ideen');
  await expect(page.getByRole('link', { name: 'Plain German' })).toHaveCount(0);
});
