/** Notifications on the site, settings without JavaScript, and mails that are stopped by one press. */
import type { Page } from '@playwright/test';
import { findings } from './axe.ts';
import { ask, newAddress, publishedIdea, sessionOf } from './api.ts';
import { linkIn, mailTo } from './mailbox.ts';
import { expect, test, WAYS } from './town.ts';

const POST =
  'mutation ($input: PostCommentInput!) { postComment(input: $input) { __typename ... on Comment { id number } } }';

/** Somebody writes under an idea that no other test writes about, and somebody else answers. Returns its number. */
async function replied(to: string, by: string, words: string): Promise<number> {
  const { id, number } = await publishedIdea(
    `Winterdienst am Ilmedamm ${Date.now()}`,
    'Der Weg ist im Winter wochenlang glatt.',
  );
  const { postComment } = await ask<{ postComment: { id: string } }>(
    POST,
    { input: { ideaId: id, body: 'Wer räumt dort im Winter den Schnee?' } },
    await sessionOf(to),
  );
  const input = { ideaId: id, body: words, parentId: postComment.id };
  await ask(POST, { input }, await sessionOf(by));
  return number;
}

/** The page as soon as it shows this: the worker writes notifications down a moment after the deed. */
async function untilShown(page: Page, path: string, words: string): Promise<void> {
  await expect(async () => {
    await page.goto(path);
    await expect(page.getByText(words)).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 20_000 });
}

