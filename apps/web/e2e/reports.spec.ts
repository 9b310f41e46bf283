/** A report: drafted, edited, published, cited, and marked when what it cites changes. */
import { ask, DEMO, publishedIdea, sessionOf } from './api.ts';
import { findings } from './axe.ts';
import { expect, test, WAYS } from './town.ts';

const PROPOSAL = 'Am Ostertor sollte ein Weg für Kinderwagen gebaut werden.';
const WORDS = 'Zwischen Mühlenbach und Ostertor fehlt ein Weg für Kinderwagen.';

/** A comment with its number. */
async function comment(ideaId: string, author: string): Promise<{ id: string; number: number }> {
  const { postComment } = await ask<{ postComment: { id: string; number: number } }>(
    'mutation($input: PostCommentInput!) { postComment(input: $input) { ... on Comment { id number } ... on Problem { message } } }',
    { input: { ideaId, body: WORDS, stance: 'FOR' } },
    await sessionOf(author),
  );
  return postComment;
}

/** Villages that no other test writes about. */
const VILLAGES = ['Wenzen', 'Rotenkirchen', 'Holtensen', 'Strodthagen'];

async function placeId(village: string): Promise<string> {
  const { places } = await ask<{ places: { id: string; name: string }[] }>(
    '{ places { id name } }',
  );
  const place = places.find(({ name }) => name === village);
  if (!place) throw new Error(`There is no place called ${village}.`);
  return place.id;
}

