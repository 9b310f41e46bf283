/** Writing an idea: each step has its own address, hints come before sending, and nothing typed is lost. */
import type { Page } from '@playwright/test';
import { findings } from './axe.ts';
import { expect, test, WAYS } from './town.ts';

const BODY = 'Wer dort spazieren geht, findet keinen Platz zum Sitzen und kehrt um.';
const press = (page: Page, name: string | RegExp) =>
  page.getByRole('main').getByRole('button', { name }).click();

async function write(page: Page, title: string, body = BODY): Promise<void> {
  await page.getByLabel('Titel').fill(title);
  await page.getByLabel('Beschreibung').fill(body);
}

async function choosePlace(page: Page): Promise<void> {
  await page.getByLabel('Ortschaft').selectOption('Salzderhelden');
  await page.getByRole('radio', { name: 'Verkehr' }).check();
}

for (const { way, javaScriptEnabled } of WAYS) {
  test.describe(`writing an idea ${way}`, () => {
    test.use({ javaScriptEnabled });

    test('keeps the text when somebody goes back, forth and reloads', async ({ page, visit }) => {
      await visit('/ideen');
      await visit('/ideen/neu');
      await write(page, 'Eine Bank mit Lehne am Wehr');
      await press(page, 'Weiter: Wo?');
      await expect(page).toHaveURL(/schritt=2/);
      await page.reload();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(
        'Wo soll sich etwas ändern?',
      );
      await choosePlace(page);
      await press(page, 'Weiter: Absenden');
      await expect(page).toHaveURL(/schritt=3/);
      await page.reload();
      const review = page.getByRole('region', { name: 'Deine Idee', exact: true });
      await expect(review).toContainText('Eine Bank mit Lehne am Wehr');
      await expect(review).toContainText('Salzderhelden');
      await page.goBack();
      await expect(page.getByLabel('Ortschaft').locator('option:checked')).toHaveText(
        'Salzderhelden',
      );
      await expect(page.getByRole('radio', { name: 'Verkehr' })).toBeChecked();
      await page.goBack();
      await expect(page.getByLabel('Titel')).toHaveValue('Eine Bank mit Lehne am Wehr');
      await expect(page.getByLabel('Beschreibung')).toHaveValue(BODY);
      await page.reload();
      await expect(page.getByLabel('Beschreibung')).toHaveValue(BODY);
      await page.goForward();
      await page.goForward();
      await expect(review).toContainText(BODY);
      await press(page, 'Zurück');
      await expect(page).toHaveURL(/schritt=2/);
      await expect(page.getByRole('radio', { name: 'Verkehr' })).toBeChecked();
    });

    test('carries a text in the form that no browser would keep', async ({ page, visit }) => {
      await visit('/ideen/neu');
      // Signs that do not repeat cannot be made small.
      const long = Array.from({ length: 4900 }, (_, at) =>
        String.fromCodePoint(0x4e00 + ((at * 7919) % 20000)),
      ).join('');
      await write(page, 'Ein Text aus vielen Zeichen', long);
      await press(page, 'Weiter: Wo?');
      await choosePlace(page);
      await press(page, 'Weiter: Absenden');
      await expect(page.getByRole('region', { name: 'Deine Idee', exact: true })).toContainText(
        long.slice(-200),
      );
    });

    test('begins anew when somebody wants to', async ({ page, visit }) => {
      await visit('/ideen/neu');
      await write(page, 'Etwas, das niemand braucht');
      await press(page, 'Weiter: Wo?');
      await expect(page).toHaveURL(/schritt=2/);
      await visit('/ideen/neu');
      await expect(page.getByText('Dein Text von vorhin ist wieder da.')).toBeVisible();
      await press(page, 'Verwerfen und neu beginnen');
      await expect(page.getByLabel('Titel')).toHaveValue('');
      await expect(page.getByText('Dein Text von vorhin ist wieder da.')).toBeHidden();
      await page.goto('/ideen/neu?schritt=3');
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Was ist deine Idee?');
    });

    test('leads a defect to the town’s reporter and lets an idea pass', async ({ page, visit }) => {
      await visit('/ideen/neu');
      await write(page, 'Die Laterne vor Hausnummer 5 ist kaputt');
      if (!javaScriptEnabled) await press(page, 'Weiter: Wo?');
      const hint = page.getByRole('region', { name: 'Ist das ein Mangel?' });
      await expect(hint).toContainText('„Laterne“ und „kaputt“');
      await expect(hint.getByRole('link')).toHaveAttribute(
        'href',
        'https://maengelmelder.einbeck.example/',
      );
      if (javaScriptEnabled) expect(await findings(page)).toEqual([]);
      if (!javaScriptEnabled) await press(page, 'Zurück');
      await write(page, 'Mehr Straßenlaternen am Radweg');
      await press(page, 'Weiter: Wo?');
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(
        'Wo soll sich etwas ändern?',
      );
      await expect(hint).toBeHidden();
    });

    test('marks what leads to a person, and does not stand in the way', async ({ page, visit }) => {
      await visit('/ideen/neu');
      await write(
        page,
        'Ruhe in der Lindenallee',
        'Familie Weber, Lindenallee 22, macht Lärm. Ruft sie an: 05561 123456. Das Rathaus am Marktplatz 16 weiß davon seit 2026.',
      );
      if (javaScriptEnabled) {
        const hint = page.getByRole('region', { name: 'Soll das öffentlich stehen?' });
        await expect(hint).toContainText('Telefonnummer: 05561 123456');
      }
      await press(page, 'Weiter: Wo?');
      await choosePlace(page);
      await press(page, 'Weiter: Absenden');
      const review = page.getByRole('region', { name: 'Deine Idee', exact: true });
      await expect(review.locator('mark')).toHaveText(['Lindenallee 22', '05561 123456']);
      await expect(page.getByRole('button', { name: 'Trotzdem so senden' })).toBeVisible();
      if (javaScriptEnabled) expect(await findings(page)).toEqual([]);
      await review.getByRole('button', { name: 'Ändern Titel und Beschreibung' }).click();
      await page.getByLabel('Beschreibung').fill(BODY);
      await press(page, 'Weiter: Wo?');
      await press(page, 'Weiter: Absenden');
      await expect(page.getByRole('button', { name: 'Idee absenden' })).toBeVisible();
    });

    test('says calmly what would make a hard text easier', async ({ page, visit }) => {
      await visit('/ideen/neu');
      await write(
        page,
        'Aufenthaltsqualität verbessern',
        'Zur nachhaltigen Verbesserung der innerstädtischen Aufenthaltsqualität empfiehlt sich die schrittweise Umgestaltung sämtlicher Verkehrsflächen unter Berücksichtigung stadtklimatischer Anpassungsmaßnahmen sowie der Barrierefreiheit, wobei insbesondere die Beteiligung der unmittelbaren Anwohnerschaft sicherzustellen ist.',
      );
      const sentence = page.getByText('Kürzere Sätze und Wörter helfen.');
      if (javaScriptEnabled) await expect(sentence).toBeVisible();
      await press(page, 'Weiter: Wo?');
      await choosePlace(page);
      await press(page, 'Weiter: Absenden');
      await expect(sentence).toBeVisible();
      await expect(page.getByRole('button', { name: 'Idee absenden' })).toBeVisible();
    });
  });
}
