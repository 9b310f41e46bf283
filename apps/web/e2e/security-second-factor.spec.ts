/** The second factor of staff: setting it up, being asked for it, recovery codes, removing it. */
import { Secret, TOTP } from 'otpauth';
import { findings } from './axe.ts';
import { codeIn, mailTo } from './mailbox.ts';
import { expect, test, WAYS } from './town.ts';

// Nobody else in the browser tests signs in as the council member or the admin.
const PEOPLE = { true: 'admin@demo.invalid', false: 'council@demo.invalid' } as const;

const STEP_MS = 30_000;

for (const { way, javaScriptEnabled } of WAYS) {
  test.describe(`the second factor ${way}`, () => {
    test.use({ javaScriptEnabled });

    test('is set up, asked for at the next sign-in, replaced by a recovery code, and removed', async ({
      page,
      visit,
      context,
    }) => {
      test.setTimeout(180_000);
      const address = PEOPLE[`${javaScriptEnabled}`];
      const signIn = async () => {
        await context.clearCookies();
        await visit('/anmelden?weiter=/konto/zweiter-faktor');
        await page.getByLabel('Deine E-Mail-Adresse').fill(address);
        await page.getByRole('button', { name: 'Code anfordern' }).click();
        await page
          .getByLabel('Code aus der E-Mail')
          .fill(codeIn(await mailTo(address, /^Dein Code/)));
        await page.getByRole('button', { name: 'Anmelden' }).click();
        await expect(page.getByRole('heading', { level: 1 })).toHaveText('Zweiter Faktor');
      };
      const look = async () => {
        if (javaScriptEnabled) expect(await findings(page)).toEqual([]);
      };

      await signIn();
      await look();
      await page.getByRole('button', { name: 'App einrichten' }).click();
      const secret = (await page.locator('.secret').innerText()).replaceAll(' ', '');
      const app = new TOTP({ secret: Secret.fromBase32(secret) });
      const picture = page.getByRole('img', { name: 'QR-Code' });
      await expect(picture).toHaveAttribute('src', /^data:image\/svg\+xml/);
      await look();
      await page.getByLabel('Code, den die App jetzt zeigt').fill('000000');
      await page.getByRole('button', { name: 'Einrichten' }).click();
      await expect(page.getByRole('alert')).toContainText('Dieser Code stimmt nicht');
      await expect(picture).toBeVisible();
      const used = app.generate();
      await page.getByLabel('Code, den die App jetzt zeigt').fill(used);
      await page.getByRole('button', { name: 'Einrichten' }).click();
      const codes = page.getByRole('region', { name: 'Deine Ersatzcodes' }).getByRole('listitem');
      await expect(codes).toHaveCount(10);
      const recovery = await codes.first().innerText();
      await look();
      await visit('/konto/zweiter-faktor');
      await expect(page.getByText('Du hast noch 10 Ersatzcodes')).toBeVisible();
      await look();

      await signIn();
      await expect(page).toHaveURL(/\/anmelden\/zweiter-faktor/);
      await look();
      await page.getByLabel('Code aus der App').fill(used);
      await page.getByRole('button', { name: 'Weiter' }).click();
      await expect(page.getByRole('alert')).toContainText('schon benutzt');
      await look();
      await page
        .getByLabel('Code aus der App')
        .fill(app.generate({ timestamp: Date.now() + STEP_MS }));
      await page.getByRole('button', { name: 'Weiter' }).click();
      await expect(page).toHaveURL(/\/konto\/zweiter-faktor/);

      await signIn();
      await page.getByLabel('Code aus der App').fill(recovery.toLowerCase());
      await page.getByRole('button', { name: 'Weiter' }).click();
      await expect(page.getByText('Du hast noch 9 Ersatzcodes')).toBeVisible();
      await mailTo(address, /^Ein Ersatzcode wurde benutzt/);
      await page.getByRole('button', { name: 'App entfernen' }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sicherheit und Anmeldung');
      await mailTo(address, /^Die App für Codes wurde entfernt/);
      await look();
    });
  });
}

test('is nothing that residents are offered', async ({ page, visit, become }) => {
  await become('resident@demo.invalid');
  await visit('/konto/sicherheit');
  await expect(page.getByRole('heading', { name: 'Zweiter Faktor' })).toHaveCount(0);
  expect((await page.goto('/konto/zweiter-faktor'))?.status()).toBe(404);
});
