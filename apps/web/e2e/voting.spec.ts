/** Support and good reasons: each state of the control, on a phone and a desktop, and nobody learns who voted. */
import { ask, DEMO, newAddress, publishedIdea, sessionOf } from './api.ts';
import { findings } from './axe.ts';
import { expect, test, WAYS } from './town.ts';

const BODY = 'Am Bahnhof fehlen Plätze, an denen Räder trocken und sicher stehen.';
const PHONE = { width: 360, height: 780 };

for (const { way, javaScriptEnabled } of WAYS) {
  test.describe(`voting ${way}`, () => {
    test.use({ javaScriptEnabled });

    test('supports, is told, takes it back, on a desktop and from the bar of a phone', async ({
      page,
      visit,
      become,
    }) => {
      const idea = await publishedIdea(`Fahrradhaus ${Date.now()}`, BODY);
      await become(newAddress('unterstuetzt'));
      await visit(`/ideen/${idea.number}`);
      const box = page.getByRole('region', { name: 'Unterstützen' });
      await expect(box.getByText('keine Unterschrift für einen Einwohnerantrag')).toBeVisible();
      await box.getByRole('button', { name: 'Unterstützen', exact: true }).click();
      await expect(box.getByText('bekommst Bescheid, wenn sich etwas tut')).toBeVisible();
      await expect(box.locator('.number')).toHaveText('1');
      if (javaScriptEnabled) expect(await findings(page)).toEqual([]);

      await page.setViewportSize(PHONE);
      const bar = page.locator('[data-part="support-bar"]');
      await expect(bar.getByText('Du unterstützt')).toBeVisible();
      await bar.getByRole('button', { name: 'Zurücknehmen' }).click();
      await expect(bar.locator('.number')).toHaveText('0');
      await bar.getByRole('button', { name: 'Unterstützen', exact: true }).click();
      await expect(bar.locator('.number')).toHaveText('1');
    });

    test('a closed idea shows its final count and its day, and no button', async ({
      page,
      visit,
      become,
    }) => {
      await become(newAddress('zu-spaet'));
      await visit('/ideen/25');
      const box = page.getByRole('region', { name: 'Unterstützen' });
      await expect(box.getByText(/Endstand vom \d+\.\s\p{L}+/u)).toBeVisible();
      await expect(page.getByRole('button', { name: 'Unterstützen', exact: true })).toHaveCount(0);
      if (javaScriptEnabled) expect(await findings(page)).toEqual([]);
      await page.setViewportSize(PHONE);
      await expect(
        page.locator('[data-part="support-bar"]').getByText(/Endstand vom/),
      ).toBeVisible();
    });

    test('calls a contribution a good reason and takes it back where it stands, but not one’s own', async ({
      page,
      visit,
      become,
    }) => {
      const idea = await publishedIdea(`Radständer ${Date.now()}`, BODY);
      const author = newAddress('schreibt');
      const { postComment } = await ask<{ postComment: { number: number } }>(
        'mutation($input: PostCommentInput!) { postComment(input: $input) { ... on Comment { number } } }',
        { input: { ideaId: idea.id, body: 'Trocken ist besser.', stance: 'FOR' } },
        await sessionOf(author),
      );
      await become(newAddress('liest'));
      await visit(`/ideen/${idea.number}?gruende=alle&ordnung=neueste`);
      const article = page.locator(`#K-${postComment.number}`);
      await article.getByRole('button', { name: 'Guter Grund · 0' }).click();
      const pressed = article.getByRole('button', { name: 'Guter Grund · 1' });
      await expect(pressed).toHaveAttribute('aria-pressed', 'true');
      await expect(page).toHaveURL(/gruende=alle&ordnung=neueste/);
      if (javaScriptEnabled) expect(await findings(page)).toEqual([]);
      await page.setViewportSize({ width: 1280, height: 900 });
      await pressed.click();
      await expect(article.getByRole('button', { name: 'Guter Grund · 0' })).toBeVisible();
      await become(author);
      await visit(`/ideen/${idea.number}?gruende=alle`);
      await expect(article.getByText('Guter Grund · 0')).toBeVisible();
      await expect(article.getByRole('button', { name: /Guter Grund/ })).toHaveCount(0);
    });
  });
}

test('who supports an idea stands on no page, for nobody', async ({ page, visit, become }) => {
  const idea = await publishedIdea(`Regendach ${Date.now()}`, BODY);
  const voter = newAddress('heimlich');
  const token = await sessionOf(voter);
  const name = `Wendehals ${Date.now() % 1_000_000}`;
  await ask(
    'mutation($input: UpdateProfileInput!) { updateProfile(input: $input) { __typename } }',
    { input: { displayName: name } },
    token,
  );
  await ask(
    'mutation($input: IdeaIdInput!) { voteForIdea(input: $input) { __typename } }',
    { input: { ideaId: idea.id } },
    token,
  );
  const pages = ['', '?gruende=alle', '/melden'].map((end) => `/ideen/${idea.number}${end}`);
  const readers = [undefined, idea.author, DEMO.resident, DEMO.moderator, DEMO.office];
  for (const reader of readers) {
    await become(reader);
    for (const path of [
      ...pages,
      '/',
      '/ideen?sortierung=unterstuetzt',
      '/berichte',
      '/ideen.atom',
    ]) {
      const answer = await page.request.get(path);
      const text = await answer.text();
      expect(text, `${path} for ${reader}`).not.toContain(name);
      expect(text, `${path} for ${reader}`).not.toContain('heimlich');
    }
  }
  await become(idea.author);
  await visit(`/ideen/${idea.number}`);
  await expect(page.getByRole('region', { name: 'Unterstützen' }).locator('.number')).toHaveText(
    '1',
  );
});
