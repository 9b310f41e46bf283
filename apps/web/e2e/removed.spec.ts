/** What is removed leaves a stone that says so, and nothing of its words. */
import { publishedIdea, DEMO } from './api.ts';
import { findings } from './axe.ts';
import { expect, test, WAYS } from './town.ts';

for (const { way, javaScriptEnabled } of WAYS) {
  test.describe(`a removed idea ${way}`, () => {
    test.use({ javaScriptEnabled });

    test('was reported without an account and hidden with a ground', async ({
      page,
      visit,
      become,
    }) => {
      const title = `Kauft bei mir ${Date.now() % 100_000}`;
      const { number, author } = await publishedIdea(
        title,
        'Mein Laden hat die besten Preise der Stadt.',
      );
      await visit(`/ideen/${number}`);
      await page.getByRole('link', { name: 'Idee melden' }).click();
      await page.getByRole('radio', { name: 'Werbung' }).check();
      await page.getByLabel('Was sollen wir wissen?').fill('Das wirbt nur für einen Laden.');
      await page.getByRole('button', { name: 'Meldung abschicken' }).click();
      await expect(page.getByText('Deine Meldung ist angekommen')).toBeVisible();

      await become(DEMO.moderator);
      await expect(async () => {
        await visit('/moderation?reiter=gemeldet');
        await page.getByRole('link', { name: title }).click({ timeout: 2000 });
        await expect(
          page
            .getByRole('article', { name: 'Eintrag' })
            .getByText('Das wirbt nur für einen Laden.'),
        ).toBeVisible();
      }).toPass();
      await page.getByRole('main').getByRole('link', { name: 'Ausblenden' }).click();
      await page.getByLabel('Begründung in der E-Mail').fill('Das ist Werbung für einen Betrieb.');
      await page.getByLabel('Grundlage').fill('Spielregel 4: keine Werbung');
      await page.getByRole('button', { name: 'Ausblenden', exact: true }).click();
      await expect(page.getByText(`Zu Idee ${number} ausgeblendet.`)).toBeVisible();

      await become();
      const answer = await page.goto(`/ideen/${number}`);
      expect(answer?.status()).toBe(410);
      await expect(page.getByRole('heading', { name: 'Hier stand eine Idee' })).toBeVisible();
      await expect(page.getByText('Spielregel 4: keine Werbung')).toBeVisible();
      await expect(page.getByText(title)).toHaveCount(0);
      if (javaScriptEnabled) expect(await findings(page)).toEqual([]);
      await visit('/ideen?sortierung=neu');
      await expect(page.getByText(title)).toHaveCount(0);
      await become(author);
      await visit('/konto');
      await expect(page.getByRole('article').filter({ hasText: title })).toContainText('Entfernt');
    });
  });
}
