/** Feeds: what is new without an account, in every reader, and gone as soon as it is hidden. */
import type { Page } from '@playwright/test';
import { ask, hide, publishedIdea } from './api.ts';
import { findings } from './axe.ts';
import { expect, test, WAYS } from './town.ts';

interface Entry {
  id: string;
  title: string;
  updated: string;
}

/** Read by the browser's own parser of XML, which says where a feed is not well-formed. */
async function parse(page: Page, text: string): Promise<{ title: string; entries: Entry[] }> {
  const read = `(text) => {
    const feed = new DOMParser().parseFromString(text, 'application/xml');
    const broken = feed.querySelector('parsererror');
    if (broken) throw new Error(broken.textContent);
    const of = (node, name) => node.querySelector(':scope > ' + name)?.textContent ?? '';
    const root = feed.documentElement;
    if (root.namespaceURI !== 'http://www.w3.org/2005/Atom') throw new Error('This is no Atom.');
    const needed = (node) => ['id', 'title', 'updated'].map((name) => [name, of(node, name)]);
    const entries = [...root.querySelectorAll('entry')].map((node) => Object.fromEntries(needed(node)));
    for (const [name, value] of [...needed(root), ...entries.flatMap(Object.entries)])
      if (!value) throw new Error(name + ' is missing');
    return { title: of(root, 'title'), entries };
  }`;
  return page.evaluate<{ title: string; entries: Entry[] }>(`(${read})(${JSON.stringify(text)})`);
}

test('ideas come newest first, with ids that stay, and set no cookie', async ({
  page,
  request,
}) => {
  const response = await request.get('/ideen.atom');
  expect(response.headers()['content-type']).toBe('application/atom+xml; charset=utf-8');
  expect(response.headers()['set-cookie']).toBeUndefined();
  const feed = await parse(page, await response.text());
  expect(feed.entries).toHaveLength(30);
  const moments = feed.entries.map(({ updated }) => updated);
  expect(moments).toEqual([...moments].sort().reverse());
  for (const { id } of feed.entries) expect(id).toMatch(/^tag:[^,]+,2026:idee-\d+$/);
  const etag = response.headers()['etag'] ?? '';
  const again = await request.get('/ideen.atom', { headers: { 'if-none-match': etag } });
  expect(again.status()).toBe(304);
});

test('any filter of the list is a feed of the same ideas', async ({ page, request }) => {
  const { places, categories, projects } = await ask<
    Record<'places' | 'categories' | 'projects', { id: string; name: string }[]>
  >('{ places { id name } categories { id name } projects { id name } }');
  const place = places.find(({ name }) => name === 'Salzderhelden');
  for (const [query, filter, name] of [
    [`ort=${place?.id}`, { placeIds: [place?.id] }, 'Salzderhelden'],
    [`thema=${categories[0]?.id}`, { categoryIds: [categories[0]?.id] }, categories[0]?.name],
    [`projekt=${projects[0]?.id}`, { projectIds: [projects[0]?.id] }, projects[0]?.name],
    [`stand=DONE`, { states: ['DONE'] }, 'Umgesetzt'],
  ] as const) {
    const feed = await parse(page, await (await request.get(`/ideen.atom?${query}`)).text());
    const { ideas } = await ask<{ ideas: { nodes: { number: number }[] } }>(
      'query ($filter: IdeaFilter) { ideas(first: 30, sort: NEW, filter: $filter) { nodes { number } } }',
      { filter },
    );
    expect(feed.entries.map(({ id }) => Number(/\d+$/.exec(id)?.[0]))).toEqual(
      ideas.nodes.map(({ number }) => number),
    );
    expect(feed.entries.length).toBeGreaterThan(0);
    expect(feed.title).toContain(name ?? '');
  }
  expect((await request.get('/ideen.atom?ort=nonsense')).status()).toBe(400);
});

