/** The discussion under an idea: reasons, questions, replies, links to one of them, mending, deleting, addressing, reporting. */
import type { Page } from '@playwright/test';
import { ask, DEMO, newAddress, publishedIdea, sessionOf } from './api.ts';
import { findings } from './axe.ts';
import { mailTo } from './mailbox.ts';
import { expect, test, WAYS } from './town.ts';

const BODY = 'An der Bushaltestelle stehen die Leute im Regen, weil das Dach fehlt.';
const POST =
  'mutation($input: PostCommentInput!) { postComment(input: $input) { __typename ... on Comment { id number } } }';

interface Posted {
  id: string;
  number: number;
}

/** A contribution of somebody, past the pages. */
async function post(ideaId: string, email: string, input: object): Promise<Posted> {
  const token = await sessionOf(email);
  const { postComment } = await ask<{ postComment: Posted }>(
    POST,
    { input: { ideaId, ...input } },
    token,
  );
  return postComment;
}

/** Somebody new who is called so. */
async function somebody(displayName: string): Promise<string> {
  const email = newAddress('mensch');
  const token = await sessionOf(email);
  await ask(
    'mutation($input: UpdateProfileInput!) { updateProfile(input: $input) { __typename } }',
    { input: { displayName } },
    token,
  );
  return email;
}

const press = (page: Page, name: string) =>
  page.getByRole('main').getByRole('button', { name, exact: true }).click();
const threadOf = (page: Page, number: number) =>
  page.getByRole('article', { name: `Beitrag K-${number}`, exact: true });

