/** Statements of a project: answered one at a time, changed, taken back, kept through signing in; and the desk of those who keep them. */
import { ask, DEMO, newAddress, publishedIdea, sessionOf } from './api.ts';
import { findings } from './axe.ts';
import { expect, test, WAYS } from './town.ts';

const ROUND = '/projekte/bahnhofsumfeld-salzderhelden/meinungen';
const DESK = '/moderation/projekte/wasser-in-der-stadt/aussagen';

for (const { way, javaScriptEnabled } of WAYS) {
  test.describe(`opinions ${way}`, () => {
    test.use({ javaScriptEnabled });

    test('answers one statement after the other, changes an answer and takes it back', async ({
      page,
      visit,
      become,
    }) => {
      await become(newAddress('meint'));
      await visit(ROUND);
      const card = page.getByRole('region', { name: /^Aussage \d+$/ });
      await expect(page.getByText('0 von 18 Aussagen beantwortet')).toBeVisible();
      const first = await card.getByRole('heading').innerText();
      await card.getByRole('button', { name: 'Stimme zu', exact: true }).click();
      await expect(page.getByText(`${first}: „Stimme zu“ zählt.`)).toBeVisible();
      await expect(page.getByText('1 von 18 Aussagen beantwortet')).toBeVisible();
      await expect(card.getByRole('heading')).not.toHaveText(first);
      const second = await card.getByRole('heading').innerText();
      await card.getByRole('button', { name: 'Überspringen' }).click();
      await expect(page.getByText('2 von 18 Aussagen beantwortet')).toBeVisible();

      await page.getByRole('link', { name: 'Meine Antworten' }).click();
      await expect(page.getByRole('listitem').filter({ hasText: 'Übersprungen' })).toHaveCount(1);
      await page.getByRole('link', { name: `Antwort auf ${second} ändern` }).click();
      await expect(page.getByText('Deine Antwort bisher: Übersprungen')).toBeVisible();
      await card.getByRole('button', { name: 'Stimme nicht zu' }).click();
      await expect(page.getByText(`${second}: „Stimme nicht zu“ zählt.`)).toBeVisible();
      await expect(page.getByText('2 von 18 Aussagen beantwortet')).toBeVisible();

      await page.getByRole('link', { name: 'Meine Antworten' }).click();
      await page.getByRole('button', { name: `Antwort auf ${first} zurücknehmen` }).click();
      await expect(page.getByText(`${first}: Deine Antwort ist zurückgenommen.`)).toBeVisible();
      await expect(page.getByText('Stimme nicht zu', { exact: true })).toBeVisible();
      await expect(page.getByText('Stimme zu', { exact: true })).toHaveCount(0);
    });

    test('keeps what a visitor chose through signing in, and counts it only when pressed', async ({
      page,
      visit,
      become,
    }) => {
      await visit(`${ROUND}?aussage=4`);
      await expect(page.getByText('Lesen kannst du alles ohne Konto.')).toBeVisible();
      await page.getByRole('button', { name: 'Stimme nicht zu' }).click();
      await expect(page).toHaveURL(/\/anmelden\?weiter=/);
      const back = new URL(page.url()).searchParams.get('weiter') ?? '';
      await become(newAddress('kommt-wieder'));
      await visit(back);
      await expect(page.getByText('Du hast „Stimme nicht zu“ gewählt')).toBeVisible();
      await expect(page.getByText('0 von 18 Aussagen beantwortet')).toBeVisible();
      await page.getByRole('button', { name: 'Stimme nicht zu' }).click();
      await expect(page.getByText('Aussage 4: „Stimme nicht zu“ zählt.')).toBeVisible();
    });

    test('reads results with groups, their table and file', async ({ page, visit, request }) => {
      await visit(`${ROUND}/ergebnis`);
      for (const name of ['Worin sich die meisten einig sind', 'Gruppen, die ähnlich antworten'])
        await expect(page.getByRole('heading', { name })).toBeVisible();
      await expect(page.getByRole('heading', { name: /^Gruppe A \d+ Menschen$/ })).toBeVisible();
      await expect(page.getByText('Nicht repräsentativ.')).toBeVisible();
      const file = await (await request.get(`${ROUND}/ergebnis.csv`)).text();
      expect(file.split('\n')[0]).toContain('Gruppe A: Antworten');
      expect(file).toContain('ohne Stufen');
      if (javaScriptEnabled) expect(await findings(page)).toEqual([]);
    });

    test('staff put statements down, in own words and from a comment, open and close them', async ({
      page,
      visit,
      become,
    }) => {
      const words = `Das Wasser soll ${way} fließen, auch im Herbst ${Date.now()}.`;
      const idea = await publishedIdea(
        `Brunnen am Tor ${Date.now()}`,
        'Dort fehlt seit langem ein Brunnen.',
      );
      const { postComment } = await ask<{ postComment: { number: number } }>(
        'mutation($input: PostCommentInput!) { postComment(input: $input) { ... on Comment { number } } }',
        { input: { ideaId: idea.id, body: `Gern. ${words} Punkt.` } },
        await sessionOf(newAddress('schreibt')),
      );
      await become(DEMO.admin);
      await visit(DESK);
      await page.getByLabel('Nummer des Beitrags').fill(`K-${postComment.number}`);
      await page.getByLabel('Worte des Beitrags').fill('Das steht dort nicht.');
      await page.getByRole('button', { name: 'Als Entwurf übernehmen' }).click();
      await expect(page.getByRole('alert')).toContainText('So steht es nicht in dem Beitrag.');
      await expect(page.getByLabel('Worte des Beitrags')).toHaveValue('Das steht dort nicht.');
      await page.getByLabel('Worte des Beitrags').fill(words);
      await page.getByRole('button', { name: 'Als Entwurf übernehmen' }).click();
      await expect(page.getByText('ist als Entwurf angelegt.')).toBeVisible();
      const row = page.getByRole('listitem').filter({ hasText: words });
      await row.getByRole('button', { name: /öffnen$/ }).click();
      await expect(row.getByText('Offen', { exact: true })).toBeVisible();
      await row.getByRole('button', { name: /schließen$/ }).click();
      await expect(row.getByText('Geschlossen', { exact: true })).toBeVisible();
    });
  });
}
