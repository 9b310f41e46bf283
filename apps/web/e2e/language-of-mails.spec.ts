/** Mails in the language of their reader; what was told of an idea is read once it is opened. */
import { findings } from './axe.ts';
import { ask, newAddress, publishedIdea, sessionOf } from './api.ts';
import { codeIn, linkIn, mailTo } from './mailbox.ts';
import { expect, test, WAYS } from './town.ts';

const IDEA = 18;
const POST =
  'mutation ($input: PostCommentInput!) { postComment(input: $input) { __typename ... on Comment { id number } } }';

async function comments(by: string, body: string, parentId?: string) {
  const { idea } = await ask<{ idea: { id: string } }>(`{ idea(number: ${IDEA}) { id } }`);
  const input = { ideaId: idea.id, body, ...(parentId && { parentId }) };
  const { postComment } = await ask<{ postComment: { id: string; number: number } }>(
    POST,
    { input },
    await sessionOf(by),
  );
  return postComment;
}

/** Somebody writes under the idea, and somebody else answers. */
async function replied(to: string, by: string, words: string): Promise<void> {
  const { id } = await comments(to, 'Wer räumt dort im Winter den Schnee?');
  await comments(by, words, id);
}

for (const { way, javaScriptEnabled } of WAYS) {
  test.describe(`the language of mails ${way}`, () => {
    test.use({ javaScriptEnabled });

    test('is English for whoever signs up on an English page', async ({ page, visit }) => {
      const address = newAddress('erin');
      await visit('/en/anmelden');
      await page.getByLabel('Your e-mail address').fill(address);
      await page.getByRole('button', { name: 'Send me a code' }).click();
      const mail = await mailTo(address, /^Your code to sign in/);
      await visit(linkIn(mail, '/en/anmelden/link'));
      await page.getByRole('button', { name: 'Sign in now' }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('My account');
      const language = page.locator('dl > div', { hasText: 'Language of e-mails' });
      await expect(language).toContainText('English');
      await expect(language).not.toContainText('German');
      if (javaScriptEnabled) expect(await findings(page)).toEqual([]);
    });

    test('is changed in the settings, and the next mail speaks it with all its links', async ({
      page,
      visit,
      become,
    }) => {
      const [anna, bert] = [newAddress('anna'), newAddress('bert')];
      await become(anna);
      await visit('/konto');
      await page.getByRole('link', { name: 'Sprache ändern' }).click();
      const select = page.getByLabel('Wir schreiben dir auf');
      await expect(select).toHaveValue('de');
      await select.selectOption('en');
      await page.getByRole('button', { name: 'Sprache speichern' }).click();
      await expect(page.getByText('Gespeichert.')).toBeVisible();
      await expect(select).toHaveValue('en');
      await expect(page.locator('html')).toHaveAttribute('lang', 'de');

      const words = `Den Schnee räumt der Bauhof, Zeichen ${Date.now()}.`;
      await replied(anna, bert, words);
      const mail = await mailTo(anna, /^Somebody replied to you: /);
      expect(mail.text).toContain(`> ${words}`);
      expect(mail.html).toContain('<html lang="en"');
      const links = [...mail.text.matchAll(/https?:\/\/[^/\s]+(\/\S*)/g)].map(([, to = '']) => to);
      expect(links.length).toBeGreaterThan(3);
      for (const link of links) {
        expect(link).toMatch(/^\/en\//);
        const answer = await page.goto(link);
        expect({ link, status: answer?.status() }).toEqual({ link, status: 200 });
        await expect(page.locator('html')).toHaveAttribute('lang', 'en');
      }
      await visit(linkIn(mail, '/en/ideen/'));
      await expect(page.getByText(words)).toBeVisible();
    });

    test('shows the English mail in the local mailbox', async ({ page, visit }) => {
      const address = newAddress('postfach');
      await visit('/en/anmelden');
      await page.getByLabel('Your e-mail address').fill(address);
      await page.getByRole('button', { name: 'Send me a code' }).click();
      const mail = await mailTo(address, /^Your code to sign in/);
      await visit('/dev/mail');
      await page
        .getByRole('row')
        .or(page.getByRole('listitem'))
        .filter({ hasText: address })
        .getByRole('link')
        .click();
      await expect(page.getByText('Enter this code where you asked for it').first()).toBeVisible();
      await expect(page.getByText(codeIn(mail)).first()).toBeVisible();
    });

    test('takes what was told of an idea as read once it is opened', async ({
      page,
      visit,
      become,
    }) => {
      const idea = await publishedIdea(
        `Ein Zebrastreifen vor der Schule ${javaScriptEnabled ? 'mit' : 'ohne'} Insel`,
        'Morgens kommen dort viele Kinder kaum über die Straße.',
      );
      await become(idea.author);
      await page.setViewportSize({ width: 1280, height: 900 });
      const bell = (words: RegExp) => page.getByRole('banner').getByRole('link', { name: words });
      const [unread, none] = [/^[1-9]\d* neue Mitteilung/, /^0 neue Mitteilungen/];
      // A decision is told when it can no longer be undone.
      await expect(async () => {
        await visit('/ideen');
        await expect(bell(unread)).toBeVisible({ timeout: 1000 });
      }).toPass({ timeout: 30_000 });
      await visit('/ideen/1');
      await expect(bell(unread)).toBeVisible();
      await visit(`/ideen/${idea.number}`);
      await expect(bell(none)).toBeVisible();
      await visit('/ideen');
      await expect(bell(none)).toBeVisible();
    });
  });
}

test('takes no language that we do not speak, and says so at the field', async ({
  page,
  become,
  baseURL,
}) => {
  await become(newAddress('franz'));
  await page.goto('/konto/mitteilungen');
  const answer = await page.request.post('/konto/mitteilungen?/sprache', {
    form: { language: 'fr' },
    headers: { origin: baseURL ?? '' },
  });
  expect(answer.status()).toBe(400);
  expect(await answer.text()).toContain('Bitte wähle Deutsch oder Englisch.');
});

test('calls somebody who left a former member on English pages', async ({ page }) => {
  const leaver = newAddress('geht');
  const { number } = await comments(leaver, `Hier fehlt ein Papierkorb, Zeichen ${Date.now()}.`);
  const token = await sessionOf(leaver);
  await ask('mutation { requestErasure(input: {}) { __typename } }', {}, token);
  const code = codeIn(await mailTo(leaver, /Löschen deines Kontos/));
  await ask(
    'mutation ($code: String!) { eraseAccount(input: { code: $code, texts: KEEP }) { __typename } }',
    { code },
    token,
  );
  const comment = page.locator(`#K-${number}`);
  await page.goto(`/en/ideen/${IDEA}?beitrag=${number}`);
  await expect(comment).toContainText('Former member');
  await page.goto(`/ideen/${IDEA}?beitrag=${number}`);
  await expect(comment).toContainText('Ehemaliges Mitglied');
});
