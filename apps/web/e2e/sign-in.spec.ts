/** Signing in by the link of a mail, and the ways out. */
import { newAddress } from './api.ts';
import { codeIn, linkIn, mailTo } from './mailbox.ts';
import { expect, test, WAYS } from './town.ts';

for (const { way, javaScriptEnabled } of WAYS) {
  test.describe(`signing in ${way}`, () => {
    test.use({ javaScriptEnabled });

    test('by a link: opening it does nothing, its button does', async ({
      page,
      visit,
      context,
    }) => {
      const address = newAddress('link');
      await visit('/konto');
      await page.getByLabel('Deine E-Mail-Adresse').fill(address);
      await page.getByRole('button', { name: 'Code anfordern' }).click();
      await expect(page.getByLabel('Code aus der E-Mail')).toBeVisible();
      const link = linkIn(await mailTo(address, /^Dein Code/), '/anmelden/link');

      await visit(link);
      expect((await context.cookies()).map(({ name }) => name)).not.toContain('sid');
      await page.getByRole('button', { name: 'Jetzt anmelden' }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Mein Konto');
      const session = (await context.cookies()).find(({ name }) => name === 'sid');
      expect(session).toMatchObject({ httpOnly: true, sameSite: 'Lax' });

      await page.getByRole('button', { name: 'Abmelden' }).click();
      await visit('/konto');
      await expect(page.getByLabel('Deine E-Mail-Adresse')).toBeVisible();
      await visit(link);
      await page.getByRole('button').last().click();
      await expect(page.getByRole('alert')).toBeVisible();
    });

    test('in another browser asks whether it was you', async ({ page, visit, context }) => {
      const address = newAddress('fremd');
      await visit('/anmelden');
      await page.getByLabel('Deine E-Mail-Adresse').fill(address);
      await page.getByRole('button', { name: 'Code anfordern' }).click();
      const link = linkIn(await mailTo(address, /^Dein Code/), '/anmelden/link');
      await context.clearCookies();
      await visit(link);
      await expect(page.getByText('in einem anderen Browser')).toBeVisible();
      await expect(page.getByRole('button', { name: 'Ich war das: hier anmelden' })).toBeVisible();
    });

    test('shows the mail in the local mailbox', async ({ page, visit }) => {
      const address = newAddress('postfach');
      await visit('/anmelden');
      await page.getByLabel('Deine E-Mail-Adresse').fill(address);
      await page.getByRole('button', { name: 'Code anfordern' }).click();
      const mail = await mailTo(address, /^Dein Code/);
      await visit('/dev/mail');
      await page
        .getByRole('row')
        .or(page.getByRole('listitem'))
        .filter({ hasText: address })
        .getByRole('link')
        .click();
      await expect(page.getByText(codeIn(mail)).first()).toBeVisible();
    });
  });
}
