/** The queue as a workplace: a hundred entries by keyboard, two people on one entry, taking back in time, several at once. */
import { execFile } from 'node:child_process';
import { rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import type { Browser, Page } from '@playwright/test';
import { ask, DEMO, sessionOf, submittedIdea } from './api.ts';
import { findings } from './axe.ts';
import { mailTo } from './mailbox.ts';
import { expect, test, WAYS } from './town.ts';

const ROOT = resolve(import.meta.dirname, '../../..');
const MARK = Date.now() % 100_000;
const HUNDRED = 100;
const list = (page: Page) => page.getByRole('region', { name: 'Liste' });
const item = (page: Page) => page.getByRole('article', { name: 'Eintrag' });
const main = (page: Page) => page.getByRole('main');

interface Imported {
  id: string;
  version: number;
  title: string;
  idea: { number: number } | null;
}

/** What waits of an import; nobody else imports anything here. */
async function imported(token: string): Promise<{ totalCount: number; nodes: Imported[] }> {
  const { moderationQueue } = await ask<{
    moderationQueue: { totalCount: number; nodes: Imported[]; pageInfo: { endCursor: string } };
  }>(
    '{ moderationQueue(first: 50, filter: IDEAS, where: { imported: true }) { totalCount nodes { id version title idea { number } } } }',
    {},
    token,
  );
  return moderationQueue;
}

/** A hundred ideas from a file, as an office brings them along; they wait in the queue and nobody is written to. */
async function importHundred(): Promise<void> {
  const file = join(process.env['EIN_E2E_MAIL'] ?? '', '..', `hundert-${MARK}.csv`);
  const rows = Array.from({ length: HUNDRED }, (_, nr) => {
    const title = `Vorschlag ${MARK}-${nr} aus der Sprechstunde`;
    return `${MARK}-${nr};${title};Am Ort ${nr * 7} fehlt seit ${nr + 2} Jahren eine Bank, sagt eine Gruppe von ${nr + 3} Menschen.`;
  });
  await writeFile(file, ['external_id;title;body', ...rows].join('\n'));
  const { projects } = await ask<{ projects: { slug: string; permanent: boolean }[] }>(
    '{ projects { slug permanent } }',
  );
  const slug = projects.find(({ permanent }) => permanent)?.slug ?? '';
  await promisify(execFile)(
    process.execPath,
    ['tools/import/src/import.ts', file, '--project', slug, '--source', `Sprechstunde ${MARK}`],
    { cwd: ROOT, env: { ...process.env, DATA_DIR: dirname(process.env['EIN_E2E_MAIL'] ?? '') } },
  );
  await rm(file);
}

/** What a try before this one has left: otherwise it would stand before the hundred. */
async function clearImported(token: string): Promise<void> {
  for (let left = await imported(token); left.nodes.length > 0; left = await imported(token))
    for (const { id, version } of left.nodes)
      await ask(
        'mutation($input: DecideInput!) { decide(input: $input) { __typename } }',
        { input: { itemId: id, version, action: 'PUBLISH' } },
        token,
      );
}

/** Waits until another entry stands there; asked every few moments, because this happens a hundred times. */
async function moved(page: Page, from: string): Promise<void> {
  const until = performance.now() + 15_000;
  while (performance.now() < until) {
    if ((await reasonsOpen(page)) || (await titleOf(page)) === from)
      await new Promise((resolve) => setTimeout(resolve, 20));
    else return;
  }
  throw new Error(`"${from}" still stands there.`);
}
const reasonsOpen = (page: Page) =>
  page.evaluate<boolean>(`document.querySelector('#reasons') !== null`);
const titleOf = (page: Page) =>
  page.evaluate<string>(`document.querySelector('article.item h2')?.textContent?.trim() ?? ''`);

test('a hundred entries are worked through by keyboard alone', async ({ page, visit, become }) => {
  test.setTimeout(150_000);
  const token = await sessionOf(DEMO.moderator);
  await clearImported(token);
  await importHundred();
  await expect
    .poll(async () => (await imported(token)).totalCount, { timeout: 40_000 })
    .toBe(HUNDRED);
  await become(DEMO.moderator);
  await visit('/moderation?reiter=neu&quelle=import');
  const done = { published: [] as string[], refused: [] as string[], left: [] as string[] };
  const began = performance.now();
  for (let nr = 0; nr < HUNDRED; nr++) {
    const title = await titleOf(page);
    expect(title).toContain(`Vorschlag ${MARK}-`);
    if (nr % 10 === 3) {
      done.left.push(title);
      await page.keyboard.press('j');
    } else if (nr % 10 === 7) {
      done.refused.push(title);
      await page.keyboard.press('d');
      await expect(page.getByRole('radio', { name: 'Persönliche Angaben' })).toBeFocused();
      await page.keyboard.press('Space');
      for (const _ of ['Begründung', 'Grundlage', 'Ablehnen']) await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
    } else {
      done.published.push(title);
      await page.keyboard.press('f');
    }
    if (nr < HUNDRED - 1) await moved(page, title);
  }
  console.log(
    `    ${HUNDRED} entries by keyboard in ${((performance.now() - began) / 1000).toFixed(1)} s`,
  );
  await expect.poll(async () => (await imported(token)).totalCount).toBe(done.left.length);
  expect([...(await imported(token)).nodes.map(({ title }) => title)].sort()).toEqual(
    done.left.toSorted(),
  );
  expect(done.refused).toHaveLength(10);
  expect(done.published).toHaveLength(80);
  const last = done.published.at(-1) ?? '';
  await expect
    .poll(async () =>
      (
        await ask<{ ideas: { nodes: { title: string }[] } }>(
          '{ ideas(first: 50, sort: NEW) { nodes { title } } }',
        )
      ).ideas.nodes.map(({ title }) => title),
    )
    .toContain(last);
});

/** Each group of tests stands in a village of its own, so that the entries of others are on no page of its queue. */
async function placeId(name: string): Promise<string> {
  const { places } = await ask<{ places: { id: string; name: string }[] }>(
    '{ places { id name } }',
  );
  return places.find((place) => place.name === name)?.id ?? '';
}

const open = async (browser: Browser, email: string, javaScriptEnabled: boolean) => {
  const baseURL = process.env['EIN_E2E_WEB'] ?? '';
  const context = await browser.newContext({ baseURL, javaScriptEnabled, locale: 'de-DE' });
  const value = await sessionOf(email);
  await context.addCookies([{ name: 'sid', value, url: baseURL, httpOnly: true, sameSite: 'Lax' }]);
  return { context, page: await context.newPage() };
};

for (const { way, javaScriptEnabled } of WAYS) {
  test.describe(`the queue ${way}`, () => {
    test.use({ javaScriptEnabled });
    const own = `${MARK} ${javaScriptEnabled ? 'am Wehr' : 'am Anger'}`;
    const village = javaScriptEnabled ? 'Avendshausen' : 'Bartshausen';
    const submitted = async (title: string, body: string) =>
      submittedIdea(title, body, { placeId: await placeId(village) });
    const queue = async () => `/moderation?reiter=neu&ort=${await placeId(village)}`;

    /** Opens the entry of an idea as soon as it is in the queue. */
    const openItem = async (page: Page, title: string) => {
      await expect(async () => {
        await page.goto(await queue());
        await list(page).getByRole('link', { name: title }).click({ timeout: 1500 });
      }).toPass();
      await expect(item(page).getByRole('heading', { level: 2, name: title })).toBeVisible();
    };

    test('shows two who decide the same who was faster, and keeps what was typed', async ({
      browser,
      page,
      become,
    }) => {
      const title = `Zwei Bänke ${own}`;
      const { number } = await submitted(title, 'Dort kann man heute nirgends sitzen.');
      await become(DEMO.moderator);
      await openItem(page, title);
      await main(page).getByRole('link', { name: 'Ablehnen' }).click();
      const typed = 'Das steht schon in einer anderen Idee, bitte dort mitreden.';
      await page.getByLabel('Begründung in der E-Mail').fill(typed);
      await page.getByLabel('Grundlage').fill('Spielregel 5');

      const other = await open(browser, DEMO.secondModerator, javaScriptEnabled);
      await openItem(other.page, title);
      if (javaScriptEnabled)
        await expect(item(other.page).getByText('Moderation, Demo prüft das gerade')).toBeVisible();
      await main(other.page).getByRole('button', { name: 'Freigeben', exact: true }).click();
      await expect(other.page.getByText(`Idee ${number} freigegeben.`)).toBeVisible();
      await other.context.close();

      await main(page).getByRole('button', { name: 'Ablehnen', exact: true }).click();
      await expect(page.getByText('Darüber ist schon entschieden.')).toBeVisible();
      await expect(
        page.getByText(/Zweite Moderation, Demo hat vor \d+ Sekunden? entschieden: Freigeben\./),
      ).toBeVisible();
      await expect(page.getByText('Der Text ist derselbe, den du gesehen hast.')).toBeVisible();
      await expect(page.getByLabel('Begründung in der E-Mail')).toHaveValue(typed);
      await expect(page.getByLabel('Grundlage')).toHaveValue('Spielregel 5');
      expect(
        (
          await ask<{ idea: object | null }>('query($n: Int!) { idea(number: $n) { id } }', {
            n: number,
          })
        ).idea,
      ).not.toBeNull();
    });

    test('takes a decision back before its mail leaves', async ({ page, become }) => {
      const title = `Ein Briefkasten ${own}`;
      const { number, author } = await submitted(title, 'Der alte ist seit Jahren weg.');
      await become(DEMO.moderator);
      await openItem(page, title);
      await main(page).getByRole('button', { name: 'Freigeben', exact: true }).click();
      await page.getByRole('button', { name: 'Rückgängig' }).click();
      await expect(page.getByText(`Idee ${number} freigegeben.`)).toHaveCount(0);
      await openItem(page, title);
      const decidedAt = Date.now();
      await main(page).getByRole('button', { name: 'Freigeben', exact: true }).click();
      await expect(page.getByText(`Idee ${number} freigegeben.`)).toBeVisible();
      // The first mail to come is that of the second decision, ten seconds after it, and no other follows.
      await mailTo(author, /ist veröffentlicht/);
      expect(Date.now() - decidedAt).toBeGreaterThan(9500);
      await expect(mailTo(author, /ist veröffentlicht/, 1000)).rejects.toThrow('No mail');
    });

    test('decides several at once and takes all of it back', async ({ page, become }) => {
      const titles = [`Ein Zebrastreifen ${own}`, `Ein Mülleimer ${own}`];
      for (const title of titles) await submitted(title, 'Das fehlt dort seit langem.');
      await become(DEMO.secondModerator);
      const boxes = titles.map((title) =>
        page.getByRole('checkbox', { name: `Auswählen: ${title}` }),
      );
      await expect(async () => {
        await page.goto(`${await queue()}&auswahl=1`);
        for (const box of boxes) await expect(box).toBeVisible({ timeout: 1000 });
      }).toPass();
      for (const box of boxes) await box.check();
      await main(page).getByRole('button', { name: 'Gemeinsam entscheiden' }).click();
      await main(page).getByRole('button', { name: 'Entscheiden', exact: true }).click();
      await expect(page.getByRole('alert')).toContainText('Bitte sag, was geschehen soll.');
      await page.getByRole('radio', { name: 'Freigeben oder stehen lassen' }).check();
      await main(page).getByRole('button', { name: 'Entscheiden', exact: true }).click();
      await expect(page.getByText('2 von 2 entschieden.')).toBeVisible();
      await main(page).getByRole('button', { name: 'Alles rückgängig' }).click();
      await expect(page.getByText('2 von 2 zurückgenommen.')).toBeVisible();
      await page.goto(await queue());
      for (const title of titles)
        await expect(list(page).getByRole('link', { name: title })).toBeVisible();
    });
  });
}

test('moves by itself: who is on what, what is new, and the history of a person', async ({
  page,
  visit,
  become,
  browser,
}) => {
  const place = await placeId('Brunsen');
  const title = `Ein Geländer ${MARK}`;
  // The first of a list is opened at once, and so belongs to whom this page belongs to.
  await submittedIdea(`Ein Handlauf ${MARK}`, 'Auch dort ist es glatt.', { placeId: place });
  await submittedIdea(title, 'Die Treppe ist im Winter glatt.', { placeId: place });
  await become(DEMO.moderator);
  const row = list(page).getByRole('link', { name: title });
  const stream = page.waitForRequest('**/moderation/strom');
  await expect(async () => {
    await visit(`/moderation?reiter=neu&ort=${place}`);
    await expect(row).toBeVisible({ timeout: 1000 });
  }).toPass();
  await stream;
  const other = await open(browser, DEMO.secondModerator, true);
  await other.page.goto(`/moderation?reiter=neu&ort=${place}`);
  await list(other.page).getByRole('link', { name: title }).click();
  await expect(row.getByText('Zweite Moderation, Demo ist dran')).toBeVisible();
  await other.context.close();
  const later = `Noch ein Geländer ${MARK}`;
  await submittedIdea(later, 'Die andere Treppe ist es auch.', { placeId: place });
  const offer = list(page).getByRole('button', { name: /neuen? anzeigen$/ });
  await expect(offer).toBeVisible({ timeout: 30_000 });
  await expect(list(page).getByRole('link', { name: later })).toHaveCount(0);
  await offer.click();
  await expect(list(page).getByRole('link', { name: later })).toBeVisible();
  await page.getByRole('link', { name: 'Ganzer Verlauf' }).click();
  await expect(page.getByRole('heading', { name: 'Verlauf einer Person' })).toBeVisible();
  expect(await findings(page)).toEqual([]);
});
