/** What a program noticed stands beside the text and decides nothing; the town edits the words that it looks for. */
import { ask, DEMO, publishedIdea, sessionOf, newAddress, submittedIdea, waiting } from './api.ts';
import { findings } from './axe.ts';
import { expect, test, WAYS } from './town.ts';

async function itemOf(ideaId: string, kind: string): Promise<string> {
  const token = await sessionOf(DEMO.moderator);
  const items = await waiting<{ hints: unknown[] }>(kind, token, 'hints { kind }');
  const item = items.find(({ idea, hints }) => idea?.id === ideaId && hints.length);
  return item?.id ?? '';
}

/** The worker looks through what is new within a few seconds. */
async function hintedItem(ideaId: string, kind: string): Promise<string> {
  let id = '';
  await expect(async () => {
    id = await itemOf(ideaId, kind);
    expect(id).not.toBe('');
  }).toPass({ timeout: 20_000 });
  return id;
}

for (const { way, javaScriptEnabled } of WAYS) {
  test.describe(`hints ${way}`, () => {
    test.use({ javaScriptEnabled });

    test('mark passages of an idea, and say that people decide', async ({
      page,
      visit,
      become,
    }) => {
      const { id } = await submittedIdea(
        `Der Idiot am Wehr ${way}`,
        'Ruft doch den Hausmeister an: 05561 445566. Mit dem Marsch hat das nichts zu tun.',
      );
      const item = await hintedItem(id, 'IDEAS');
      await become(DEMO.moderator);
      await visit(`/moderation?reiter=neu&punkt=${item}`);
      const main = page.getByRole('article');
      // More say that the other way of this test wrote nearly the same, and that many are new here.
      await expect(main.getByRole('heading', { name: /^[2-9] Hinweise$/ })).toBeVisible();
      await expect(main.locator('h2 mark')).toHaveText('Idiot');
      await expect(main.locator('.markdown mark')).toHaveText('05561 445566');
      await expect(main).toContainText('Hinweis eines Programms. Entschieden wird von Menschen.');
      if (javaScriptEnabled) expect(await findings(page)).toEqual([]);
    });

    test('bring a comment before a moderator and leave it standing', async ({
      page,
      visit,
      become,
    }) => {
      const idea = await publishedIdea(`Bank am Bach ${way}`, 'Dort fehlt ein Platz zum Sitzen.');
      await ask(
        'mutation($input: PostCommentInput!) { postComment(input: $input) { __typename } }',
        { input: { ideaId: idea.id, body: 'Halt doch einfach die Fresse.', stance: 'FOR' } },
        await sessionOf(newAddress()),
      );
      const item = await hintedItem(idea.id, 'COMMENTS');
      await become(DEMO.moderator);
      await visit(`/moderation?reiter=beitraege&punkt=${item}`);
      await expect(page.getByRole('article').locator('.markdown mark')).toHaveText(
        'Halt doch einfach die Fresse',
      );
      await visit(`/ideen/${idea.number}`);
      await expect(page.getByText('Halt doch einfach die Fresse.')).toBeVisible();
    });

    test('follow the list of the town', async ({ page, visit, become }) => {
      const word = `schmuddel${way.replace(/\W/g, '').toLowerCase()}`;
      await become(DEMO.moderator);
      await visit('/moderation/wortliste');
      await page.getByLabel('Wort oder Wendung', { exact: true }).fill('(a+)+');
      await page.getByLabel('Art', { exact: true }).selectOption({ label: 'Gehört nicht hierher' });
      await page.getByLabel('Grund', { exact: true }).fill('Kampagne ohne Vorschlag');
      await page.getByRole('button', { name: 'Aufnehmen' }).click();
      await expect(page.getByRole('alert')).toContainText('Das versteht die Liste nicht.');
      await expect(page.getByLabel('Grund', { exact: true })).toHaveValue(
        'Kampagne ohne Vorschlag',
      );
      await page.getByLabel('Wort oder Wendung', { exact: true }).fill(`${word}*`);
      await page.getByRole('button', { name: 'Aufnehmen' }).click();
      await expect(page.getByRole('main').getByRole('status')).toContainText(
        `„${word}*“ ist aufgenommen.`,
      );
      const { id } = await submittedIdea(`Weg mit dem ${word}eck`, 'Es ist dort nicht schön.');
      await hintedItem(id, 'IDEAS');
      await visit(`/moderation/wortliste?suche=${word}`);
      await expect(page.getByRole('row', { name: word })).toContainText('1');
      await page.getByRole('button', { name: `„${word}*“ abschalten` }).click();
      await expect(page.getByRole('main').getByRole('status')).toContainText(
        'wird nicht mehr markiert.',
      );
    });
  });
}
