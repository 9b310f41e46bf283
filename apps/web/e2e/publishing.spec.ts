/** Trust: given with a decision, an idea that is public at once and looked at afterwards, taken back on the person's page; and the policy of a project. */
import { ask, DEMO, queueItem, sessionOf, submittedIdea } from './api.ts';
import { findings } from './axe.ts';
import { mailTo } from './mailbox.ts';
import { expect, test, WAYS } from './town.ts';

const SUBMIT = `mutation($input: SubmitIdeaInput!) { submitIdea(input: $input) { ... on Idea { id number visibility } } }`;

/** A further idea of somebody, in the idea box. */
async function submitAgain(author: string, title: string) {
  const { categories, projects } = await ask<{
    categories: { id: string }[];
    projects: { id: string; permanent: boolean }[];
  }>('{ categories { id } projects { id permanent } }');
  const input = {
    title,
    body: 'Dort fehlt seit langem eine Bank im Schatten.',
    placeId: null,
    categoryId: categories[0]?.id,
    projectId: projects.find(({ permanent }) => permanent)?.id,
  };
  const { submitIdea } = await ask<{
    submitIdea: { id: string; number: number; visibility: string };
  }>(SUBMIT, { input }, await sessionOf(author));
  return submitIdea;
}

/** Of whoever wrote what an item is about. */
async function accountOf(itemId: string): Promise<string> {
  const { queueItem: item } = await ask<{ queueItem: { author: { id: string } } }>(
    'query($id: ID!) { queueItem(id: $id) { author { id } } }',
    { id: itemId },
    await sessionOf(DEMO.moderator),
  );
  return item.author.id;
}

for (const { way, javaScriptEnabled } of WAYS) {
  test.describe(`publishing ${way}`, () => {
    test.use({ javaScriptEnabled });

    test('trusts an author with a decision, looks at their next idea afterwards, and takes it back', async ({
      page,
      visit,
      become,
    }, { retry }) => {
      const first = await submittedIdea(
        `Erste Bank ${way}`,
        'Am Wall fehlt eine Bank im Schatten.',
      );
      const item = await queueItem(first.id, await sessionOf(DEMO.moderator));
      await become(DEMO.moderator);
      await visit(`/moderation?punkt=${item.id}`);
      await page.getByRole('button', { name: 'Freigeben und künftig vertrauen' }).click();
      await expect(page.getByText(`Idee ${first.number} freigegeben.`)).toBeVisible();
      await expect(page.getByText('erscheinen ab jetzt sofort')).toBeVisible();

      const title = `Zweite Bank ${way} ${retry}`;
      const second = await submitAgain(first.author, title);
      expect(second.visibility).toBe('PUBLISHED');
      await mailTo(first.author, new RegExp(`^Deine Idee ${second.number} ist veröffentlicht$`));
      await become(first.author);
      await visit(`/ideen/neu/danke?nummer=${second.number}`);
      await expect(page.getByText('Sie ist schon veröffentlicht.')).toBeVisible();

      await become(DEMO.moderator);
      await visit('/moderation?reiter=nachsehen');
      await page.getByRole('link', { name: title }).click();
      await expect(page.getByRole('heading', { name: title })).toBeVisible();
      if (javaScriptEnabled) expect(await findings(page)).toEqual([]);
      // It was left as narrow as a phone, where what can be undone stands beside an item alone.
      await page.setViewportSize({ width: 1280, height: 800 });
      await page
        .getByRole('group', { name: 'Entscheiden' })
        .getByRole('button', { name: /^Stehen lassen/ })
        .click();
      await expect(page.getByText(`Zu Idee ${second.number} stehen gelassen.`)).toBeVisible();

      await visit(`/moderation/person/${await accountOf(item.id)}`);
      await expect(page.getByText('Ihre Ideen und Beiträge erscheinen sofort.')).toBeVisible();
      if (javaScriptEnabled) expect(await findings(page)).toEqual([]);
      await page.getByRole('button', { name: 'Vertrauen zurücknehmen' }).click();
      await expect(page.getByText('werden geprüft wie die von allen')).toBeVisible();
      expect((await submitAgain(first.author, `Dritte Bank ${way} ${retry}`)).visibility).toBe(
        'SUBMITTED',
      );
    });

    test('lets an admin set the policy of a project', async ({ page, visit, become }) => {
      await become(DEMO.admin);
      await visit('/moderation/projekte');
      const form = page
        .locator('form')
        .filter({ hasText: 'Wann die Moderation Ideen prüft' })
        .first();
      const field = form.getByLabel('Ab wie vielen veröffentlichten Texten');
      await field.fill('viele');
      await form.getByRole('button', { name: /^Speichern für/ }).click();
      await expect(page.getByRole('alert')).toContainText('ganze Zahl von 1 bis 1.000');
      await expect(field).toHaveValue('viele');
      await field.fill('900');
      await form.getByRole('button', { name: /^Speichern für/ }).click();
      await expect(page.getByRole('status').first()).toContainText('Gespeichert:');
      await expect(field).toHaveValue('900');
      await expect(form.getByLabel('vor dem Veröffentlichen')).toBeChecked();
      if (javaScriptEnabled) expect(await findings(page)).toEqual([]);
    });
  });
}
