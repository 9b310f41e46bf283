/** An author withdraws an idea: it stays readable with its reason, and can be brought back for a day. */
import { ask, newAddress, publishedIdea, sessionOf } from './api.ts';
import { findings } from './axe.ts';
import { expect, test, WAYS } from './town.ts';

const VOTE =
  'mutation($id: ID!) { voteForIdea(input: { ideaId: $id }) { __typename ... on Problem { message } } }';

for (const { way, javaScriptEnabled } of WAYS) {
  test.describe(`withdrawing ${way}`, () => {
    test.use({ javaScriptEnabled });

    test('leaves an idea readable, and out of lists and search', async ({
      page,
      visit,
      become,
    }) => {
      const title = `Trampolin auf dem Schulhof ${Date.now() % 10_000}`;
      const idea = await publishedIdea(
        title,
        'In der Pause gibt es wenig zu tun. Ein Trampolin im Boden wäre gut.',
      );
      const path = `/ideen/${idea.number}`;
      const supporter = await sessionOf(newAddress('unterstuetzt'));
      await ask(VOTE, { id: idea.id }, supporter);
      const hit = page.getByRole('article').getByRole('link', { name: title });
      await expect(async () => {
        await visit(`/suche?q=${encodeURIComponent(title)}`);
        await expect(hit).toBeVisible({ timeout: 1000 });
      }).toPass();

      await become(idea.author);
      await visit(path);
      await page.getByRole('list', { name: 'Deine Idee' }).getByText('Zurückziehen').click();
      if (javaScriptEnabled) expect(await findings(page)).toEqual([]);
      await page.getByRole('radio', { name: 'Etwas anderes' }).check();
      await page.getByRole('button', { name: 'Idee zurückziehen' }).click();
      await expect(page.getByRole('alert')).toContainText('5 bis 500 Zeichen');
      await expect(page.getByRole('radio', { name: 'Etwas anderes' })).toBeChecked();
      if (javaScriptEnabled) expect(await findings(page)).toEqual([]);
      await page.getByLabel('In deinen Worten').fill('Die Schule baut schon eines.');
      await page.getByRole('button', { name: 'Idee zurückziehen' }).click();
      await expect(page.getByRole('heading', { name: /^Zurückgezogen am/ })).toBeVisible();
      if (javaScriptEnabled) expect(await findings(page)).toEqual([]);

      await become();
      expect((await page.goto(path))?.status()).toBe(200);
      await expect(page.getByText('Die Schule baut schon eines.')).toBeVisible();
      await expect(
        page
          .getByText(/^Endstand vom/)
          .filter({ visible: true })
          .first(),
      ).toBeVisible();
      await expect(page.getByRole('button', { name: 'Doch nicht zurückziehen' })).toHaveCount(0);
      await visit('/ideen?sortierung=neu');
      await expect(page.getByRole('link', { name: title })).toHaveCount(0);
      await visit(`/suche?q=${encodeURIComponent(title)}`);
      await expect(hit).toHaveCount(0);
      const late = await sessionOf(newAddress('spaet'));
      const { voteForIdea } = await ask<{ voteForIdea: { __typename: string } }>(
        VOTE,
        { id: idea.id },
        late,
      );
      expect(voteForIdea.__typename).toBe('IdeaClosed');

      await become(idea.author);
      await visit(path);
      await page.getByRole('button', { name: 'Doch nicht zurückziehen' }).click();
      await expect(page.getByRole('heading', { name: /^Zurückgezogen am/ })).toHaveCount(0);
      await become();
      await visit('/ideen?sortierung=neu');
      await expect(page.getByRole('link', { name: title })).toBeVisible();
      await visit(path);
      await expect(
        page.getByRole('region', { name: 'Unterstützen' }).locator('.number'),
      ).toHaveText('1');
    });

    test('is for its author alone', async ({ page, become }) => {
      const idea = await publishedIdea(
        `Ein Schachbrett im Park ${Date.now() % 10_000}`,
        'Große Figuren, mit denen alle spielen können, die vorbeikommen.',
      );
      await become(newAddress('fremd'));
      for (const page_ of ['zurueckziehen', 'bearbeiten'])
        expect((await page.goto(`/ideen/${idea.number}/${page_}`))?.status()).toBe(404);
    });
  });
}
