/** Hearing of ideas: by a button on their page, by subscription, and by number and code without an account. */
import { findings } from './axe.ts';
import { ask, newAddress, sessionOf, submittedIdea } from './api.ts';
import { linkIn, mailTo } from './mailbox.ts';
import { expect, test, WAYS } from './town.ts';

for (const { way, javaScriptEnabled } of WAYS) {
  test.describe(way, () => {
    test.use({ javaScriptEnabled });

    test('follows an idea without supporting it, and stops', async ({ page, visit, become }) => {
      await visit('/ideen/18');
      await page.getByRole('link', { name: 'Nur folgen' }).click();
      await expect(page).toHaveURL(/\/anmelden\?weiter=/);
      await become(newAddress('folgt'));
      await visit('/ideen/18');
      await page.getByRole('button', { name: 'Nur folgen' }).click();
      const stop = page.getByRole('button', { name: 'Du folgst – nicht mehr' });
      await expect(stop).toBeVisible();
      if (javaScriptEnabled) expect(await findings(page)).toEqual([]);
      await page.setViewportSize({ width: 1280, height: 900 });
      await stop.click();
      await expect(page.getByRole('button', { name: 'Nur folgen' })).toBeVisible();
    });

    test('supports and so follows, and says so only while it is true', async ({
      page,
      visit,
      become,
    }) => {
      await become(newAddress('unterstuetzt'));
      await visit('/ideen/18');
      const box = page.getByRole('region', { name: 'Unterstützen' });
      await box.getByRole('button', { name: 'Unterstützen', exact: true }).click();
      await expect(box.getByText('bekommst Bescheid')).toBeVisible();
      await box.getByRole('button', { name: 'Du folgst – nicht mehr' }).click();
      await expect(box.getByRole('button', { name: 'Nur folgen' })).toBeVisible();
      await expect(box.getByText('bekommst Bescheid')).toBeHidden();
      await expect(box.getByText('Du unterstützt')).toBeVisible();
    });

    test('subscribes to a search, sees it among the notifications, and ends it', async ({
      page,
      visit,
      become,
    }) => {
      await visit('/suche?q=Radweg');
      await page.getByRole('main').getByRole('link', { name: 'Abonnieren' }).click();
      await expect(page.getByText('Suche: Radweg')).toBeVisible();
      await expect(page.getByRole('link', { name: 'Als Feed (Atom)' })).toHaveAttribute(
        'href',
        '/ideen.atom?q=Radweg',
      );
      await expect(page.getByRole('link', { name: 'Anmelden und per E-Mail' })).toBeVisible();
      await become(newAddress('abonniert'));
      await page.reload();
      const name = page.getByLabel('Name des Abos');
      await expect(name).toHaveValue('Radweg');
      await name.fill('Neues zu Radwegen');
      if (javaScriptEnabled) expect(await findings(page)).toEqual([]);
      await page.setViewportSize({ width: 1280, height: 900 });
      await page.getByRole('button', { name: 'Abo anlegen' }).click();
      await expect(page).toHaveURL(/\/konto\/mitteilungen\?gespeichert/);
      const own = page.getByRole('region', { name: 'Abos: neue Ideen' });
      await expect(own.getByText('Neues zu Radwegen')).toBeVisible();
      if (javaScriptEnabled) expect(await findings(page)).toEqual([]);
      await page.setViewportSize({ width: 1280, height: 900 });
      await own.getByRole('button', { name: 'Abo beenden' }).click();
      await expect(own.getByText('Du hast noch kein Abo.')).toBeVisible();
    });

    test('follows by number and code without an account, also while it waits', async ({
      page,
      visit,
      become,
    }) => {
      const title = `Bank am Teich ${javaScriptEnabled ? 'eins' : 'zwei'}`;
      const idea = await submittedIdea(title, 'Am Teich fehlt eine Bank zum Ausruhen.');
      const receipt = await mailTo(idea.author, /^Deine Idee ist angekommen/);
      const code = /Code: (\S{4}-\S{4})/.exec(receipt.text)?.[1] ?? '';
      await become();
      await visit(`/verfolgen?nummer=${idea.number}`);
      await expect(page.getByLabel('Nummer der Idee')).toHaveValue(String(idea.number));
      await page.getByLabel('Code').fill('AAAA-AAAA');
      await page.getByRole('button', { name: 'Weg ansehen' }).click();
      await expect(page.getByText('Nummer und Code passen nicht zusammen.').first()).toBeVisible();
      if (javaScriptEnabled) expect(await findings(page)).toEqual([]);
      await page.setViewportSize({ width: 1280, height: 900 });
      await page.getByLabel('Code').fill(code.toLowerCase().replace('-', ''));
      await page.getByRole('button', { name: 'Weg ansehen' }).click();
      await expect(page.getByRole('heading', { name: title })).toBeVisible();
      await expect(page.getByText('Sie wartet auf die Prüfung')).toBeVisible();
      if (javaScriptEnabled) expect(await findings(page)).toEqual([]);
      await page.setViewportSize({ width: 1280, height: 900 });
      const address = newAddress('ohne-konto');
      await page.getByLabel('E-Mail-Adresse').fill(address);
      await page.getByRole('button', { name: 'Bescheid bekommen' }).click();
      await expect(page.getByText('Wir haben dir eine E-Mail geschickt.')).toBeVisible();
      expect(await page.context().cookies()).toEqual([]);
      const asked = await mailTo(address, /^Bestätige, dass du von Idee/);
      await visit(linkIn(asked, '/verfolgen/bestaetigen/'));
      if (javaScriptEnabled) expect(await findings(page)).toEqual([]);
      await page.getByRole('button', { name: 'Bestätigen' }).click();
      await expect(page.getByText(`Du hörst, wenn sich bei Idee ${idea.number}`)).toBeVisible();
    });

    test('reads what became of everything', async ({ page, visit, become }) => {
      const reader = newAddress('liest');
      await become(reader);
      await visit('/konto/was-daraus-wurde');
      await expect(page.getByText('Du hast noch nichts geschrieben')).toBeVisible();
      const { idea } = await ask<{ idea: { id: string; title: string } }>(
        '{ idea(number: 18) { id title } }',
      );
      await ask(
        'mutation ($input: IdeaIdInput!) { voteForIdea(input: $input) { __typename } }',
        { input: { ideaId: idea.id } },
        await sessionOf(reader),
      );
      await visit('/konto/was-daraus-wurde');
      await expect(page.getByText('Du hast 1 Idee unterstützt.')).toBeVisible();
      await expect(page.getByRole('heading', { name: idea.title })).toBeVisible();
      if (javaScriptEnabled) expect(await findings(page)).toEqual([]);
    });
  });
}

test('has a feed for every choice of the list and the search', async ({ request }) => {
  for (const query of ['', '?ort=ganz', '?q=Radweg']) {
    const answer = await request.get(`/ideen.atom${query}`);
    expect(answer.status()).toBe(200);
    const text = await answer.text();
    expect(text).toContain(`/ideen.atom${query}"/>`);
    expect(text).toContain('<entry>');
  }
});
