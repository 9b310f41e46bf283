/** The whole main job: an idea is written, checked, found, supported, discussed, answered and counted. */
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { DEMO, newAddress, queueAt, submittedIdea, type WrittenIdea } from './api.ts';
import { codeIn, linkIn, mailTo } from './mailbox.ts';
import { expect, test, WAYS } from './town.ts';

const BODY = 'Heute endet der Weg an der Kreuzung. Wer mit dem Rad kommt, muss auf die Fahrbahn.';
/** Lets these tests run more than once on the same town. */
const HOUSE = Date.now() % 10_000;
const STREETS = { true: `Hullerser Straße ${HOUSE}`, false: `Ilmebrücke ${HOUSE}` } as const;

/** What people type instead of the word that stands there: half of it, other letters, a slip of the finger. */
const FINDS = {
  true: ['Radweg Hullerser', 'hullerser strasse', 'Farradweg Hullerser'],
  false: ['Radweg Ilmebruecke', 'ilmebrucke', 'Farradweg Ilmebrücke'],
} as const;

const main = (page: Page) => page.getByRole('main');
const press = (page: Page, name: string | RegExp) =>
  main(page).getByRole('button', { name }).click();

/** Chooses a row of the queue and waits until it stands there: what is pressed next is about this item. */
async function openItem(page: Page, row: string | RegExp, title = row): Promise<void> {
  const list = page.getByRole('region', { name: 'Liste' });
  await list.getByRole('link', { name: row }).click({ timeout: 3000 });
  const item = page.getByRole('article', { name: 'Eintrag' });
  await expect(item.getByRole('heading', { name: title })).toBeVisible();
}

/** The drawing of an idea's Model as it stands at the head of its page. */
async function modelOn(page: Page, path: string): Promise<string> {
  await page.goto(path);
  return main(page).locator('header .model').innerHTML();
}

/** How many first answers came in time, and how many were due or given this year. */
async function promise(page: Page): Promise<{ kept: number; due: number }> {
  const [kept, due] = await page.locator('.promise b').allInnerTexts();
  return { kept: Number(kept), due: Number(due) };
}

