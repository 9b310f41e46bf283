/** An author edits an idea; everybody can read what changed, and who supported it is asked before it means something else. */
import { ask, DEMO, newAddress, publishedIdea, sessionOf, submittedIdea } from './api.ts';
import { findings } from './axe.ts';
import { linkIn, mailTo } from './mailbox.ts';
import { expect, test, WAYS } from './town.ts';

const VOTE = 'mutation($id: ID!) { voteForIdea(input: { ideaId: $id }) { __typename } }';
const SAVE = { name: 'Änderung speichern' };
/** Words that stand in no other text of the town; of letters alone, because a number is searched for by itself. */
const rare = (stem: string) =>
  stem + [...String(Date.now() % 99_991)].map((digit) => 'bdfghklmnr'[Number(digit)]).join('');

for (const { way, javaScriptEnabled } of WAYS) {
  test.describe(`editing ${way}`, () => {
    test.use({ javaScriptEnabled });
    // Another one for each way: the two run side by side.
    const house = (Date.now() % 10_000) * 2 + Number(javaScriptEnabled);

    test('a small edit is read at once, found by its words, and compared with what was there', async ({
      page,
      visit,
      become,
    }) => {
      const [old, fresh] = [rare('Quastel'), rare('Wimpfel')];
      const body = `Auf dem Weg am Wall fehlen Bänke. Wer nicht gut zu Fuß ist, kehrt nach der Hälfte um. Zwei Bänke beim ${old} und drei am Teich würden allen helfen, die dort gern spazieren.`;
      const idea = await publishedIdea(`Bänke am Wall ${house}`, body);
      const path = `/ideen/${idea.number}`;
      await become(idea.author);
      await visit(path);
      await page.getByRole('list', { name: 'Deine Idee' }).getByText('Bearbeiten').click();
      await expect(page.getByLabel('Beschreibung')).toHaveValue(body);

      await page.getByLabel('Titel').fill('Kurz');
      await page.getByLabel('Beschreibung').fill(body.replace(old, fresh));
      await page.getByRole('button', SAVE).click();
      await expect(page.getByRole('alert')).toContainText('2 Angaben');
      await expect(page.getByLabel('Beschreibung')).toHaveValue(body.replace(old, fresh));
      if (javaScriptEnabled) expect(await findings(page)).toEqual([]);

      await page.getByLabel('Titel').fill(`Bänke am Wall ${house}`);
      await page.getByRole('radio', { name: /Eine Ergänzung/ }).check();
      await page.getByLabel(/Was hast du geändert/).fill('Der Platz hieß falsch.');
      await page.getByRole('button', SAVE).click();
      await page.waitForURL((url) => !url.pathname.endsWith('/bearbeiten'));
      await expect(page.getByText(fresh)).toBeVisible();

      await become();
      await visit(path);
      await page.getByRole('link', { name: /^bearbeitet am/ }).click();
      await expect(page.locator('ins')).toContainText(fresh);
      await expect(page.locator('del')).toContainText(old);
      await expect(page.locator('ins')).toContainText('eingefügt:');
      await expect(page.getByText('Der Platz hieß falsch.')).toBeVisible();
      if (javaScriptEnabled) expect(await findings(page)).toEqual([]);
      const title = page.getByRole('article').getByRole('link', { name: `Bänke am Wall ${house}` });
      await expect(async () => {
        await visit(`/suche?q=${fresh}`);
        await expect(title).toBeVisible({ timeout: 1000 });
        await visit(`/suche?q=${old}`);
        await expect(title).toHaveCount(0, { timeout: 1000 });
      }).toPass();

      await become(DEMO.moderator);
      await expect(async () => {
        await visit('/moderation?reiter=aenderungen');
        await page.getByRole('link', { name: `Bänke am Wall ${house}` }).click({ timeout: 2000 });
        await expect(page.locator('ins')).toContainText(fresh, { timeout: 2000 });
      }).toPass();
      if (javaScriptEnabled) expect(await findings(page)).toEqual([]);
      await page.getByRole('main').getByRole('link', { name: 'Ablehnen' }).click();
      await page.getByLabel('Begründung in der E-Mail').fill('Der Name gehört einem Betrieb.');
      await page.getByLabel('Grundlage').fill('Spielregel 4: keine Werbung');
      await page.getByRole('button', { name: 'Ablehnen', exact: true }).click();
      await expect(page.getByText(`Idee ${idea.number} abgelehnt.`)).toBeVisible();
      await become();
      await visit(path);
      await expect(page.getByText(old)).toBeVisible();
      await visit(`${path}/verlauf`);
      await expect(page.getByText('Von der Moderation entfernt')).toBeVisible();
      await expect(page.getByText(fresh)).toHaveCount(0);
      await mailTo(idea.author, /^Deine Änderung an Idee \d+ ist zurückgenommen/);
    });

    test('two windows at once lose nothing', async ({ page, context, visit, become }) => {
      const body =
        'Am Spielplatz fehlt ein Zaun zur Straße. Kinder laufen dort oft hinter dem Ball her.';
      const idea = await publishedIdea(`Zaun am Spielplatz ${house}`, body);
      const path = `/ideen/${idea.number}/bearbeiten`;
      await become(idea.author);
      await visit(path);
      const other = await context.newPage();
      await other.goto(path);
      await other.getByLabel('Beschreibung').fill(`${body} Ein Tor wäre auch gut.`);
      await other.getByRole('radio', { name: /Eine Ergänzung/ }).check();
      await other.getByRole('button', SAVE).click();
      await expect(other.getByText('Ein Tor wäre auch gut.')).toBeVisible();

      await page.getByLabel('Beschreibung').fill(`${body} Er sollte niedrig sein.`);
      await page.getByRole('radio', { name: /Eine Ergänzung/ }).check();
      await page.getByRole('button', SAVE).click();
      await expect(page.getByRole('alert')).toContainText('inzwischen geändert');
      await expect(page.getByLabel('Gespeicherter Text')).toHaveValue(/Ein Tor wäre auch gut/);
      await expect(page.getByLabel('Beschreibung')).toHaveValue(/Er sollte niedrig sein/);
      if (javaScriptEnabled) expect(await findings(page)).toEqual([]);
      await page
        .getByLabel('Beschreibung')
        .fill(`${body} Ein Tor wäre auch gut. Er sollte niedrig sein.`);
      await page.getByRole('button', SAVE).click();
      await expect(page.getByText('Ein Tor wäre auch gut. Er sollte niedrig sein.')).toBeVisible();
    });

    test('what waits for the moderation is edited freely', async ({ page, visit, become }) => {
      const idea = await submittedIdea(
        `Licht am Teich ${house}`,
        'Am Teich ist es abends sehr dunkel. Eine Laterne würde reichen.',
      );
      await become(idea.author);
      await visit('/konto');
      await page.getByRole('link', { name: 'Text ändern' }).click();
      await expect(page.getByText('Was ändert sich?')).toHaveCount(0);
      await page.getByLabel('Titel').fill(`Zwei Laternen am Teich ${house}`);
      await page.getByRole('button', SAVE).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(
        `Zwei Laternen am Teich ${house}`,
      );
      await become(DEMO.moderator);
      await expect(async () => {
        await visit('/moderation');
        await page
          .getByRole('link', { name: `Zwei Laternen am Teich ${house}` })
          .click({ timeout: 2000 });
      }).toPass();
      await become();
      expect((await page.goto(`/ideen/${idea.number}/verlauf`))?.status()).toBe(404);
      expect((await page.goto(`/ideen/${idea.number}/bearbeiten`))?.url()).toContain('/anmelden');
    });

    test('who supported it is asked before it means something else', async ({
      page,
      visit,
      become,
    }) => {
      const title = `Bänke im Park ${house}`;
      const idea = await publishedIdea(
        title,
        'Im Park fehlen Bänke. Zwei würden reichen, im Schatten.',
      );
      const path = `/ideen/${idea.number}`;
      const [asked, silent] = [newAddress('gefragt'), newAddress('still')];
      for (const address of [asked, silent])
        await ask(VOTE, { id: idea.id }, await sessionOf(address));
      await become(idea.author);
      await visit(`${path}/bearbeiten`);
      await page.getByLabel('Titel').fill(`Ein Parkplatz im Park ${house}`);
      // Says too little; the words say otherwise.
      await page.getByRole('radio', { name: /Nur die Schreibweise/ }).check();
      await page.getByRole('button', SAVE).click();
      await expect(page.getByText('Deine Änderung wartet auf die Moderation')).toBeVisible();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
      if (javaScriptEnabled) expect(await findings(page)).toEqual([]);
      await become();
      await visit(path);
      await expect(page.getByText('Parkplatz')).toHaveCount(0);

      await become(DEMO.secondModerator);
      await expect(async () => {
        await visit('/moderation?reiter=aenderungen');
        await page.getByRole('link', { name: title }).click({ timeout: 2000 });
        await expect(page.locator('ins').first()).toContainText('Parkplatz', { timeout: 2000 });
      }).toPass();
      await page.getByRole('button', { name: 'Freigeben', exact: true }).click();
      await expect(page.getByText(`Idee ${idea.number} freigegeben.`)).toBeVisible();

      await become();
      await visit(path);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
      await expect(
        page.getByText('2 Menschen, die die Idee unterstützen, werden gefragt'),
      ).toBeVisible();
      await expect(page.getByText('Unterstützt du auch die neue Fassung?')).toHaveCount(0);
      await expect(
        page.getByRole('region', { name: 'Unterstützen' }).locator('.number'),
      ).toHaveText('2');
      if (javaScriptEnabled) expect(await findings(page)).toEqual([]);

      await become(asked);
      await visit('/konto');
      await page.getByRole('link', { name: 'Neue Fassung ansehen und antworten' }).click();
      await expect(page.locator('ins').first()).toContainText('Parkplatz');
      await page.getByRole('button', { name: 'Ja, auch die neue' }).click();
      await expect(page.getByText('Du hast Ja gesagt')).toBeVisible();
      if (javaScriptEnabled) expect(await findings(page)).toEqual([]);
      await visit('/konto');
      await expect(page.getByText('Neue Fassung ansehen und antworten')).toHaveCount(0);
      await visit(path);
      await page.getByRole('button', { name: 'Nein, nur die alte' }).click();
      await expect(page.getByText('Du hast Nein gesagt')).toBeVisible();

      const mail = await mailTo(silent, /^Unterstützt du auch die neue Fassung/, 60_000);
      expect(linkIn(mail, '/konto/neue-fassung/')).toBe(`/konto/neue-fassung/${idea.number}`);

      await become(idea.author);
      await visit(path);
      await page.getByRole('button', { name: 'Neue Fassung zurückziehen' }).click();
      await expect(page.getByText('Es gibt eine neue Fassung')).toHaveCount(0);
      await become(silent);
      await visit(`/konto/neue-fassung/${idea.number}`);
      await expect(page.getByText('Hier ist nichts mehr zu entscheiden')).toBeVisible();
    });
  });
}
