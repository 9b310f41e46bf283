/** Pages that are kept for everybody: the same bytes for the next who asks, and never a word that has been hidden. */
import { get as ask, type IncomingHttpHeaders } from 'node:http';
import { text } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import { hide, publishedIdea, sessionOf } from './api.ts';
import { expect, test } from './town.ts';

interface Answer {
  status: number | undefined;
  headers: IncomingHttpHeaders;
  body: string;
}

/** Plain HTTP: a browser keeps pages of its own, and lets nobody choose the host or the cookie. */
const get = (path: string, headers: Record<string, string> = {}): Promise<Answer> =>
  new Promise((resolve, reject) => {
    ask(new URL(path, process.env['EIN_E2E_WEB']), { headers }, (response) => {
      text(response).then(
        (body) => resolve({ status: response.statusCode, headers: response.headers, body }),
        reject,
      );
    }).on('error', reject);
  });

test('a kept page is known by its tag, and is gone the moment its idea is hidden', async () => {
  const title = `Ein Steg am Mühlenteich ${Date.now()}`;
  const { id, number, author } = await publishedIdea(title, 'Dort ist heute nur Ufer.');
  const path = `/ideen/${number}`;
  const { headers, status } = await get(path);
  // Its address gets the words of its title.
  const page = status === 200 ? path : new URL(headers.location ?? '', 'http://x').pathname;
  let tag = '';
  // Others publish meanwhile, and then the page is made anew.
  await expect(async () => {
    expect((await get(page)).body).toContain(title);
    const kept = await get(page);
    expect(kept.body).toContain(title);
    expect(kept.headers).toMatchObject({ 'cache-control': 'no-cache', age: expect.any(String) });
    tag = kept.headers.etag ?? '';
    expect(await get(page, { 'if-none-match': tag })).toMatchObject({ status: 304, body: '' });
  }).toPass();

  const own = await get(page, { cookie: `sid=${await sessionOf(author)}` });
  expect(own.headers['cache-control']).toBe('private, no-store');
  expect(own.headers.age).toBeUndefined();

  // It is kept again in the moment before.
  await get(page);
  await hide(id);
  for (const asked of [{}, { 'if-none-match': tag }]) {
    const after = await get(page, asked as Record<string, string>);
    expect(after.status).not.toBe(304);
    expect(after.body).not.toContain(title);
  }
});

test('a page is kept for its own host alone, and for seconds', async () => {
  const path = `/ideen?seite=${Date.now()}`;
  await expect(async () => {
    await get(path);
    expect((await get(path)).headers.age).toBeTruthy();
  }).toPass();
  const elsewhere = await get(path, { host: `anderswo-${Date.now()}.example` });
  expect(elsewhere.headers.age).toBeUndefined();
  await wait(5100);
  expect((await get(path)).headers.age).toBeUndefined();
});

test('many who ask for the same page at once get the one that was made for the first', async () => {
  let round = 0;
  // Others publish meanwhile, and then it is made anew.
  await expect(async () => {
    const path = `/ideen?seite=${Date.now()}${(round += 1)}`;
    const answers = await Promise.all(Array.from({ length: 20 }, () => get(path)));
    expect(new Set(answers.map(({ status, headers }) => `${status} ${headers.etag}`)).size).toBe(1);
    expect(answers.filter(({ headers }) => headers.age === undefined)).toHaveLength(1);
  }).toPass();
});
