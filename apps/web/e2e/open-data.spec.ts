/** Open data: found from the footer, taken away as files that other programs read, and not sent twice. */
import { parse } from 'csv-parse/sync';
import { Parser } from 'n3';
import { hide, publishedIdea } from './api.ts';
import { EXAMPLE_QUERIES } from '../src/routes/api/queries.ts';
import { expect, test } from './town.ts';

test('open data are found, described and taken away, and hidden at once', async ({
  page,
  request,
}) => {
  const idea = await publishedIdea(
    'Rechenweg Opendata',
    'Jemand möchte das hier nachrechnen können.',
  );
  await page.goto('/');
  await page.getByRole('contentinfo').getByRole('link', { name: 'Offene Daten' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Offene Daten');
  await page.getByText('Spalten: Ideen').click();
  await expect(page.getByRole('row', { name: /^votes/ })).toContainText(
    'jeder Mensch zählt einmal',
  );
  const link = page
    .getByRole('list', { name: 'Dateien: Ideen' })
    .getByRole('link', { name: /^CSV/ });
  const address = (await link.getAttribute('href')) ?? '';
  const file = await request.get(address);
  expect(file.headers()).toMatchObject({
    'content-type': 'text/csv; charset=utf-8',
    'access-control-allow-origin': '*',
  });
  expect(file.headers()['set-cookie']).toBeUndefined();
  expect(Date.parse(file.headers()['last-modified'] ?? '')).toBeLessThanOrEqual(Date.now());
  const rows = parse(await file.text(), { columns: true }) as Record<string, string>[];
  expect(rows.find(({ number }) => number === String(idea.number))).toMatchObject({
    title: 'Rechenweg Opendata',
    visibility: 'published',
  });
  const etag = file.headers()['etag'] ?? '';
  await hide(idea.id);
  const again = await request.get(address, { headers: { 'if-none-match': etag } });
  expect(again.status()).toBe(200);
  expect(await again.text()).not.toContain('Rechenweg Opendata');
  const themes = await request.get('/opendata/themen.schema.json');
  const unchanged = { 'if-none-match': themes.headers()['etag'] ?? '' };
  await expect(async () => {
    // Others write in this town at the same time.
    const first = await request.get('/opendata/themen.json', { headers: unchanged });
    unchanged['if-none-match'] = first.headers()['etag'] ?? '';
    expect(first.status()).toBe(304);
  }).toPass();
  const turtle = await (await request.get('/opendata/catalog.ttl')).text();
  expect(new Parser().parse(turtle).length).toBeGreaterThan(100);
  expect((await request.get('/opendata/nichts.csv')).status()).toBe(404);
});

test('the examples of the page about the API are answered as they stand there', async ({
  page,
  request,
}) => {
  await page.goto('/api');
  for (const query of Object.values(EXAMPLE_QUERIES)) {
    await expect(page.getByText(query.slice(0, 40))).toHaveCount(1);
    const answer = await request.post(process.env['EIN_E2E_API'] ?? '', { data: { query } });
    const { data, errors } = (await answer.json()) as {
      data: Record<string, unknown>;
      errors?: object[];
    };
    expect(errors).toBeUndefined();
    expect(Object.values(data)[0]).toBeTruthy();
  }
  const schema = await (await request.get('/api/schema.graphql')).text();
  expect(schema).toContain('type Query');
});
