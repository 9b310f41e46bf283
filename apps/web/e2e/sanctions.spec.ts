/** Somebody is warned and then suspended: told at sign-in, kept from taking part, and heard by somebody else. */
import { ask, DEMO, publishedIdea, queueItem, sessionOf, submittedIdea } from './api.ts';
import { findings } from './axe.ts';
import { linkIn, mailTo } from './mailbox.ts';
import { expect, test, WAYS } from './town.ts';

const FACTS = 'Am Montag und am Dienstag je eine Beleidigung.';
const REASON = 'Du hast andere mehrmals beleidigt.';

for (const { way, javaScriptEnabled } of WAYS) {
  test.describe(`sanctions ${way}`, () => {
    test.use({ javaScriptEnabled });

    test('are written with reasons, told honestly, and lifted by somebody else', async ({
      page,
      visit,
      become,
    }) => {
      const against = `Das war mein Bruder, ${way}.`;
      const idea = await submittedIdea(
        `Bank am Anger ${way} ${Date.now()}`,
        'Wer dort spazieren geht, findet keinen Platz zum Sitzen.',
      );
      const item = await queueItem(idea.id, await sessionOf(DEMO.moderator));
      await become(DEMO.moderator);
      await visit(`/moderation?reiter=neu&punkt=${item.id}`);
      await page.getByRole('link', { name: 'Maßnahme …' }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Maßnahme gegen ein Konto');
      await page.getByLabel('Verwarnung').check();
      await page.getByRole('button', { name: 'Maßnahme treffen' }).click();
      await expect(page.getByRole('alert').first()).toBeVisible();
      await expect(page.getByLabel('Verwarnung')).toBeChecked();
      const write = async () => {
        await page.getByLabel('Begründung', { exact: true }).fill(REASON);
        await page.getByLabel('Was geschehen ist').fill(FACTS);
        await page.getByLabel('Grundlage', { exact: true }).fill('Spielregel 1');
      };
      await write();
      await page.getByRole('button', { name: 'E-Mail ansehen' }).click();
      await expect(page.getByText('Die Verwarnung gilt ein Jahr lang.')).toBeVisible();
      if (javaScriptEnabled) expect(await findings(page)).toEqual([]);
      await page.getByRole('button', { name: 'Maßnahme treffen' }).click();
      await expect(page.getByRole('status').first()).toHaveText(/^Die Maßnahme gilt/);
      expect((await mailTo(idea.author, /^Verwarnung/)).text).toContain(FACTS);

      await page.getByLabel('Sperre auf Zeit').check();
      await page.getByLabel('Wie viele Tage?').fill('7');
      await write();
      await page.getByRole('button', { name: 'Maßnahme treffen' }).click();
      await expect(page.getByRole('status').first()).toHaveText(/^Die Maßnahme gilt/);
      const mail = await mailTo(idea.author, /^Dein Konto ist bis zum .* gesperrt$/);
      expect(mail.text).toContain(REASON);

      const other = await publishedIdea(
        `Bank am Wehr ${way} ${Date.now()}`,
        'Auch dort fehlt ein Platz zum Sitzen für alle.',
      );
      if (!javaScriptEnabled) {
        await become();
        await visit('/anmelden');
        await page.getByLabel('Deine E-Mail-Adresse').fill(idea.author);
        await page.getByRole('button', { name: 'Code anfordern' }).click();
        await visit(linkIn(await mailTo(idea.author, /^Dein Code/), '/anmelden/link'));
        await page.getByRole('button', { name: 'Jetzt anmelden' }).click();
        await expect(page.getByRole('heading', { level: 1 })).toHaveText(
          'Verwarnungen und Sperren',
        );
        await expect(page.getByRole('main')).toContainText(REASON);
      }
      await become(idea.author);
      await visit(`/ideen/${other.number}`);
      const banner = page.getByRole('complementary', { name: 'Verwarnungen und Sperren' });
      await expect(banner).toContainText('Dein Konto ist bis zum');
      const { voteForIdea } = await ask<{ voteForIdea: { __typename: string } }>(
        'mutation($input: IdeaIdInput!) { voteForIdea(input: $input) { __typename } }',
        { input: { ideaId: other.id } },
        await sessionOf(idea.author),
      );
      expect(voteForIdea.__typename).toBe('AccountRestricted');
      await banner.getByRole('link').click();
      await expect(page.getByRole('main')).toContainText(FACTS);
      await page.getByText('Beschwerde', { exact: true }).first().click();
      await page.getByLabel('Was spricht gegen die Maßnahme?').first().fill(against);
      if (javaScriptEnabled) expect(await findings(page)).toEqual([]);
      await page.getByRole('button', { name: 'Beschwerde abschicken' }).first().click();
      await expect(page.getByRole('main')).toContainText('Wir antworten bis zum');

      const waiting = page.getByRole('article').filter({ hasText: against });
      await become(DEMO.moderator);
      await visit('/moderation/massnahmen');
      await expect(waiting.first()).toContainText('entscheidet jemand anderes');
      await become(DEMO.secondModerator);
      await visit('/moderation/massnahmen');
      await waiting
        .first()
        .getByLabel('Begründung deiner Entscheidung')
        .fill('Das glauben wir dir.');
      if (javaScriptEnabled) expect(await findings(page)).toEqual([]);
      await waiting.first().getByRole('button', { name: 'Maßnahme aufheben' }).click();
      await expect(page.getByRole('status').first()).toHaveText(/^Entschieden/);
      await mailTo(idea.author, /^Deine Beschwerde hatte Erfolg$/);
      await become(idea.author);
      await visit(`/ideen/${other.number}`);
      await expect(banner).not.toContainText('Dein Konto ist bis zum');
    });
  });
}