for (const { way, javaScriptEnabled } of WAYS) {
  test.describe(`reports ${way}`, () => {
    test.use({ javaScriptEnabled });

    test('is drafted, edited, published, cited, and marked when its source goes', async ({
      page,
      visit,
      become,
    }, { retry }) => {
      const village = VILLAGES[(javaScriptEnabled ? 0 : 2) + (retry % 2)] ?? '';
      const idea = await publishedIdea(`Kinderwagenweg ${way} ${retry}`, PROPOSAL, {
        placeId: await placeId(village),
      });
      const said = await comment(idea.id, idea.author);
      await become(DEMO.office);
      await visit('/berichte/entwuerfe');
      const form = page.getByRole('region', { name: 'Neuer Bericht' });
      await form.getByLabel('Ortschaft').selectOption({ label: village });
      await form.getByLabel('Stand').selectOption('Umgesetzt');
      await form.getByRole('button', { name: 'Auswahl zählen' }).click();
      await expect(form.getByText('Mit dieser Auswahl bleibt nichts übrig')).toBeVisible();
      await form.getByLabel('Stand').selectOption('alle');
      await form.getByRole('button', { name: 'Auswahl zählen' }).click();
      await expect(form.getByRole('status')).toContainText(`aus ${village}`);
      await expect(form.getByRole('status')).toContainText(/\d+ Ideen? und \d+ Beitr/);
      await form.getByRole('button', { name: 'Bericht beginnen' }).click();
      await expect(page.getByRole('alert')).toContainText('mindestens 5 Zeichen');
      const title = `Wege für alle ${way} ${retry}`;
      await form.getByLabel('Titel des Berichts').fill(title);
      await form.getByRole('button', { name: 'Bericht beginnen' }).click();
      await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();

      await expect(async () => {
        await page.reload();
        await expect(page.getByText('Alle Texte sind gelesen.')).toBeVisible({ timeout: 1000 });
      }).toPass();

      const part = page.getByRole('region', { name: 'Was wollen die Menschen?' });
      const add = async (text: string, source: string, kind: string) => {
        if (!(await part.getByLabel('Quellen').last().isVisible()))
          await part.getByText('Satz oder Zitat ergänzen').click();
        const form = part.locator('details').last();
        await form.getByLabel('Satz', { exact: true }).fill(text);
        await form.getByLabel('Quellen').fill(source);
        await form.getByLabel(kind).check();
        await form.getByRole('button', { name: 'Satz speichern' }).click();
      };
      await add('Das hat niemand gesagt.', `K-${said.number}`, 'Zitat, Zeichen für Zeichen');
      await expect(page.getByRole('alert')).toContainText('nicht Zeichen für Zeichen');
      await expect(part.locator('details').last().getByLabel('Satz', { exact: true })).toHaveValue(
        'Das hat niemand gesagt.',
      );
      await add(WORDS, `K-${said.number}`, 'Zitat, Zeichen für Zeichen');
      await expect(part.getByText(`„${WORDS}“`)).toBeVisible();
      await add('Der Weg steht im Verkehrskonzept.', '', 'Satz mit Quelle');
      const blocking = page.getByRole('region', { name: 'Das hält die Veröffentlichung auf' });
      await expect(blocking.getByText('Dieser Satz hat keine Quelle.')).toBeVisible();
      await blocking.getByRole('link', { name: 'Der Weg steht im Verkehrskonzept.' }).click();
      await expect(page).toHaveURL(/#satz-/);
      if (javaScriptEnabled) expect(await findings(page)).toEqual([]);
      await page.getByRole('button', { name: 'Ausgabe veröffentlichen' }).click();
      await expect(page.getByRole('alert')).toContainText('noch nicht veröffentlicht');
      await page
        .getByRole('button', { name: 'Herausnehmen: Der Weg steht im Verkehrskonzept.' })
        .click();
      await expect(page.getByText('Der Weg steht im Verkehrskonzept.')).toHaveCount(0);
      await expect(blocking).toHaveCount(0);
      await page.getByRole('button', { name: 'Ausgabe veröffentlichen' }).click();

      await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
      const address = new URL(page.url()).pathname;
      expect(address).toMatch(/^\/berichte\/\d+$/);
      await become('');
      await visit(address);
      await expect(page.getByText(`„${WORDS}“`)).toBeVisible();
      if (javaScriptEnabled) expect(await findings(page)).toEqual([]);
      const json = await page.request.get(`${address}.json`);
      const edition = (await json.json()) as { sha256: string; frozen: string };
      expect(JSON.stringify(edition)).toContain(WORDS);
      expect(edition.frozen).not.toContain(WORDS);
      await page.getByRole('link', { name: `K-${said.number}` }).click();
      await expect(page.getByRole('main').getByText(WORDS).first()).toBeVisible();

      await ask(
        'mutation($input: CommentIdInput!) { deleteComment(input: $input) { __typename } }',
        { input: { commentId: said.id } },
        await sessionOf(idea.author),
      );
      await visit(address);
      await expect(page.getByText(/^\[Zitat entfernt/)).toBeVisible();
      await expect(page.getByText('Ein Satz beruht auf einem Beitrag')).toBeVisible();
      await expect(page.getByText(WORDS)).toHaveCount(0);
      const later = await page.request.get(`${address}.json`);
      const after = (await later.json()) as { sha256: string; frozen: string };
      expect(after.frozen).toBe(edition.frozen);
      expect(JSON.stringify(after)).not.toContain(WORDS);
      if (javaScriptEnabled) expect(await findings(page)).toEqual([]);
    });

    test('has an edition in the demo town, whose numbers open their lists', async ({
      page,
      visit,
    }) => {
      await expect(async () => {
        await visit('/berichte/ausgaben');
        await expect(page.getByRole('link', { name: 'Was Einbeck bewegt' })).toBeVisible({
          timeout: 1000,
        });
      }).toPass();
      await page.getByRole('link', { name: 'Was Einbeck bewegt' }).click();
      const counted = page.locator('a[href*="/thema/"]').first();
      const words = await counted.innerText();
      const [ideas, comments] = [/Ideen: (\d+)/, /Beiträge: (\d+)/].map((part) =>
        Number(part.exec(words)?.[1]),
      );
      await counted.click();
      await expect(page.getByText('hat das Programm diesem Punkt zugeordnet')).toBeVisible();
      // Another test may have hidden one of them since; it would be told.
      await expect(
        page.getByText(new RegExp(`von ${(ideas ?? 0) + (comments ?? 0)}$`)),
      ).toBeVisible();
      expect(await page.getByRole('article').count()).toBeGreaterThan(0);
      if (javaScriptEnabled) expect(await findings(page)).toEqual([]);
    });
  });
}
