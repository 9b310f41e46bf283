/** A moderator marks what should change, its author mends it or leaves it, and the moderator sees what became of each mark. */
import { DEMO, queueItem, sessionOf, submittedIdea } from './api.ts';
import { findings } from './axe.ts';
import { mailTo } from './mailbox.ts';
import { expect, test, WAYS } from './town.ts';

const BODY =
  'Am Brunnen vor dem Rathaus fehlt Schatten. Herr Beispiel aus Nummer 5 sitzt dort jeden Tag. Zwei Bäume würden helfen.';
const NAMED = 'Herr Beispiel aus Nummer 5 sitzt dort jeden Tag.';
const NOTE = 'Bitte nenne niemanden mit Hausnummer.';

for (const { way, javaScriptEnabled } of WAYS) {
  test.describe(`returning an idea ${way}`, () => {
    test.use({ javaScriptEnabled });

    test('asks for changes at marked passages and shows what came of them', async ({
      page,
      visit,
      become,
    }) => {
      const title = `Schatten am Brunnen ${way} ${Date.now()}`;
      const idea = await submittedIdea(title, BODY);
      const item = await queueItem(idea.id, await sessionOf(DEMO.moderator));
      await become(DEMO.moderator);
      await visit(`/moderation?reiter=neu&punkt=${item.id}`);
      await page.getByRole('link', { name: 'Zurückgeben …' }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(
        `Idee ${idea.number} zurückgeben`,
      );
      await page.getByRole('button', { name: 'Zurückgeben', exact: true }).click();
      await expect(page.getByRole('alert').first()).toContainText('Bitte markiere eine Stelle');
      await page.getByLabel(NAMED).check();
      await page.getByLabel('Hinweis zu dieser Stelle').locator('visible=true').fill(NOTE);
      await page.getByRole('button', { name: 'E-Mail ansehen' }).click();
      await expect(page.getByText(`„${NAMED}“ – ${NOTE}`)).toBeVisible();
      await expect(page.getByLabel(NAMED)).toBeChecked();
      if (javaScriptEnabled) expect(await findings(page)).toEqual([]);
      await page.getByRole('button', { name: 'Zurückgeben', exact: true }).click();
      await expect(page.getByText(`Idee ${idea.number} zurückgegeben.`)).toBeVisible();

      await become();
      expect((await page.goto(`/ideen/${idea.number}`))?.status()).toBe(404);
      const mail = await mailTo(idea.author, /^Bitte überarbeite deine Idee \d+/);
      expect(mail.text).toContain(NOTE);

      await become(idea.author);
      await visit('/konto');
      await page.getByRole('link', { name: 'Bitte überarbeite deine Idee' }).click();
      await expect(page.getByRole('complementary').locator('mark')).toContainText(NAMED);
      await expect(page.getByRole('complementary')).toContainText(NOTE);
      if (javaScriptEnabled) expect(await findings(page)).toEqual([]);
      await page.getByRole('button', { name: 'Noch einmal schicken' }).click();
      await expect(page.getByRole('alert').first()).toContainText('am Text nichts geändert');
      await page
        .getByLabel('Beschreibung')
        .fill(BODY.replace(NAMED, 'Dort sitzen viele Menschen.'));
      await page.getByLabel('An die Moderation').fill('Der Name ist weg.');
      await page.getByRole('button', { name: 'Noch einmal schicken' }).click();
      await expect(page.getByRole('heading', { level: 1 })).toContainText(title);

      const again = await queueItem(idea.id, await sessionOf(DEMO.moderator));
      await become(DEMO.moderator);
      await visit(`/moderation?reiter=neu&punkt=${again.id}`);
      const returned = page.getByRole('region', { name: /^Zurückgegeben am/ });
      await expect(returned.getByRole('listitem')).toContainText(['geändert']);
      await expect(returned).toContainText('Der Name ist weg.');
      await expect(returned.locator('ins').first()).toContainText('Menschen');
      if (javaScriptEnabled) expect(await findings(page)).toEqual([]);
    });
  });
}

test('words are marked by selecting them, and a key opens the page', async ({
  page,
  visit,
  become,
}) => {
  const idea = await submittedIdea(`Schatten am Markt ${Date.now()}`, BODY);
  const item = await queueItem(idea.id, await sessionOf(DEMO.moderator));
  await become(DEMO.moderator);
  await visit(`/moderation?reiter=neu&punkt=${item.id}`);
  await expect(page.locator('kbd', { hasText: 'R' }).first()).toBeVisible();
  await page.keyboard.press('r');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    `Idee ${idea.number} zurückgeben`,
  );
  await page.evaluate(`{
    const row = [...document.querySelectorAll('[data-from]')].find((one) => one.textContent === ${JSON.stringify(NAMED)});
    getSelection().setBaseAndExtent(row.firstChild, 5, row.firstChild, 13);
  }`);
  await page.getByRole('button', { name: 'Auswahl markieren' }).click();
  await expect(page.getByRole('checkbox', { name: 'Beispiel', exact: true })).toBeChecked();
  await page.getByRole('button', { name: 'E-Mail ansehen' }).click();
  await expect(page.getByText('„Beispiel“ – Bitte sieh dir das noch einmal an.')).toBeVisible();
});
