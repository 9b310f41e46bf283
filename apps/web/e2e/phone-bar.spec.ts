/** The bar at the foot of an idea on a phone: number, button, follow. */
import { newAddress, publishedIdea } from './api.ts';
import { expect, test, WAYS } from './town.ts';

const BODY = 'Wer dort spazieren geht, findet keinen Platz zum Sitzen und kehrt um.';

for (const { way, javaScriptEnabled } of WAYS) {
  test.describe(`the bar of an idea on a phone ${way}`, () => {
    test.use({ javaScriptEnabled, viewport: { width: 360, height: 740 } });

    test('follows and stops following', async ({ page, visit, become }) => {
      const { number } = await publishedIdea(`Bank in der Leiste ${way} ${Date.now()}`, BODY);
      await become(newAddress('leiste'));
      await visit(`/ideen/${number}`);
      const bar = page.locator('[data-part="support-bar"]');
      const follow = bar.getByRole('button', { name: 'Nur folgen' });
      const box = await follow.boundingBox();
      expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
      await follow.click();
      const stop = bar.getByRole('button', { name: 'Du folgst – nicht mehr' });
      await stop.click();
      await expect(follow).toBeVisible();
      for (const width of [360, 320]) {
        await page.setViewportSize({ width, height: 740 });
        const edge = await follow.boundingBox();
        expect((edge?.x ?? 0) + (edge?.width ?? width)).toBeLessThanOrEqual(width - 8);
      }
    });

    test('leads whoever is not signed in to signing in', async ({ page, visit }) => {
      await visit('/ideen/1');
      const link = page.locator('[data-part="support-bar"] .follow').getByRole('link');
      await expect(link).toHaveAttribute('href', /\/anmelden\?weiter=/);
    });
  });
}

test('the sitemap names the map and the feeds', async ({ request }) => {
  const map = await (await request.get('/sitemap.xml')).text();
  for (const path of ['/karte', '/feeds']) expect(map).toMatch(new RegExp(`${path}</loc>`));
});
