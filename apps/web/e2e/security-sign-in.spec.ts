/** What is promised about the link of the mail: opening it does nothing, and nobody is signed in by being sent to it. */
import { newAddress } from './api.ts';
import { codeIn, linkIn, mailTo } from './mailbox.ts';
import { expect, test } from './town.ts';

test.describe('the link of the mail', () => {
  test.use({ javaScriptEnabled: false });

  test('is opened by scanners twenty times and still signs in once', async ({
    page,
    visit,
    request,
  }) => {
    const address = newAddress('scanner');
    await visit('/anmelden');
    await page.getByLabel('Deine E-Mail-Adresse').fill(address);
    await page.getByRole('button', { name: 'Code anfordern' }).click();
    const link = linkIn(await mailTo(address, /^Dein Code/), '/anmelden/link');
    for (let times = 0; times < 20; times++) {
      const method = times % 2 ? 'HEAD' : 'GET';
      const answer = await request.fetch(link, { method });
      expect(answer.status()).toBe(200);
      expect(answer.headers()['referrer-policy']).toBe('same-origin');
      expect(answer.headers()['cache-control']).toBe('no-cache');
      expect(answer.headers()['set-cookie'] ?? '').not.toContain('sid=');
    }
    await visit(link);
    await page.getByRole('button', { name: 'Jetzt anmelden' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Mein Konto');
  });

  test('and the form behind it take no post from another site', async ({ request, baseURL }) => {
    for (const path of [
      '/anmelden',
      '/anmelden/link',
      '/anmelden/code?/code',
      '/anmelden/passkey',
    ]) {
      const answer = await request.post(`${baseURL}${path}`, {
        headers: { origin: 'https://evil.example' },
        form: { email: 'opfer@example.org', token: 'x'.repeat(43), code: '123456' },
      });
      expect({ path, status: answer.status() }).toEqual({ path, status: 403 });
    }
  });

  test('ends nothing of a code that was typed: both are used up together', async ({
    page,
    visit,
    context,
  }) => {
    const address = newAddress('beides');
    await visit('/anmelden');
    await page.getByLabel('Deine E-Mail-Adresse').fill(address);
    await page.getByRole('button', { name: 'Code anfordern' }).click();
    const mail = await mailTo(address, /^Dein Code/);
    await page.getByLabel('Code aus der E-Mail').fill(codeIn(mail));
    await page.getByRole('button', { name: 'Anmelden' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Mein Konto');
    await context.clearCookies();
    await visit(linkIn(mail, '/anmelden/link'));
    await page.getByRole('button').last().click();
    await expect(page.getByRole('alert')).toContainText('gilt nicht mehr');
  });
});
