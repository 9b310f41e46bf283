/** A decision as a record: a preset brings rule and words, the mail and the author's page say all of it, and admins keep the presets. */
import { DEMO, queueItem, sessionOf, submittedIdea } from './api.ts';
import { findings } from './axe.ts';
import { mailTo } from './mailbox.ts';
import { expect, test, WAYS } from './town.ts';

for (const { way, javaScriptEnabled } of WAYS) {
  test.describe(`a decision ${way}`, () => {
    test.use({ javaScriptEnabled });

    test('rests on a rule in its version, and its author reads all of it', async ({
      page,
      visit,
      become,
    }) => {
      const title = `Mehr Reklame am Markt ${way}`;
      const idea = await submittedIdea(title, 'Am Markt soll Reklame für meinen Laden stehen.');
      const item = await queueItem(idea.id, await sessionOf(DEMO.moderator));
      await become(DEMO.moderator);
      await visit(`/moderation?punkt=${item.id}&begruenden=1`);
      await page.getByRole('radio', { name: 'Werbung' }).check();
      if (!javaScriptEnabled)
        await page.getByRole('button', { name: 'Vorlage übernehmen' }).click();
      await expect(page.getByLabel('Regel oder Gesetz')).toHaveValue('4');
      await expect(page.getByLabel('Grundlage')).toHaveValue('Spielregel 4: keine Werbung');
      await page.getByText('Sachverhalt und Anordnung').click();
      await expect(page.getByLabel('Worum es geht')).toHaveValue(
        `Es geht um Idee ${idea.number}. Wir prüfen, bevor etwas erscheint.`,
      );
      await page.getByLabel('Worum es geht').fill('Die Idee wirbt für einen Laden.');
      await page.getByRole('button', { name: 'Ablehnen', exact: true }).click();
      await expect(page.getByText(`Idee ${idea.number} abgelehnt.`)).toBeVisible();

      const { text: mail } = await mailTo(idea.author, /ist nicht veröffentlicht$/);
      expect(mail).toContain('Spielregel 4: keine Werbung (Fassung 1)');
      expect(mail).toContain('Die Idee wirbt für einen Laden.');
      expect(mail).toContain('Verwaltungsgericht');
      const [, path = ''] = /(\/konto\/entscheidung\/[0-9a-f-]{36})/.exec(mail) ?? [];
      await become(idea.author);
      await visit(path);
      const record = page.getByRole('main');
      await expect(record).toContainText('Wir prüfen, bevor etwas erscheint.');
      await expect(record).toContainText('Auf der ganzen Plattform');
      await expect(record).toContainText('Entschieden hat ein Mensch.');
      if (javaScriptEnabled) expect(await findings(page)).toEqual([]);
      await page.getByLabel('Warum ist die Entscheidung falsch?').fill('Es geht um alle Läden.');
      await page.getByRole('button', { name: 'Beschwerde einlegen' }).click();
      await expect(record.getByText('Deine Beschwerde ist angekommen')).toBeVisible();
      await visit(path);
      await expect(record).toContainText('Jemand anderes entscheidet bis zum');
      await record.getByRole('link', { name: 'Regel 4 in Fassung 1' }).click();
      await expect(page.getByRole('heading', { name: 'Regel 4 Keine Werbung' })).toBeVisible();
    });

    test('starts from a preset that an admin has written and seen as a mail', async ({
      page,
      visit,
      become,
    }) => {
      // A retry meets what the first try has left.
      const label = `Fremde Bilder ${way} ${Date.now()}`;
      await become(DEMO.admin);
      await visit('/moderation/vorlagen?vorlage=neu');
      await page.getByLabel('Name').fill(label);
      await page.getByLabel('Begründung').fill('Kurz');
      await page.getByRole('button', { name: 'Vorlage speichern' }).click();
      await expect(page.getByRole('alert').first()).toContainText('10 bis 2.000 Zeichen');
      await page.getByLabel('Begründung').fill('Das Bild gehört jemand anderem.');
      await page.getByLabel('Regel oder Gesetz').selectOption('5');
      await page.getByRole('button', { name: 'E-Mail ansehen' }).click();
      await expect(page.getByText('Spielregel 5: Eigene Worte (Fassung 1)')).toBeVisible();
      await expect(page.getByLabel('Name')).toHaveValue(label);
      await page.getByRole('button', { name: 'Vorlage speichern' }).click();
      const row = page.getByRole('listitem').filter({ hasText: label });
      await expect(row).toContainText('Spielregel 5: Eigene Worte');
      await row.getByRole('button', { name: /^Nach oben/ }).click();
      await row.getByRole('button', { name: /^Abschalten/ }).click();
      await expect(row).toContainText('abgeschaltet');
    });
  });
}
