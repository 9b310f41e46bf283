/** Hearing of ideas: by a button on their page, by subscription, and by number and code without an account. */
import { findings } from './axe.ts';
import { newAddress } from './api.ts';
import { expect, test, WAYS } from './town.ts';

for (const { way, javaScriptEnabled } of WAYS) {
  test.describe(way, () => {
    test.use({ javaScriptEnabled });

    test('follows an idea without supporting it, and stops', async ({ page, visit, become }) => {
      await visit('/ideen/18');
      await page.getByRole('link', { name: 'Nur folgen' }).click();
      await expect(page).toHaveURL(/\/anmelden\?weiter=/);
      await become(newAddress('folgt'));
      await visit('/ideen/18');
      await page.getByRole('button', { name: 'Nur folgen' }).click();
      const stop = page.getByRole('button', { name: 'Du folgst – nicht mehr' });
      await expect(stop).toBeVisible();
      if (javaScriptEnabled) expect(await findings(page)).toEqual([]);
      await page.setViewportSize({ width: 1280, height: 900 });
      await stop.click();
      await expect(page.getByRole('button', { name: 'Nur folgen' })).toBeVisible();
    });

    test('supports and so follows, and says so only while it is true', async ({
      page,
      visit,
      become,
    }) => {
      await become(newAddress('unterstuetzt'));
      await visit('/ideen/18');
      const box = page.getByRole('region', { name: 'Unterstützen' });
      await box.getByRole('button', { name: 'Unterstützen', exact: true }).click();
      await expect(box.getByText('bekommst Bescheid')).toBeVisible();
      await box.getByRole('button', { name: 'Du folgst – nicht mehr' }).click();
      await expect(box.getByRole('button', { name: 'Nur folgen' })).toBeVisible();
      await expect(box.getByText('bekommst Bescheid')).toBeHidden();
      await expect(box.getByText('Du unterstützt')).toBeVisible();
    });
  });
}
