/** Everything about an idea on one page: each contribution under its side, and nothing that was removed. */
import { ask, DEMO, publishedIdea, sessionOf } from './api.ts';
import { findings } from './axe.ts';
import { expect, test, WAYS } from './town.ts';

async function say(ideaId: string, body: string, more: object): Promise<number> {
  const { postComment } = await ask<{ postComment: { id: string; number: number } }>(
    'mutation($input: PostCommentInput!) { postComment(input: $input) { ... on Comment { id number } ... on Problem { message } } }',
    { input: { ideaId, body, ...more } },
    await sessionOf(DEMO.resident),
  );
  return postComment.number;
}

for (const { way, javaScriptEnabled } of WAYS) {
  test.describe(`the file of an idea ${way}`, () => {
    test.use({ javaScriptEnabled });

    test('holds its contributions by side, and is there for no idea that is not', async ({
      page,
      visit,
    }) => {
      const title = `Bank am Aktenweg ${way}`;
      const idea = await publishedIdea(title, 'Am Weg fehlt eine Bank für alle, die Pause machen.');
      const good = await say(idea.id, 'Viele müssen dort einmal sitzen.', { stance: 'FOR' });
      const bad = await say(idea.id, 'Der Weg ist dafür zu schmal.', { stance: 'AGAINST' });

      await visit(`/ideen/${idea.number}`);
      await page.getByRole('link', { name: 'Alles auf einer Seite' }).click();
      await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
      await expect(page.getByText('keine Unterschrift nach § 31 NKomVG').first()).toBeVisible();
      const side = (name: string) => page.getByRole('region', { name });
      await expect(side('Dafür · 1').getByText(`K-${good}`)).toBeVisible();
      await expect(side('Dafür · 1').getByText('Viele müssen dort einmal sitzen.')).toBeVisible();
      await expect(side('Dagegen · 1').getByText(`K-${bad}`)).toBeVisible();
      await expect(side('Fragen · 0').getByText('Noch kein Beitrag.')).toBeVisible();
      await expect(page.locator('link[rel=canonical]')).toHaveAttribute(
        'href',
        new RegExp(`/ideen/${idea.number}/bank-am-aktenweg`),
      );
      if (javaScriptEnabled) expect(await findings(page)).toEqual([]);

      const unknown = await page.goto('/ideen/99999999/akte');
      expect(unknown?.status()).toBe(404);
    });
  });
}