for (const { way, javaScriptEnabled } of WAYS) {
  test.describe(`an idea ${way}`, () => {
    test.describe.configure({ mode: 'serial' });
    test.use({ javaScriptEnabled });

    const title = `Fahrradweg an der ${STREETS[`${javaScriptEnabled}`]}`;
    const author = newAddress('autorin');
    const neighbour = newAddress('nachbar');
    let number = 0;
    let path = '';
    const rude = `Familie Müller aus der ${STREETS[`${javaScriptEnabled}`]} soll wegziehen`;
    const reader = javaScriptEnabled ? DEMO.moderator : DEMO.secondModerator;
    let refused: WrittenIdea;
    let before = { kept: 0, due: 0 };

    test('is written without an account, in three steps', async ({ page, visit }) => {
      await visit('/');
      before = await promise(page);
      await page.getByRole('link', { name: 'Idee einreichen' }).first().click();
      await page.getByLabel('Titel').fill(title);
      await page.getByLabel('Beschreibung').fill(BODY);
      await press(page, 'Weiter: Wo?');
      await page.getByLabel('Ortschaft').selectOption('ganz Einbeck');
      await page.getByRole('radio', { name: 'Verkehr' }).check();
      await page.getByRole('radio', { name: 'Ideenkasten' }).check();
      await press(page, 'Weiter: Absenden');
      await expect(page.getByText(BODY)).toBeVisible();
      await page.getByLabel('Deine E-Mail-Adresse').fill(author);
      await press(page, 'Idee absenden');
      await expect(page.getByText('Deine Idee bleibt 14 Tage gespeichert')).toBeVisible();
      const mail = await mailTo(author, /wartet auf deine Bestätigung/);
      await page.getByLabel('Code aus der E-Mail').fill(codeIn(mail));
      await press(page, 'Idee bestätigen');
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Deine Idee ist angekommen');
      number = Number(/Idee (\d+)/.exec(await main(page).innerText())?.[1]);
      expect(number).toBeGreaterThan(0);
      await page.getByRole('link', { name: 'Meine Ideen ansehen' }).click();
      const mine = page.getByRole('article').filter({ hasText: title });
      await expect(mine).toContainText(`Idee ${number}`);
      await expect(mine).toContainText('Wartet auf Prüfung');
    });

    test('is seen by nobody else before it was checked', async ({ page }) => {
      const answer = await page.goto(`/ideen/${number}`);
      expect(answer?.status()).toBe(404);
    });

    test('is published by a moderator, who signs in with a code', async ({ page, visit }) => {
      await visit('/moderation');
      await page.getByLabel('Deine E-Mail-Adresse').fill(reader);
      await press(page, 'Code anfordern');
      await expect(page.getByLabel('Code aus der E-Mail')).toBeVisible();
      await page.getByLabel('Code aus der E-Mail').fill(codeIn(await mailTo(reader, /^Dein Code/)));
      await press(page, 'Anmelden');
      await visit(await queueAt(title));
      await openItem(page, title);
      await main(page).getByRole('button', { name: 'Freigeben', exact: true }).click();
      await expect(page.getByText(`Idee ${number} freigegeben.`)).toBeVisible();
    });

    test('is told apart from one that is refused with a reason', async ({
      page,
      visit,
      become,
    }) => {
      refused = await submittedIdea(rude, 'Er wohnt dort und stört. Das soll die Stadt regeln.');
      await become(DEMO.moderator);
      await expect(async () => {
        await visit(await queueAt(rude));
        await openItem(page, rude);
      }).toPass();
      await main(page).getByRole('link', { name: 'Ablehnen' }).click();
      await page.getByRole('radio', { name: 'Persönliche Angaben über andere' }).check();
      if (!javaScriptEnabled) await press(page, 'Vorlage übernehmen');
      await expect(page.getByLabel('Begründung in der E-Mail')).toHaveValue(/eine Person/);
      await page.getByLabel('Grundlage').fill('Spielregel 3');
      await main(page).getByRole('button', { name: 'Ablehnen', exact: true }).click();
      await expect(page.getByText(`Idee ${refused.number} abgelehnt.`)).toBeVisible();
      const mail = await mailTo(refused.author, /ist nicht veröffentlicht/);
      expect(mail.text).toContain('eine Person so, dass andere sie erkennen');
      expect(mail.text).toContain('Spielregel 3');
      expect(mail.text).toContain('beschweren');
      path = linkIn(await mailTo(author, /ist veröffentlicht/), '/ideen/');
      expect(path).toMatch(new RegExp(`^/ideen/${number}/fahrradweg-`));
    });

    test('which comes back when its author objects and somebody else agrees', async ({
      page,
      visit,
      become,
    }) => {
      await become(refused.author);
      await visit('/konto');
      await page.getByRole('link', { name: /Beschwerde einlegen/ }).click();
      await page.getByLabel('Warum ist die Entscheidung falsch?').fill('Den gibt es nicht.');
      await press(page, 'Beschwerde einlegen');
      await expect(
        page.getByRole('heading', { name: 'Deine Beschwerde ist angekommen' }),
      ).toBeVisible();
      await become(DEMO.secondModerator);
      await expect(async () => {
        await visit('/moderation?reiter=beschwerden');
        await openItem(page, rude);
      }).toPass();
      await expect(page.getByText('Den gibt es nicht.')).toBeVisible();
      await press(page, 'Beschwerde stattgeben');
      await expect(
        page.getByText(`Beschwerde zu Idee ${refused.number} stattgegeben.`),
      ).toBeVisible();
      await become();
      expect((await page.goto(`/ideen/${refused.number}`))?.status()).toBe(200);
    });

    test('is found in the list and by words it does not hold', async ({ page, visit }) => {
      await visit('/ideen?sortierung=neu');
      await expect(page.getByRole('link', { name: title })).toBeVisible();
      for (const words of FINDS[`${javaScriptEnabled}`]) {
        await expect(async () => {
          await visit(`/suche?q=${encodeURIComponent(words)}`);
          const hit = page.getByRole('article').getByRole('link', { name: title });
          await expect(hit, words).toBeVisible({ timeout: 1000 });
        }).toPass();
      }
      await expect(page.locator('mark').first()).toBeVisible();
    });

    test('is supported, and the support can be taken back', async ({ page, visit, become }) => {
      await visit(path);
      const box = page.getByRole('region', { name: 'Unterstützen' });
      await box.getByRole('link', { name: 'Unterstützen' }).click();
      await expect(page.getByLabel('Deine E-Mail-Adresse')).toBeVisible();
      await become(neighbour);
      await visit(path);
      await box.getByRole('button', { name: 'Unterstützen' }).click();
      await expect(box.getByText('Du unterstützt diese Idee')).toBeVisible();
      await expect(box.locator('.number')).toHaveText('1');
      await box.getByRole('button', { name: 'Zurücknehmen' }).click();
      await expect(box.locator('.number')).toHaveText('0');
      await box.getByRole('button', { name: 'Unterstützen' }).click();
      await expect(box.locator('.number')).toHaveText('1');
    });

    test('is discussed with reasons, replies and good reasons', async ({ page, visit, become }) => {
      await become(neighbour);
      await visit(path);
      await page.getByRole('radio', { name: 'Ja, wenn …' }).check();
      await page.getByLabel('Dein Grund').fill('Ja, wenn die Bäume stehen bleiben.');
      await press(page, 'Beitrag veröffentlichen');
      const comment = page.getByRole('article').filter({ hasText: 'wenn die Bäume' });
      await expect(comment).toContainText('Ja, wenn …');

      await become(author);
      await visit(path);
      await comment.getByRole('button', { name: 'Guter Grund · 0' }).click();
      await expect(comment.getByRole('button', { name: 'Guter Grund · 1' })).toHaveAttribute(
        'aria-pressed',
        'true',
      );
      await comment.getByText('Erwidern').click();
      await comment.getByLabel('Deine Erwiderung').fill('Die Bäume bleiben alle.');
      await comment.getByRole('button', { name: 'Erwiderung veröffentlichen' }).click();
      await expect(comment.getByText('Die Bäume bleiben alle.').first()).toBeVisible();
      await page.getByRole('radio', { name: 'Dagegen' }).check();
      await page.getByLabel('Dein Grund').fill('Wer das will, ist ein Trottel.');
      await press(page, 'Beitrag veröffentlichen');
      await expect(page.getByText('ein Trottel').first()).toBeVisible();
    });

    test('loses a reported comment, and the place where it stood says so', async ({
      page,
      visit,
      become,
    }) => {
      await visit(`${path}?gruende=alle`);
      const comment = page.getByRole('article').filter({ hasText: 'ein Trottel' });
      const name = (await comment.getAttribute('aria-label')) ?? '';
      await comment.getByRole('link', { name: 'Melden' }).click();
      await page.getByRole('radio', { name: 'Beleidigung oder Hass' }).check();
      await page.getByLabel('Was sollen wir wissen?').fill('So redet man nicht miteinander.');
      await press(page, 'Meldung abschicken');
      await expect(page.getByText('Deine Meldung ist angekommen')).toBeVisible();

      await become(DEMO.moderator);
      await expect(async () => {
        await visit('/moderation?reiter=gemeldet');
        await openItem(page, new RegExp(`Trottel.*Idee ${number} `), name);
      }).toPass();
      await expect(
        page.getByRole('article', { name: 'Eintrag' }).getByText('So redet man nicht miteinander.'),
      ).toBeVisible();
      await main(page).getByRole('link', { name: 'Ausblenden' }).click();
      await page.getByLabel('Begründung in der E-Mail').fill('Der Beitrag setzt Menschen herab.');
      await page.getByLabel('Grundlage').fill('Spielregel 2: keine Beleidigungen');
      await main(page).getByRole('button', { name: 'Ausblenden', exact: true }).click();
      await expect(page.getByText(`Zu Idee ${number} ausgeblendet.`)).toBeVisible();

      await become();
      await visit(`${path}?gruende=alle`);
      await expect(
        page.getByText('Er wurde entfernt: Spielregel 2: keine Beleidigungen'),
      ).toBeVisible();
      await expect(page.getByText('ein Trottel')).toHaveCount(0);
    });

    test('is moved along and answered by the office', async ({ page, visit, become }) => {
      const drawings = [await modelOn(page, path)];
      await become(DEMO.office);
      await visit(`/amt/${number}`);
      await page.getByLabel('Neuer Stand').selectOption('In Prüfung');
      await page.getByLabel('Ein öffentlicher Satz').fill('Wir messen den Weg bis Freitag aus.');
      await press(page, 'Stand ändern und veröffentlichen');
      await expect(page.getByText('Der Stand ist geändert und öffentlich.')).toBeVisible();
      drawings.push(await modelOn(page, path));
      await expect(page.getByText('Wir messen den Weg bis Freitag aus.')).toBeVisible();
      await expect(page.locator('[aria-current=step]')).toContainText('In Prüfung');

      await visit(`/amt/${number}`);
      await page.getByLabel('Warum ruht die Frist?').fill('Wir warten auf das Gutachten.');
      await press(page, 'Frist anhalten');
      await expect(page.getByText(/^Frist ruht seit/)).toBeVisible();
      await page.getByLabel('Was ist inzwischen geschehen?').fill('Das Gutachten ist da.');
      await press(page, 'Frist weiterlaufen lassen');
      await expect(page.getByText(/^Antwort bis /)).toBeVisible();
      await page.getByLabel('Ergebnis').selectOption('Angenommen');
      await page.getByLabel('Das Wichtigste in einem Satz').fill(`Der ${title} wird gebaut.`);
      await page
        .getByLabel('Die Antwort mit Gründen')
        .fill('Er schließt eine Lücke im Netz der Stadt.');
      await page.getByLabel('Zuständiges Amt').last().fill('Fachbereich Bauen');
      await press(page, 'Antwort veröffentlichen');
      await expect(page.getByText('Die Antwort ist veröffentlicht.')).toBeVisible();
      await become();
      drawings.push(await modelOn(page, path));
      const answer = page.getByRole('region', { name: 'Antwort der Stadt' });
      await expect(answer).toContainText(`Der ${title} wird gebaut.`);
      await expect(page.locator('header .badge')).toHaveText('Angenommen');
      expect(new Set(drawings).size, 'the Model grows with each state').toBe(3);
    });

    test('brings mail to everybody whom it concerns', async () => {
      await mailTo(refused.author, /hatte Erfolg/);
      await mailTo(neighbour, /Jemand hat dir geantwortet/);
      await mailTo(author, /ist ausgeblendet/);
      const answer = await mailTo(neighbour, /Die Stadt hat geantwortet/);
      expect(answer.text).toContain('Er schließt eine Lücke im Netz der Stadt.');
    });

    test('is counted on the start page and for the council', async ({ page, visit }) => {
      await visit('/');
      await expect(main(page).getByText(`Der ${title} wird gebaut.`).first()).toBeVisible();
      await expect(async () => {
        await visit('/');
        const now = await promise(page);
        expect(now.due).toBeGreaterThan(before.due);
        expect(now.kept).toBeGreaterThan(before.kept);
        await visit('/berichte');
        await expect(page.getByText(`${now.kept} von ${now.due} Ideen`)).toBeVisible({
          timeout: 1000,
        });
      }).toPass();
      // Others take part meanwhile, so the page and its file may be of two countings.
      await expect(async () => {
        await visit('/berichte');
        const saving = page.waitForEvent('download');
        await page.getByRole('link', { name: /^CSV ?: Nach Thema/ }).click();
        const file = await readFile(await (await saving).path(), 'utf8');
        const row = page.getByRole('row', { name: /^Verkehr/ }).getByRole('cell');
        await page.locator('summary', { hasText: 'Nach Thema' }).click();
        const shown = (await row.allInnerTexts()).map((figure) => figure.replace('.', ''));
        expect(file).toContain(['Verkehr', ...shown].join(';'));
      }).toPass();
    });
  });
}
