/** What goes wrong is said at the field and above, and what was typed stays. */
import type { Page } from '@playwright/test';
import { DEMO, newAddress, publishedIdea, queueAt, submittedIdea } from './api.ts';
import { expect, test, WAYS } from './town.ts';

const press = (page: Page, name: string) =>
  page.getByRole('main').getByRole('button', { name, exact: true }).click();

/** The summary names the message and leads to the field, which says the same and is marked as wrong. */
async function refusedAt(page: Page, label: string, message: string): Promise<void> {
  const summary = page.getByRole('alert');
  const link = summary.getByRole('link', { name: message });
  await expect(link).toBeVisible();
  const field = page.getByRole('main').getByLabel(label, { exact: true });
  await expect(field).toHaveAccessibleDescription(new RegExp(message.slice(0, 30)));
  expect(await link.getAttribute('href')).toBe(`#${await field.getAttribute('id')}`);
}

for (const { way, javaScriptEnabled } of WAYS) {
  test.describe(`mistakes ${way}`, () => {
    test.use({ javaScriptEnabled });

    test('while submitting lead back to the field and keep the text', async ({ page, visit }) => {
      await visit('/ideen/neu');
      await press(page, 'Weiter: Wo?');
      await refusedAt(page, 'Titel', 'Bitte schreib einen Titel mit mindestens 5 Zeichen.');
      await refusedAt(
        page,
        'Beschreibung',
        'Bitte beschreib deine Idee mit mindestens 20 Zeichen.',
      );
      if (javaScriptEnabled) await expect(page.getByRole('alert')).toBeFocused();
      await page.getByLabel('Titel').fill('Bänke am Ufer');
      await page.getByLabel('Beschreibung').fill('zu kurz');
      await press(page, 'Weiter: Wo?');
      await expect(page.getByRole('alert')).toContainText('Bitte prüfe eine Angabe');
      await expect(page.getByLabel('Titel')).toHaveValue('Bänke am Ufer');
      await expect(page.getByLabel('Beschreibung')).toHaveValue('zu kurz');
      await page
        .getByLabel('Beschreibung')
        .fill('Am Ufer fehlen Bänke mit Lehne für alte Menschen.');
      await press(page, 'Weiter: Wo?');
      await press(page, 'Weiter: Absenden');
      await refusedAt(
        page,
        'Ortschaft',
        'Bitte wähle eine Ortschaft oder „ganz Einbeck“. Dein Text bleibt stehen.',
      );
      await expect(page.getByRole('alert')).toContainText('Bitte wähle ein Thema.');
      await page.getByLabel('Ortschaft').selectOption('ganz Einbeck');
      await page.getByRole('radio', { name: 'Verkehr' }).check();
      await press(page, 'Weiter: Absenden');
      await page.getByLabel('Deine E-Mail-Adresse').fill('keine Adresse');
      await press(page, 'Idee absenden');
      await refusedAt(page, 'Deine E-Mail-Adresse', 'Bitte gib eine E-Mail-Adresse ein');
      await expect(page.getByText('Am Ufer fehlen Bänke')).toBeVisible();
    });

    test('while signing in are told apart: no address, no code, a wrong code', async ({
      page,
      visit,
    }) => {
      await visit('/anmelden');
      await page.getByLabel('Deine E-Mail-Adresse').fill('name@ort');
      await press(page, 'Code anfordern');
      await refusedAt(page, 'Deine E-Mail-Adresse', 'Bitte gib eine E-Mail-Adresse ein');
      await expect(page.getByLabel('Deine E-Mail-Adresse')).toHaveValue('name@ort');
      await page.getByLabel('Deine E-Mail-Adresse').fill(newAddress());
      await press(page, 'Code anfordern');
      await page.getByLabel('Code aus der E-Mail').fill('12');
      await press(page, 'Anmelden');
      await refusedAt(
        page,
        'Code aus der E-Mail',
        'Bitte gib die sechs Ziffern aus der E-Mail ein.',
      );
      await page.getByLabel('Code aus der E-Mail').fill('000 000');
      await press(page, 'Anmelden');
      await expect(page.getByRole('alert')).toBeVisible();
      await expect(page.getByLabel('Code aus der E-Mail')).toHaveAttribute('aria-invalid', 'true');
    });

    test('in a comment, a reply and a report keep the words', async ({ page, visit, become }) => {
      const { number } = await publishedIdea(
        'Sitzbänke am Wall',
        'Am Wall fehlen Bänke, auf denen man ausruhen kann.',
      );
      await become(newAddress());
      await visit(`/ideen/${number}`);
      await page.getByRole('radio', { name: 'Dagegen' }).check();
      await page.getByLabel('Dein Grund').fill('   ');
      await press(page, 'Beitrag veröffentlichen');
      await expect(page.getByRole('alert')).toBeVisible();
      await expect(page.getByRole('radio', { name: 'Dagegen' })).toBeChecked();
      await become();
      await visit(`/ideen/${number}/melden`);
      await page.getByRole('radio', { name: 'Werbung' }).check();
      await page.getByLabel('Was sollen wir wissen?').fill('Das ist Werbung.');
      await page.getByLabel('Deine E-Mail-Adresse').fill('name@ort');
      await press(page, 'Meldung abschicken');
      await expect(page.getByRole('alert').first()).toBeVisible();
      await expect(page.getByLabel('Was sollen wir wissen?')).toHaveValue('Das ist Werbung.');
      await expect(page.getByRole('radio', { name: 'Werbung' })).toBeChecked();
    });

    test('in the account name the field', async ({ page, visit, become }) => {
      await become(newAddress());
      await visit('/konto/profil');
      await page.getByLabel('Anzeigename').fill(' x ');
      await press(page, 'Speichern');
      await refusedAt(page, 'Anzeigename', 'Bitte gib einen Namen mit mindestens 2 Zeichen an.');
      await page.getByLabel('Anzeigename').fill('Anna aus Vogelbeck');
      await press(page, 'Speichern');
      await expect(page.getByRole('main').getByText('Gespeichert.')).toBeVisible();
    });

    test('of moderators and offices are caught too', async ({ page, visit, become }) => {
      const { number } = await submittedIdea(
        'Eine Bank für Drüber',
        'In Drüber fehlt eine Bank an der Haltestelle.',
      );
      await become(DEMO.moderator);
      await expect(async () => {
        await visit(await queueAt('Eine Bank für Drüber'));
        const row = page.getByRole('link', { name: 'Eine Bank für Drüber' }).first();
        await row.click({ timeout: 2000 });
        await expect(
          page.getByRole('article').getByRole('heading', { name: 'Eine Bank für Drüber' }),
        ).toBeVisible();
      }).toPass();
      await page.getByRole('main').getByRole('link', { name: 'Ablehnen' }).click();
      await press(page, 'Ablehnen');
      await refusedAt(page, 'Begründung in der E-Mail', 'Bitte begründe die Entscheidung.');
      await refusedAt(page, 'Grundlage', 'Bitte nenne die Spielregel oder das Gesetz.');
      expect(number).toBeGreaterThan(0);

      await become(DEMO.office);
      await visit('/amt/18');
      await page.getByLabel('Ein öffentlicher Satz').fill('Wir prüfen das bis Mai.');
      await press(page, 'Stand ändern und veröffentlichen');
      await refusedAt(page, 'Neuer Stand', 'Bitte wähle den neuen Stand.');
      await expect(page.getByLabel('Ein öffentlicher Satz')).toHaveValue('Wir prüfen das bis Mai.');
      await page.getByLabel('Das Wichtigste in einem Satz').fill('Der Radweg kommt im Mai.');
      await press(page, 'Antwort veröffentlichen');
      await refusedAt(page, 'Die Antwort mit Gründen', 'Bitte schreib die Antwort mit Gründen.');
      await expect(page.getByLabel('Das Wichtigste in einem Satz')).toHaveValue(
        'Der Radweg kommt im Mai.',
      );
    });
  });
}

test('a page that is not there says so and leads on', async ({ page }) => {
  for (const path of ['/ideen/999999', '/gibt-es-nicht', '/projekte/nichts']) {
    const answer = await page.goto(path);
    expect(answer?.status(), path).toBe(404);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByRole('main').getByRole('link').first()).toBeVisible();
  }
});

test('pages of staff are closed to everybody else', async ({ page, become }) => {
  await become(newAddress());
  for (const path of ['/moderation', '/amt', '/amt/18']) {
    const answer = await page.goto(path);
    expect(answer?.status(), path).toBe(403);
  }
});