for (const { way, javaScriptEnabled } of WAYS) {
  test.describe(way, () => {
    test.use({ javaScriptEnabled });

    test('tells of a reply on the site, counts it while unread, and by mail at once', async ({
      page,
      become,
    }) => {
      const [anna, bert] = [newAddress('anna'), newAddress('bert')];
      const words = `Den Schnee räumt der Bauhof, Zeichen ${Date.now()}.`;
      const number = await replied(anna, bert, words);
      await become(anna);
      await untilShown(page, '/konto/neues', words);
      const bell = page
        .getByRole('banner')
        .getByRole('link', { name: /^[1-9]\d* neue Mitteilung/ });
      // The head counts before the page is read: what came in between is counted by the next look.
      await expect(async () => {
        await page.goto('/konto/neues');
        await expect(bell).toBeVisible({ timeout: 1000 });
      }).toPass();
      await expect(page.getByRole('link', { name: /Zum Beitrag K-\d+/ })).toHaveAttribute(
        'href',
        new RegExp(`/ideen/${number}/.*#K-\\d+$`),
      );
      if (javaScriptEnabled) expect(await findings(page)).toEqual([]);
      await page.setViewportSize({ width: 1280, height: 900 });
      await page.getByRole('button', { name: 'Alles als gelesen markieren' }).click();
      await expect(page.getByText('0 neue Mitteilungen').first()).toBeAttached();
      await expect(page.getByText(words)).toBeVisible();

      const mail = await mailTo(anna, /^Jemand hat dir geantwortet/);
      expect(mail.text).toContain(`> ${words}`);
    });

    test('lets people choose what comes how, pause, and end a pause', async ({
      page,
      visit,
      become,
    }) => {
      await become(newAddress('waehlt'));
      await visit('/konto/mitteilungen');
      const preset = (name: string) => page.getByRole('button', { name, exact: true });
      await expect(preset('Das Wichtige')).toHaveAttribute('aria-pressed', 'true');
      const row = page.getByRole('group', { name: 'Neuer Beitrag zu einer Idee' });
      await expect(row.getByRole('radio', { name: 'E-Mail am Tag' })).toBeChecked();
      await preset('Nur Antworten der Stadt').click();
      await expect(preset('Nur Antworten der Stadt')).toHaveAttribute('aria-pressed', 'true');
      await expect(row.getByRole('radio', { name: 'Gar nicht' })).toBeChecked();
      await row.getByRole('radio', { name: 'Nur auf der Website' }).check();
      await page.getByLabel('Die tägliche E-Mail kommt um').selectOption('17 Uhr');
      await page.getByRole('button', { name: 'Auswahl speichern' }).click();
      await expect(page.getByText('Gespeichert.')).toBeVisible();
      await expect(row.getByRole('radio', { name: 'Nur auf der Website' })).toBeChecked();
      await expect(page.getByText('Du hast eine eigene Auswahl.')).toBeVisible();
      await expect(page.getByLabel('Die tägliche E-Mail kommt um')).toHaveValue('17');
      await expect(page.getByText('Immer sofort.')).toBeVisible();

      await page.getByLabel('Tage Pause').fill('99 Tage'.slice(0, 2));
      await page.getByRole('button', { name: 'Pause beginnen' }).click();
      await expect(page.getByText('Bitte gib eine Zahl von 1 bis 90 an.').first()).toBeVisible();
      await expect(page.getByLabel('Tage Pause')).toHaveValue('99');
      if (javaScriptEnabled) expect(await findings(page)).toEqual([]);
      await page.setViewportSize({ width: 1280, height: 900 });
      await page.getByLabel('Tage Pause').fill('14');
      await page.getByRole('button', { name: 'Pause beginnen' }).click();
      await expect(page.getByText(/^Pause bis /)).toBeVisible();
      await page.getByRole('button', { name: 'Pause beenden' }).click();
      await expect(page.getByLabel('Tage Pause')).toBeVisible();
      if (javaScriptEnabled) expect(await findings(page)).toEqual([]);
    });

    test('stops mails by the link in them, without a session; looking changes nothing', async ({
      page,
      visit,
      become,
    }) => {
      const [carla, dora] = [newAddress('carla'), newAddress('dora')];
      const number = await replied(carla, dora, 'Der Bauhof räumt ab sieben Uhr.');
      const mail = await mailTo(carla, /^Jemand hat dir geantwortet/);
      const link = linkIn(mail, '/abbestellen/');
      await become();
      await visit(link);
      await expect(page.getByText(`keine E-Mails mehr zu Idee ${number}`)).toBeVisible();
      if (javaScriptEnabled) expect(await findings(page)).toEqual([]);
      const follows = async () =>
        (
          await ask<{ followedIdeas: { number: number }[] }>(
            '{ followedIdeas { number } }',
            {},
            await sessionOf(carla),
          )
        ).followedIdeas.map(({ number }) => number);
      expect(await follows()).toContain(number);
      await page.getByRole('button', { name: 'Abbestellen' }).click();
      await expect(page.getByText(`Zu Idee ${number} kommt keine E-Mail mehr.`)).toBeVisible();
      expect(await follows()).not.toContain(number);
      expect(await page.context().cookies()).toEqual([]);
      await visit(`${link.slice(0, -3)}AAA`);
      await expect(page.getByText('Dieser Link ist nicht vollständig.')).toBeVisible();
    });
  });
}

test('takes the one press of a mail program, which comes from no page', async ({ baseURL }) => {
  const [emil, frida] = [newAddress('emil'), newAddress('frida')];
  await replied(emil, frida, 'Das weiß der Bauhof.');
  const link = linkIn(await mailTo(emil, /^Jemand hat dir geantwortet/), '/abbestellen/');
  const press = (path: string) =>
    fetch(`${baseURL}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'List-Unsubscribe=One-Click',
    });
  for (let time = 0; time < 2; time += 1) {
    const answer = await press(link);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('set-cookie')).toBeNull();
  }
  const { followedIdeas } = await ask<{ followedIdeas: unknown[] }>(
    '{ followedIdeas { number } }',
    {},
    await sessionOf(emil),
  );
  expect(followedIdeas).toEqual([]);
  expect((await press('/konto/mitteilungen?/satz')).status).toBe(403);
  expect((await press(`${link.slice(0, -3)}AAA`)).status).toBe(404);
});

test('shows the pages of a stranger nothing', async ({ page, visit }) => {
  for (const path of ['/konto/neues', '/konto/mitteilungen']) {
    await visit(path);
    await expect(page).toHaveURL(/\/anmelden/);
  }
});
