/**
 * Comments that are checked before they appear, in a project that no other test writes in: its author sees one at its place,
 * a moderator lets it through, takes that back and refuses it with reasons. And it stands on no surface of anybody else.
 */
import { ask, DEMO, newAddress, sessionOf } from './api.ts';
import { findings } from './axe.ts';
import { checkedIdea } from './checked-project.ts';
import { mailTo } from './mailbox.ts';
import { expect, test, WAYS } from './town.ts';

/** The item of a comment, as soon as it is in the queue. */
async function itemOf(number: number): Promise<string> {
  let id = '';
  await expect(async () => {
    const { moderationQueue } = await ask<{
      moderationQueue: { nodes: { id: string; comment: { number: number } | null }[] };
    }>(
      '{ moderationQueue(first: 50, filter: COMMENTS) { nodes { id comment { number } } } }',
      {},
      await sessionOf(DEMO.moderator),
    );
    id = moderationQueue.nodes.find(({ comment }) => comment?.number === number)?.id ?? '';
    expect(id).not.toBe('');
  }).toPass({ timeout: 30_000 });
  return id;
}

for (const { way, javaScriptEnabled } of WAYS) {
  test.describe(`comments that are checked first ${way}`, () => {
    test.use({ javaScriptEnabled });

    test('wait, are let through, taken back and refused', async ({ page, visit, become }, {
      retry,
    }) => {
      const idea = await checkedIdea(`Vorplatz ${way} ${retry}`);
      const author = newAddress('prueft');
      const main = page.getByRole('main');
      const words = `Bäume spenden Schatten ${way} ${retry}`;
      await become(author);
      await visit(`/ideen/${idea.number}`);
      await expect(page.getByText('wird geprüft, bevor er für alle sichtbar ist')).toBeVisible();
      await page.getByRole('radio', { name: 'Dafür' }).check();
      await page.getByLabel('Dein Grund').fill(words);
      await page.getByRole('button', { name: 'Beitrag zur Prüfung abschicken' }).click();
      await expect(page.getByText('Dein Beitrag wird geprüft, bevor er erscheint.')).toBeVisible();
      const mine = page.locator('article.comment', { hasText: words });
      await expect(mine).toContainText('Wird noch geprüft. Nur du siehst ihn.');
      await expect(mine.getByText('Erwidern')).toHaveCount(0);
      const number = Number((await mine.getAttribute('id'))?.slice(2));
      if (javaScriptEnabled) expect(await findings(page)).toEqual([]);

      // On a phone one side is open at a time, so the side is asked for.
      await visit(`/ideen/${idea.number}?gruende=dafuer`);
      await expect(mine).toBeVisible();
      await mine.getByRole('link', { name: 'Bearbeiten' }).click();
      await mine.getByLabel('Dein Beitrag').fill(`${words}, und Bänke`);
      await mine.getByRole('button', { name: 'Änderung abschicken' }).click();
      await expect(mine).toContainText('und Bänke');
      await page.getByRole('link', { name: 'steht in deinem Konto' }).click();
      await expect(main).toContainText('wird noch geprüft');

      await become();
      await visit(`/ideen/${idea.number}?beitrag=${number}`);
      await expect(main).not.toContainText('Bäume spenden');
      await expect(main).toContainText(`K-${number}`);
      await visit(`/ideen/${idea.number}?gruende=alle`);
      await expect(main).not.toContainText('Bäume spenden');

      await become(DEMO.moderator);
      const item = await itemOf(number);
      await visit(`/moderation?reiter=beitraege&punkt=${item}`);
      await expect(main).toContainText('Beitrag, wartet auf Prüfung');
      await expect(main).toContainText('und Bänke');
      if (javaScriptEnabled) expect(await findings(page)).toEqual([]);
      // It was left as narrow as a phone, where what can be undone stands beside an item alone.
      await page.setViewportSize({ width: 1280, height: 800 });
      if (javaScriptEnabled) await page.keyboard.press('f');
      else
        await page
          .getByRole('group', { name: 'Entscheiden' })
          .getByRole('button', { name: /^Freigeben/ })
          .first()
          .click();
      await expect(page.getByText(`Beitrag K-${number} freigegeben.`)).toBeVisible();
      await page.getByRole('button', { name: 'Rückgängig' }).click();
      await expect(page.getByText(`Beitrag K-${number} freigegeben.`)).toHaveCount(0);

      await visit(`/moderation?reiter=beitraege&punkt=${item}&begruenden=1`);
      await page.getByLabel('Begründung in der E-Mail').fill('Der Text wirbt nur für einen Laden.');
      await page.getByLabel('Grundlage').fill('Spielregel 4: keine Werbung');
      await main.getByRole('button', { name: 'Ablehnen', exact: true }).click();
      await expect(page.getByText(`Beitrag K-${number} abgelehnt.`)).toBeVisible();
      await mailTo(author, new RegExp(`^Dein Beitrag zu Idee ${idea.number} ist nicht veröff`));

      await become(author);
      await visit(`/ideen/${idea.number}?gruende=alle`);
      await expect(main).not.toContainText('Bäume spenden');
      await visit('/konto/was-daraus-wurde');
      await page.getByRole('link', { name: `Entscheidung zu K-${number} ansehen` }).click();
      await expect(main).toContainText('Der Text wirbt nur für einen Laden.');
      await expect(page.getByLabel('Warum ist die Entscheidung falsch?')).toBeVisible();
    });

    test('appear where they waited once they are let through', async ({ page, visit, become }, {
      retry,
    }) => {
      const idea = await checkedIdea(`Wartehalle ${way} ${retry}`);
      const author = await sessionOf(newAddress('wartet'));
      const { postComment } = await ask<{ postComment: { number: number; waiting: boolean } }>(
        'mutation($input: PostCommentInput!) { postComment(input: $input) { ... on Comment { number waiting } } }',
        { input: { ideaId: idea.id, body: `Ein Dach hilft ${way}.`, stance: 'IF' } },
        author,
      );
      expect(postComment.waiting).toBe(true);
      await become(DEMO.moderator);
      await visit(`/moderation?reiter=beitraege&punkt=${await itemOf(postComment.number)}`);
      await page.setViewportSize({ width: 1280, height: 800 });
      await page
        .getByRole('group', { name: 'Entscheiden' })
        .getByRole('button', { name: /^Freigeben/ })
        .first()
        .click();
      await expect(page.getByText(`Beitrag K-${postComment.number} freigegeben.`)).toBeVisible();
      await become();
      await visit(`/ideen/${idea.number}?gruende=wenn`);
      await expect(page.locator(`#K-${postComment.number}`)).toContainText('Ein Dach hilft');
    });
  });
}