test('answers of the town are a feed', async ({ page, request }) => {
  const feed = await parse(page, await (await request.get('/antworten.atom')).text());
  const { answers } = await ask<{ answers: { nodes: { id: string }[] } }>(
    '{ answers(first: 30) { nodes { id } } }',
  );
  expect(feed.entries.map(({ id }) => id.split('antwort-')[1])).toEqual(
    answers.nodes.map(({ id }) => id),
  );
});

test('events and each idea are a feed, with what happened to it', async ({ page, request }) => {
  const events = await parse(page, await (await request.get('/termine.atom')).text());
  const { eventCalendar } = await ask<{ eventCalendar: { number: number; title: string }[] }>(
    '{ eventCalendar { number title } }',
  );
  for (const { number, title } of eventCalendar.slice(0, 4)) {
    const entry = events.entries.find(({ id }) => id.endsWith(`:termin-${number}`));
    expect(entry?.title).toContain(title);
  }
  const { idea } = await ask<{
    idea: { answer: { id: string }; comments: { nodes: { number: number; removed: boolean }[] } };
  }>(
    '{ idea(number: 26) { answer { id } comments(first: 30, sort: NEWEST) { nodes { number removed } } } }',
  );
  const ids = (await parse(page, await (await request.get('/ideen/26.atom')).text())).entries.map(
    ({ id }) => id.replace(/^.*2026:/, ''),
  );
  expect(ids).toContain(`antwort-${idea.answer.id}`);
  expect(ids).toContain('idee-26-verlauf-1');
  for (const { number, removed } of idea.comments.nodes)
    expect(ids.includes(`idee-26-beitrag-${number}`), `${number}`).toBe(!removed);
  expect((await request.get('/ideen/999999.atom')).status()).toBe(404);
});

test('what is hidden is gone at once, also for those who only name a date', async ({ request }) => {
  const title = `Verschwindende Idee ${Date.now()}`;
  const { id } = await publishedIdea(title, 'Diese Idee wird gleich wieder verborgen.');
  const shown = await request.get('/ideen.atom');
  expect(await shown.text()).toContain(title);
  const { etag = '', 'last-modified': date = '' } = shown.headers();
  await hide(id);
  for (const headers of [{}, { 'if-none-match': etag }, { 'if-modified-since': date }]) {
    const after = await request.get('/ideen.atom', { headers: headers as Record<string, string> });
    expect(after.status()).toBe(200);
    expect(await after.text()).not.toContain(title);
  }
});

for (const { way, javaScriptEnabled } of WAYS) {
  test.describe(way, () => {
    test.use({ javaScriptEnabled });

    test('pages name their feed, and one page names them all', async ({ page, visit, request }) => {
      for (const [path, feed] of [
        ['/ideen?stand=OPEN', '/ideen.atom?stand=OPEN'],
        ['/karte', '/ideen.atom'],
        ['/antworten', '/antworten.atom'],
        ['/', '/ideen.atom'],
        ['/termine', '/termine.atom'],
        ['/ideen/26', '/ideen/26.atom'],
        ['/en/ideen', '/en/ideen.atom'],
      ]) {
        await visit(path ?? '');
        const link = page.locator(
          `link[rel="alternate"][type="application/atom+xml"][href="${feed}"]`,
        );
        await expect(link, path).toHaveCount(1);
        expect((await request.get(feed ?? '')).status()).toBe(200);
      }
      await visit('/projekte/ideenkasten');
      await expect(page.locator('link[type="application/atom+xml"]')).toHaveAttribute(
        'href',
        /\/ideen\.atom\?projekt=/,
      );
      await visit('/feeds');
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Neues lesen, ohne Konto');
      await expect(page.getByRole('link', { name: 'Salzderhelden', exact: true })).toBeVisible();
      expect(await page.locator('main a[type="application/atom+xml"]').count()).toBeGreaterThan(50);
    });
  });
}

test('axe finds nothing on the page of feeds', async ({ page, visit }) => {
  await visit('/feeds');
  expect(await findings(page)).toEqual([]);
});
