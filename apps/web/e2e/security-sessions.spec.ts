/** Where somebody is signed in: seeing it, ending it, and proving again who one is. */
import { findings } from './axe.ts';
import { newAddress, sessionOf } from './api.ts';
import { codeIn, mailTo } from './mailbox.ts';
import { expect, test, WAYS } from './town.ts';

for (const { way, javaScriptEnabled } of WAYS) {
  test.describe(`own sessions ${way}`, () => {
    test.use({ javaScriptEnabled });

    test('are listed by device and ended one by one or all others', async ({
      page,
      visit,
      become,
      browser,
      baseURL,
    }) => {
      const address = newAddress('sitzung');
      await become(address);
      // Two more sign-ins of the same person, from browsers that say what they are.
      const phone = await browser.newContext({
        baseURL,
        javaScriptEnabled,
        userAgent: 'Mozilla/5.0 (Android 15; Mobile; rv:144.0) Gecko/144.0 Firefox/144.0',
      });
      const there = await phone.newPage();
      await there.goto('/anmelden');
      await there.getByLabel('Deine E-Mail-Adresse').fill(address);
      await there.getByRole('button', { name: 'Code anfordern' }).click();
      await there
        .getByLabel('Code aus der E-Mail')
        .fill(codeIn(await mailTo(address, /^Dein Code/)));
      await there.getByRole('button', { name: 'Anmelden' }).click();
      await expect(there.getByRole('heading', { level: 1 })).toHaveText('Mein Konto');

      await visit('/konto');
      await page.getByRole('link', { name: 'Sicherheit und Anmeldung' }).click();
      const rows = page
        .getByRole('region', { name: 'Wo du angemeldet bist' })
        .getByRole('listitem');
      await expect(rows).toHaveCount(2);
      await expect(rows.filter({ hasText: 'dieses Gerät' })).toHaveCount(1);
      const firefox = rows.filter({ hasText: 'Firefox auf Android' });
      await expect(firefox).toContainText('heute benutzt');
      await expect(firefox).toContainText('mit Code oder Link aus der E-Mail');
      // axe needs the page's own timers.
      if (javaScriptEnabled) expect(await findings(page)).toEqual([]);

      await page.getByRole('button', { name: 'Firefox auf Android abmelden' }).click();
      await expect(page.getByRole('status').first()).toContainText('Abgemeldet');
      await expect(rows).toHaveCount(1);
      await there.goto('/konto');
      await expect(there.getByLabel('Deine E-Mail-Adresse')).toBeVisible();
      await phone.close();
      await expect(page.getByRole('button', { name: 'Überall sonst abmelden' })).toHaveCount(0);
    });

    test('prove again by a code, under a new token', async ({ page, visit, become, context }) => {
      const address = newAddress('frisch');
      await become(address);
      const before = (await context.cookies()).find(({ name }) => name === 'sid')?.value;
      await visit('/konto/bestaetigen?weiter=/konto/sicherheit');
      // axe needs the page's own timers.
      if (javaScriptEnabled) expect(await findings(page)).toEqual([]);
      await page.getByRole('button', { name: `Code an ${address} schicken` }).click();
      await page
        .getByLabel('Code aus der E-Mail')
        .fill(codeIn(await mailTo(address, /^Dein Code/)));
      await page.getByRole('button', { name: 'Anmelden' }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sicherheit und Anmeldung');
      const after = (await context.cookies()).find(({ name }) => name === 'sid')?.value;
      expect(after).toBeTruthy();
      expect(after).not.toBe(before);
      expect(after).not.toBe(await sessionOf(address));
      await expect(page.getByRole('heading', { level: 3 })).toHaveCount(1);
    });
  });
}