for (const { way, javaScriptEnabled } of WAYS) {
  test.describe(`discussing ${way}`, () => {
    test.use({ javaScriptEnabled });

    test('a contribution is mended, says so, and is deleted for good', async ({
      page,
      visit,
      become,
    }) => {
      const idea = await publishedIdea(`Dach für die Haltestelle ${Date.now()}`, BODY);
      const anna = await somebody(`Anna ${Date.now() % 100_000}`);
      await become(anna);
      await visit(`/ideen/${idea.number}`);
      await page.getByRole('radio', { name: 'Dafür' }).last().check();
      await page.getByLabel('Dein Grund').fill('Ein Dach hilft bei Reegen.');
      await press(page, 'Beitrag veröffentlichen');
      await expect(page).toHaveURL(/\?beitrag=\d+#K-\d+$/);
      const number = Number(/#K-(\d+)/.exec(page.url())?.[1]);
      const mine = threadOf(page, number);
      await mine.getByText('Bearbeiten').click();
      await mine.getByLabel('Dein Beitrag').fill('Ein Dach hilft bei Regen.');
      await mine.getByRole('button', { name: 'Änderung veröffentlichen' }).click();
      await expect(mine.getByText('Ein Dach hilft bei Regen.').first()).toBeVisible();
      await expect(mine.getByText('bearbeitet', { exact: true })).toBeVisible();
      await expect(page.getByText('Reegen')).toHaveCount(0);

      await post(idea.id, DEMO.resident, {
        body: 'Das sehe ich auch so.',
        parentId: await idOf(idea.number, number),
      });
      await visit(`/ideen/${idea.number}?beitrag=${number}`);
      await mine.getByText('Löschen', { exact: true }).click();
      await mine.getByRole('button', { name: 'Beitrag löschen' }).click();
      await expect(mine.getByText(/Wer ihn geschrieben hat, hat ihn am .* gelöscht/)).toBeVisible();
      await expect(mine.getByText('Das sehe ich auch so.')).toBeVisible();
      await expect(page.getByText('hilft bei Regen')).toHaveCount(0);
      if (javaScriptEnabled) expect(await findings(page)).toEqual([]);
      await become();
      await visit(`/ideen/${idea.number}`);
      await expect(page.getByText('hilft bei Regen')).toHaveCount(0);
    });

    test('what came too late to be mended comes back with its reason', async ({
      page,
      visit,
      become,
    }) => {
      const idea = await publishedIdea(`Licht am Steg ${Date.now()}`, BODY);
      const anna = newAddress('anna');
      const { number, id } = await post(idea.id, anna, { body: 'Ein Licht hilft.', stance: 'FOR' });
      await become(anna);
      await visit(`/ideen/${idea.number}?beitrag=${number}`);
      const mine = threadOf(page, number);
      await mine.getByText('Bearbeiten').click();
      // Meanwhile, in another window:
      await ask(
        'mutation($input: EditCommentInput!) { editComment(input: $input) { __typename } }',
        { input: { commentId: id, version: 1, body: 'Zwei Lichter helfen.' } },
        await sessionOf(anna),
      );
      await mine.getByLabel('Dein Beitrag').fill('Drei Lichter helfen.');
      await mine.getByRole('button', { name: 'Änderung veröffentlichen' }).click();
      await expect(page.getByRole('alert')).toContainText('hat sich inzwischen geändert');
      await expect(mine.getByLabel('Dein Beitrag')).toHaveValue('Drei Lichter helfen.');
      await mine.getByRole('button', { name: 'Änderung veröffentlichen' }).click();
      await expect(mine.getByText('Drei Lichter helfen.').first()).toBeVisible();
    });

    test('many replies open by a link, and a link leads to one of them', async ({
      page,
      visit,
    }) => {
      const idea = await publishedIdea(`Bank am Brunnen ${Date.now()}`, BODY);
      const root = await post(idea.id, DEMO.resident, { body: 'Die Bank fehlt.', stance: 'IF' });
      const replies: Posted[] = [];
      for (let nr = 1; nr <= 5; nr++)
        replies.push(
          await post(idea.id, newAddress('r'), { body: `Erwiderung ${nr}`, parentId: root.id }),
        );
      await visit(`/ideen/${idea.number}`);
      await page.setViewportSize({ width: 1280, height: 900 });
      const thread = threadOf(page, root.number);
      await expect(thread.getByText('Erwiderung 3')).toBeVisible();
      await expect(thread.getByText('Erwiderung 4')).toHaveCount(0);
      await thread.getByRole('link', { name: 'Alle 5 Erwiderungen lesen' }).click();
      await expect(thread.getByText('Erwiderung 5')).toBeVisible();
      const last = replies.at(-1)?.number ?? 0;
      await visit(`/ideen/${idea.number}?beitrag=${last}#K-${last}`);
      await expect(page.locator(`#K-${last}:target`)).toBeInViewport();
      await expect(page.locator(`#K-${last}`)).toContainText('Erwiderung 5');
      await visit(`/ideen/${idea.number}?beitrag=999999`);
      await expect(page.getByText('Einen Beitrag K-999999 gibt es')).toBeVisible();
      if (javaScriptEnabled) expect(await findings(page)).toEqual([]);
    });

    test('somebody is addressed by name, and asked about when two have it', async ({
      page,
      visit,
      become,
    }) => {
      const idea = await publishedIdea(`Zebrastreifen ${Date.now()}`, BODY);
      const name = `Berta ${Date.now() % 100_000}`;
      const first = await post(idea.id, await somebody(name), { body: 'Dafür.', stance: 'FOR' });
      const second = await post(idea.id, await somebody(name), { body: 'Auch.', stance: 'FOR' });
      const writer = await somebody(`Carla ${Date.now() % 100_000}`);
      await become(writer);
      await visit(`/ideen/${idea.number}`);
      await page.getByLabel('Dein Grund').fill(`Danke @${name}, das stimmt.`);
      await press(page, 'Beitrag veröffentlichen');
      await expect(page.getByRole('alert')).toContainText('Bitte wähle, wen du meinst');
      await expect(page.getByLabel('Dein Grund')).toHaveValue(`Danke @${name}, das stimmt.`);
      if (javaScriptEnabled) expect(await findings(page)).toEqual([]);
      await page.setViewportSize({ width: 1280, height: 900 });
      await page.getByRole('radio', { name: `Beitrag K-${second.number}` }).check();
      await press(page, 'Beitrag veröffentlichen');
      const link = page.getByRole('main').getByRole('link', { name: `@${name}` });
      await expect(link).toHaveAttribute('href', new RegExp(`beitrag=${second.number}#K-`));
      await link.click();
      await expect(page.locator(`#K-${second.number}:target`)).toContainText('Auch.');
      expect(first.number).not.toBe(second.number);
    });

    test('a question is answered by the office, and says so', async ({ page, visit, become }) => {
      const idea = await publishedIdea(`Ampel ${Date.now()}`, BODY);
      const asked = await post(idea.id, DEMO.resident, {
        body: 'Was kostet das?',
        stance: 'QUESTION',
      });
      await post(idea.id, newAddress('n'), {
        body: 'Das wüsste ich auch gern.',
        parentId: asked.id,
      });
      await visit(`/ideen/${idea.number}`);
      await expect(
        page.getByRole('heading', { name: '1 Frage, davon 0 beantwortet' }),
      ).toBeVisible();
      await become(DEMO.office);
      await visit(`/ideen/${idea.number}?gruende=fragen`);
      const thread = threadOf(page, asked.number);
      await thread.getByText('Erwidern', { exact: true }).click();
      await thread.getByLabel('Deine Erwiderung').fill('Etwa 80.000 Euro.');
      await thread.getByRole('button', { name: 'Erwiderung veröffentlichen' }).click();
      await expect(thread.getByText('Beantwortet', { exact: true })).toBeVisible();
      await become();
      await visit(`/ideen/${idea.number}`);
      await expect(
        page.getByRole('heading', { name: '1 Frage, davon 1 beantwortet' }),
      ).toBeVisible();
      if (javaScriptEnabled) expect(await findings(page)).toEqual([]);
    });

    test('orders are links, a later part brings the rest once, and each says what it is', async ({
      page,
      visit,
    }) => {
      await visit('/ideen/18?gruende=alle');
      await expect(
        page.getByText(/Gründe aller Seiten im Wechsel, .* Heute beginnt/),
      ).toBeVisible();
      for (const [order, said] of [
        ['Neueste', 'Das Neueste steht zuerst.'],
        ['Älteste', 'Das Älteste steht zuerst.'],
        ['Meiste Erwiderungen', 'Zuerst steht, worauf die meisten erwidert haben.'],
      ] as const) {
        await page.getByRole('link', { name: order, exact: true }).click();
        await expect(page.getByText(said)).toBeVisible();
        await expect(page.getByRole('link', { name: order, exact: true })).toHaveAttribute(
          'aria-current',
          'true',
        );
      }
      await visit('/ideen/18?gruende=alle&ordnung=aelteste');
      const articles = page.getByRole('article', { name: /^Beitrag K-/ });
      const names = async () =>
        articles.evaluateAll((all) => all.map((one) => (one as { id: string }).id));
      const before = await names();
      expect(before).toHaveLength(20);
      await page.getByRole('link', { name: /^Weitere \d+ laden$/ }).click();
      if (javaScriptEnabled) {
        await expect.poll(async () => (await names()).length).toBeGreaterThan(20);
        expect(new Set(await names()).size).toBe((await names()).length);
        expect((await names()).slice(0, 20)).toEqual(before);
      } else {
        await expect(page.getByRole('link', { name: 'Von vorn lesen' })).toBeVisible();
        for (const name of await names()) expect(before).not.toContain(name);
      }
    });

    test('every contribution and reply can be reported without an account', async ({
      page,
      visit,
    }) => {
      const idea = await publishedIdea(`Parkplatz ${Date.now()}`, BODY);
      const root = await post(idea.id, DEMO.resident, { body: 'Mehr Platz.', stance: 'AGAINST' });
      const reply = await post(idea.id, newAddress('x'), {
        body: 'Kauft bei mir.',
        parentId: root.id,
      });
      await visit(`/ideen/${idea.number}?beitrag=${reply.number}`);
      await page.locator(`#K-${reply.number}`).getByRole('link', { name: 'Melden' }).click();
      await page.getByRole('radio', { name: 'Werbung' }).check();
      await page.getByLabel('Was sollen wir wissen?').fill('     ');
      await press(page, 'Meldung abschicken');
      await expect(page.getByRole('alert')).toContainText('in 5 bis 2.000 Zeichen');
      await page.getByLabel('Was sollen wir wissen?').fill('Das ist Werbung.');
      const reporter = newAddress('meldet');
      await page.getByLabel('E-Mail', { exact: false }).fill(reporter);
      await press(page, 'Meldung abschicken');
      await expect(
        page.getByRole('main').getByText(/Deine Meldung hat die Nummer M-\d+\./),
      ).toBeVisible();
      const number = /M-\d+/.exec(await page.getByRole('main').innerText())?.[0] ?? '';
      expect((await mailTo(reporter, /ist angekommen/)).text).toContain(number);
      if (javaScriptEnabled) expect(await findings(page)).toEqual([]);
    });
  });
}

test.describe('with JavaScript alone', () => {
  test('names of those who take part are offered while @ is typed', async ({
    page,
    visit,
    become,
  }) => {
    const idea = await publishedIdea(`Spielplatz ${Date.now()}`, BODY);
    const name = `Dorothea ${Date.now() % 100_000}`;
    await post(idea.id, await somebody(name), { body: 'Ja.', stance: 'FOR' });
    await somebody('Dorothea Fremd');
    await become(newAddress('schreibt'));
    await visit(`/ideen/${idea.number}`);
    const field = page.getByLabel('Dein Grund');
    await field.fill('Danke ');
    await field.press('End');
    await field.pressSequentially('@Doro');
    const offered = page.getByRole('option', { name });
    await expect(offered).toHaveAttribute('aria-selected', 'true');
    await expect(page.getByRole('option')).toHaveCount(1);
    expect(await findings(page)).toEqual([]);
    await field.press('Enter');
    await expect(field).toHaveValue(`Danke @${name} `);
    await become();
    const stranger = await page.request.get(`/ideen/${idea.number}/beteiligte?q=Doro`);
    expect(await stranger.json()).toEqual([]);
  });

  test('the link to a contribution is copied', async ({ page, visit, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await visit('/ideen/18?gruende=alle');
    const article = page.getByRole('article', { name: /^Beitrag K-/ }).first();
    const id = (await article.getAttribute('id')) ?? '';
    await article.getByRole('link', { name: id, exact: true }).first().click();
    await expect(article.getByText('Kopiert')).toBeVisible();
    const copied = await page.evaluate<string>('navigator.clipboard.readText()');
    expect(copied).toMatch(new RegExp(`/ideen/18/.*\\?beitrag=${id.slice(2)}#${id}$`));
  });
});

async function idOf(ideaNumber: number, number: number): Promise<string> {
  const { idea } = await ask<{ idea: { thread: { id: string } } }>(
    'query($idea: Int!, $number: Int!) { idea(number: $idea) { thread(number: $number) { id } } }',
    { idea: ideaNumber, number },
  );
  return idea.thread.id;
}
