/** Signing in by another login, at a real OpenID provider on loopback. */
import { newAddress, sessionOf } from './api.ts';
import { findings } from './axe.ts';
import { mailTo } from './mailbox.ts';
import { expect, test, WAYS } from './town.ts';

// The provider's own pages ask for letters from another host; they are not ours to look at.
test.beforeEach(({ context }) =>
  context.route(/googleapis\.com/, (route) => route.fulfill({ contentType: 'text/css', body: '' })),
);

for (const { way, javaScriptEnabled } of WAYS) {
  test.describe(`another login ${way}`, () => {
    test.use({ javaScriptEnabled });

    test('signs in whoever has a verified address, and leads back to where they were', async ({
      page,
      visit,
      context,
    }) => {
      const address = newAddress('extern');
      await visit('/anmelden?weiter=/konto/sicherheit');
      await page.getByRole('button', { name: 'Mit Stadt-Konto anmelden' }).click();
      await page.getByPlaceholder('Enter any login').fill(address);
      await page.getByPlaceholder('and password').fill('x');
      await page.getByRole('button', { name: 'Sign-in' }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sicherheit und Anmeldung');
      await expect(page.getByText('kannst du dich auch mit Stadt-Konto anmelden')).toBeVisible();
      await expect(page.getByText('mit einem anderen Konto')).toBeVisible();
      const cookies = await context.cookies(page.url());
      expect(cookies.find(({ name }) => name === 'sid')).toMatchObject({
        httpOnly: true,
        sameSite: 'Lax',
      });
      expect(cookies.map(({ name }) => name)).not.toContain('ein-extern');
      if (javaScriptEnabled) expect(await findings(page)).toEqual([]);

      await page.getByRole('button', { name: 'Verknüpfung trennen' }).click();
      await expect(page.getByRole('status').first()).toContainText('getrennt');
      await mailTo(address, /^Ein verknüpftes Konto wurde getrennt/);
    });

    test('says so when the address is not verified, and links from within the account', async ({
      page,
      visit,
      context,
      become,
    }) => {
      const address = newAddress('unbestaetigt');
      await sessionOf(address);
      const enterThere = async () => {
        await page.getByPlaceholder('Enter any login').fill(`unverified:${address}`);
        await page.getByPlaceholder('and password').fill('x');
        await page.getByRole('button', { name: 'Sign-in' }).click();
      };
      await visit('/anmelden');
      await page.getByRole('button', { name: 'Mit Stadt-Konto anmelden' }).click();
      await enterThere();
      await expect(page.getByRole('alert')).toContainText(
        '„Stadt-Konto“ hat deine E-Mail-Adresse nicht bestätigt',
      );
      expect((await context.cookies(page.url())).map(({ name }) => name)).not.toContain('sid');
      if (javaScriptEnabled) expect(await findings(page)).toEqual([]);

      await become(address);
      await visit('/konto/sicherheit');
      await page.getByRole('button', { name: 'Mit Stadt-Konto verknüpfen' }).click();
      await enterThere();
      await expect(page.getByRole('status').first()).toContainText('Die Konten sind verknüpft');
      await expect(page.getByRole('button', { name: 'Verknüpfung trennen' })).toBeVisible();
    });

    test('does not take back whoever did not leave from here', async ({ page, visit, context }) => {
      await visit('/anmelden/extern/zurueck?code=abc&state=def');
      await expect(page.getByRole('alert')).toContainText('passt zu keiner Anmeldung');
      expect((await context.cookies()).map(({ name }) => name)).not.toContain('sid');
      if (javaScriptEnabled) expect(await findings(page)).toEqual([]);
      await visit('/anmelden/extern');
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Anmelden');
    });
  });
}
