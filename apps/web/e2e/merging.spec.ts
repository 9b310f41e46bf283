/** Two ideas want the same: a moderator links them, people count once and are told, and all of it can be undone. */
import { ask, DEMO, newAddress, publishedIdea, sessionOf } from './api.ts';
import { findings } from './axe.ts';
import { mailTo } from './mailbox.ts';
import { expect, test, WAYS } from './town.ts';

const BODY = 'An der Ilme fehlt ein Platz zum Sitzen, auf dem man im Schatten ausruhen kann.';
const REASON = 'Beide Ideen wollen eine Bank an derselben Stelle.';

async function support(ideaId: string, address: string): Promise<void> {
  await ask(
    'mutation($id: ID!) { voteForIdea(input: { ideaId: $id }) { __typename } }',
    { id: ideaId },
    await sessionOf(address),
  );
}

for (const { way, javaScriptEnabled } of WAYS) {
  test.describe(`merging ${way}`, () => {
    test.use({ javaScriptEnabled });

    test('links a duplicate with a main idea, lets people support that too, and is undone', async ({
      page,
      visit,
      become,
    }) => {
      const name = `Bank an der Ilme ${way} ${Date.now()}`;
      const duplicate = await publishedIdea(`${name} am Wehr`, BODY);
      const main = await publishedIdea(`${name} im Schatten`, BODY);
      const fan = newAddress('verbunden');
      await support(duplicate.id, fan);
      await support(main.id, newAddress('verbunden'));

      await become(DEMO.moderator);
      await visit(`/ideen/${duplicate.number}`);
      await page.getByRole('link', { name: 'Mit einer anderen zusammenführen' }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ideen zusammenführen');
      await page.getByLabel('Nummer der anderen Idee').fill('keine');
      await page.getByRole('button', { name: 'Anzeigen' }).click();
      await expect(page.getByText('Bitte gib die Nummer einer Idee ein.')).toBeVisible();
      if (javaScriptEnabled) expect(await findings(page)).toEqual([]);
      await page.getByLabel('Nummer der anderen Idee').fill(String(main.number));
      await page.getByRole('button', { name: 'Anzeigen' }).click();
      await expect(
        page.getByText('1 + 1 aus verbundenen Ideen (ohne Doppelte) = 2 Menschen'),
      ).toBeVisible();
      if (javaScriptEnabled) expect(await findings(page)).toEqual([]);
      await page.getByRole('button', { name: 'Zusammenführen' }).click();
      await expect(page.getByRole('alert').first()).toBeVisible();
      // A preset takes nothing away that is written already.
      await page.getByLabel('Begründung').fill('Siehe Absatz 1.');
      await page.getByLabel('Grundlage').fill('Spielregel 4');
      await page.locator('summary', { hasText: 'Vorlage' }).click();
      await page.getByRole('group', { name: 'Vorlage' }).getByRole('radio').first().check();
      await page.getByRole('button', { name: 'Vorlage übernehmen' }).click();
      await expect(page.getByLabel('Begründung')).toHaveValue(/^Siehe Absatz 1\.\s+\S.{10}/);
      await expect(page.getByLabel('Grundlage')).toHaveValue('Spielregel 4');
      if (javaScriptEnabled) expect(await findings(page)).toEqual([]);
      await page.getByLabel('Begründung').fill(REASON);
      await page.getByRole('button', { name: 'Vorschau mit dieser Begründung' }).click();
      await expect(page.getByText(REASON).last()).toBeVisible();
      await page.getByRole('button', { name: 'Zusammenführen' }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(
        `Idee ${duplicate.number} ist verbunden.`,
      );
      await expect(page.getByRole('button', { name: 'Rückgängig' })).toBeVisible();

      await become(fan);
      await visit(`/ideen/${duplicate.number}`);
      await expect(page.getByText(`mit Idee ${main.number} verbunden`).first()).toBeVisible();
      await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', 'noindex');
      await expect(page.getByRole('button', { name: 'Zurücknehmen' })).toHaveCount(0);
      if (javaScriptEnabled) expect(await findings(page)).toEqual([]);
      await page.getByRole('link', { name: `Zur Idee ${main.number}` }).click();
      const box = page.getByRole('region', { name: 'Unterstützen' });
      await expect(box.locator('.number')).toHaveText('2');
      await expect(box.getByText('1 + 1 aus verbundenen Ideen (ohne Doppelte)')).toBeVisible();
      await expect(page.getByRole('link', { name: `${name} am Wehr` }).first()).toBeVisible();
      if (javaScriptEnabled) expect(await findings(page)).toEqual([]);
      // On a phone the button stands in the bar at the bottom.
      await page
        .getByRole('button', { name: 'Auch hier unterstützen' })
        .locator('visible=true')
        .click();
      await expect(box.getByText('2 + 0 aus verbundenen Ideen (ohne Doppelte)')).toBeVisible();
      await expect(box.locator('.number')).toHaveText('2');
      const mail = await mailTo(fan, /^Deine unterstützte Idee ist jetzt verbunden/);
      expect(mail.text).toContain(`Idee ${main.number}`);

      await become(DEMO.secondModerator);
      await visit(`/ideen/${duplicate.number}`);
      const late = await page.context().newPage();
      await late.goto(page.url());
      await page.locator('summary', { hasText: 'Verbindung auflösen' }).click();
      await page.getByRole('button', { name: 'Verbindung auflösen' }).click();
      await expect(page.getByRole('heading', { level: 1 })).toContainText(`${name} am Wehr`);
      await expect(page.getByText(`mit Idee ${main.number} verbunden`)).toHaveCount(0);
      await expect(
        page.getByRole('region', { name: 'Unterstützen' }).locator('.number'),
      ).toHaveText('1');
      // Whoever had the page open before is told so, where two ideas are chosen.
      await late.locator('summary', { hasText: 'Verbindung auflösen' }).click();
      await late.getByRole('button', { name: 'Verbindung auflösen' }).click();
      await expect(late.getByRole('alert')).toContainText('mit keiner anderen verbunden');
      await expect(late.getByRole('heading', { level: 1 })).toHaveText('Ideen zusammenführen');
      await late.close();
    });
  });
}
