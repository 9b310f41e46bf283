/** New editions of reports by mail, without an account and with one. */
import { newAddress, publishedIdea } from './api.ts';
import { findings } from './axe.ts';
import { publishedEdition } from './editions.ts';
import { linkIn, mailTo } from './mailbox.ts';
import { expect, test, WAYS } from './town.ts';

const WORDS = 'Am Brunnen fehlt ein Platz für alle, die eine Pause machen.';

for (const { way, javaScriptEnabled } of WAYS) {
  test.describe(`new editions by mail ${way}`, () => {
    test.use({ javaScriptEnabled });

    test('come to a confirmed address until it stops', async ({ page, visit }) => {
      const address = newAddress('rat');
      await visit('/berichte');
      await page.getByLabel('E-Mail-Adresse').fill(address);
      await page.getByRole('button', { name: 'Per E-Mail bekommen' }).click();
      await expect(page.getByText('Wir haben dir eine E-Mail geschickt.')).toBeVisible();
      expect(await page.context().cookies()).toEqual([]);
      const asked = await mailTo(address, /^Bestätige, dass du von neuen Berichten/);
      await visit(linkIn(asked, '/verfolgen/bestaetigen/'));
      await page.getByRole('button', { name: 'Bestätigen' }).click();
      await expect(page.getByText('Du hörst, wenn ein neuer Bericht erscheint.')).toBeVisible();

      const idea = await publishedIdea(`Platz am Brunnen ${way}`, WORDS);
      const title = `Bericht per Mail ${way}`;
      const number = await publishedEdition(title, [
        { source: `Idee ${idea.number}`, text: WORDS },
      ]);
      const told = await mailTo(address, /^Neuer Bericht/);
      expect(told.subject).toMatch(/^Neuer Bericht: /);
      expect(told.text).toMatch(/\/berichte\/\d+/);
      expect(number).toBeGreaterThan(0);
      await visit(linkIn(told, '/abbestellen/'));
      await expect(page.getByText('keine E-Mails mehr zu neuen Berichten')).toBeVisible();
      await page.getByRole('main').getByRole('button').click();
      await expect(page.getByText('Zu neuen Berichten kommt keine E-Mail mehr.')).toBeVisible();
    });

    test('are one press away for somebody signed in', async ({ page, visit, become }) => {
      await become(newAddress('abo'));
      await visit('/berichte');
      await page.getByRole('button', { name: 'Per E-Mail bekommen' }).click();
      await expect(page.getByText('Du bekommst neue Ausgaben per E-Mail.')).toBeVisible();
      if (javaScriptEnabled) expect(await findings(page)).toEqual([]);
      await visit('/konto/mitteilungen');
      await expect(page.getByText('Neue Berichte')).toBeVisible();
      await visit('/berichte');
      await page.getByRole('button', { name: 'Keine E-Mails mehr' }).click();
      await expect(page.getByRole('button', { name: 'Per E-Mail bekommen' })).toBeVisible();
    });
  });
}
