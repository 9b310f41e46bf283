/**
 * Rules of the house: an admin writes the next version, sees what changes and publishes it for a day; everybody reads both.
 * The day lies far ahead, so that the rules that hold stay the same for every other test; and as there is one draft, one test writes it.
 */
import { DEMO } from './api.ts';
import { expect, test } from './town.ts';

test.describe('the next version of the rules, without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('is a draft until it is published, and then announced', async ({ page, visit, become }) => {
    await become(DEMO.moderator);
    expect((await page.goto('/moderation/spielregeln'))?.status()).toBe(403);
    await become(DEMO.admin);
    await visit('/moderation/spielregeln');
    const title = `Kurz bleiben ${Date.now()}`;
    const last = page.getByRole('group', { name: /^Neue Regel \d+$/ });
    const name = (await last.locator('legend').innerText()).replace('Neue ', '');
    await last.getByLabel('Titel', { exact: true }).fill(title);
    await last.getByLabel('Text', { exact: true }).fill('Zu kurz');
    await page.getByRole('button', { name: 'Entwurf speichern' }).click();
    await expect(page.getByRole('main').getByRole('status')).toContainText('gespeichert');
    await expect(page.getByRole('heading', { name: `${name} neu` })).toBeVisible();

    await page.getByRole('button', { name: /^Fassung \d+ veröffentlichen$/ }).click();
    await expect(page.getByRole('alert')).toContainText('Die Regel braucht 10 bis 2.000 Zeichen.');
    await expect(page.getByRole('alert')).toContainText('in einem Satz, was sich ändert');
    const rule = page.getByRole('group', { name, exact: true });
    await expect(rule.getByLabel('Titel', { exact: true })).toHaveValue(title);

    await rule.getByLabel('Text', { exact: true }).fill('Wer kurz schreibt, wird gelesen.');
    await page.getByLabel('Was sich ändert, in einem Satz').fill(`Neu ist: ${title}.`);
    await page.getByRole('button', { name: 'Entwurf speichern' }).click();
    await page.getByLabel('Gültig ab').fill('2099-01-01');
    await page.getByRole('button', { name: /^Fassung \d+ veröffentlichen$/ }).click();
    await expect(page.getByRole('main').getByRole('status')).toContainText('veröffentlicht');

    await become();
    await visit('/spielregeln');
    await expect(page.getByRole('main')).toContainText(`Neu ist: ${title}.`);
    await expect(page.getByRole('heading', { name: title })).toHaveCount(0);
    await page.getByRole('link', { name: 'Was sich ändert' }).last().click();
    await expect(page.locator('ins', { hasText: title })).toBeVisible();
    await page
      .getByRole('link', { name: /^Fassung \d+$/ })
      .first()
      .click();
    await expect(page.getByRole('heading', { name: title })).toBeVisible();
  });

  test('is read by programs too, at the long address and at the short one', async ({ request }) => {
    const copy = (await (await request.get('/regeln.json')).json()) as {
      version: number;
      rules: { number: number; title: string }[];
      moderation: { automatedDecisions: boolean };
    };
    expect(copy).toMatchObject({ version: 1, moderation: { automatedDecisions: false } });
    expect(copy.rules[2]).toMatchObject({
      number: 3,
      title: 'Keine persönlichen Angaben über andere',
    });
    const markdown = await (await request.get('/regeln.md')).text();
    expect(markdown).toContain('3. **Keine persönlichen Angaben über andere.**');
    expect((await request.get('/spielregeln.json?fassung=9999')).status()).toBe(404);
  });
});
