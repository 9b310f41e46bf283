/** Ideas that went back to their authors: the list says since when and how long still, and leads to what is asked, and to the mail. */
import { ask, DEMO, queueItem, sessionOf, submittedIdea } from './api.ts';
import { findings } from './axe.ts';
import { expect, test, WAYS } from './town.ts';

for (const { way, javaScriptEnabled } of WAYS) {
  test.describe(`ideas with their authors ${way}`, () => {
    test.use({ javaScriptEnabled });

    test('are listed with their days, and lead to the passages and the mail', async ({
      page,
      visit,
      become,
    }, { retry }) => {
      const title = `Laterne ${way} ${retry}`;
      const idea = await submittedIdea(title, 'Dort ist es abends sehr dunkel, schon lange.');
      const moderator = await sessionOf(DEMO.moderator);
      const { id, version } = await queueItem(idea.id, moderator);
      const passages = [{ field: 'BODY', from: 0, to: 4, note: 'Wo genau ist das?' }];
      await ask(
        'mutation($input: DecideInput!) { decide(input: $input) { __typename } }',
        { input: { itemId: id, version, action: 'RETURN', reason: 'Bitte genauer.', passages } },
        moderator,
      );
      await become(DEMO.moderator);
      await visit('/moderation');
      await page.getByRole('link', { name: /^Bei Autoren/ }).click();
      await expect(page.getByRole('heading', { name: 'Wartet auf Autor' })).toBeVisible();
      const more = page.getByRole('link', { name: 'Weitere laden' });
      const row = page.getByRole('article', { name: title });
      while (!(await row.count()) && (await more.count())) await more.click();
      await expect(row).toContainText(/Noch 30\s+Tage/);
      await expect(row).toContainText('Noch keine Erinnerung verschickt');
      if (javaScriptEnabled) expect(await findings(page)).toEqual([]);
      await row.getByRole('link', { name: title }).click();
      await expect(page.getByText('Wo genau ist das?').first()).toBeVisible();
      await expect(
        page.getByText('bis dahin ist hier nichts zu entscheiden', { exact: false }),
      ).toBeVisible();
      await expect(page.getByRole('group', { name: 'Entscheiden' })).toHaveCount(0);
      await page.getByText('Die E-Mail dazu').click();
      await expect(page.getByText('bitten wir dich um eine Änderung')).toBeVisible();
      if (javaScriptEnabled) expect(await findings(page)).toEqual([]);
    });
  });
}
