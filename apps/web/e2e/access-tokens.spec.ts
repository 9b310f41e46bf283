/** A program's token, from the page of an account to its end; and trying queries, on the machine of whoever works on it only. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { freePort } from '../../../tools/local-services/src/ports.ts';
import { ask, newAddress } from './api.ts';
import { findings } from './axe.ts';
import { expect, test, WAYS } from './town.ts';

for (const { way, javaScriptEnabled } of WAYS)
  test.describe(way, () => {
    test.use({ javaScriptEnabled });

    test('a token is made, shown once, used, and ended', async ({
      page,
      visit,
      become,
      request,
    }) => {
      await become(newAddress('programm'));
      await visit('/konto/zugaenge');
      await page.getByRole('button', { name: 'Zugang anlegen' }).click();
      await page.getByLabel('Name').fill('Stadtplan der Schule');
      await page.getByLabel('Gilt').selectOption('30');
      await page.getByRole('button', { name: 'Zugang anlegen' }).click();
      const shown = page.getByRole('main').getByRole('status');
      const secret = await shown.locator('code').innerText();
      expect(secret).toMatch(/^eir_[\w-]{55}$/);
      if (javaScriptEnabled) expect(await findings(page)).toEqual([]);
      await visit('/konto/zugaenge');
      expect(await page.content()).not.toContain(secret.slice(16));

      const own = await ask<{ viewer: null; places: object[] }>(
        '{ viewer { displayName } places { id } }',
        {},
        secret,
      );
      expect(own.viewer).toBeNull();
      const headers = { authorization: `Bearer ${secret}` };
      const file = await request.get('/opendata/themen.json', { headers });
      const without = await request.get('/opendata/themen.json');
      const limitOf = (answer: typeof file) => Number(answer.headers()['ratelimit-limit']);
      expect(file.status()).toBe(200);
      expect(limitOf(file)).toBe(10 * limitOf(without));
      expect((await request.get(`/opendata/themen.json?token=${secret}`)).status()).toBe(400);

      await page.getByRole('button', { name: 'Zugang „Stadtplan der Schule“ beenden' }).click();
      await expect(page.getByRole('main').getByRole('status')).toContainText(
        'Der Zugang ist beendet',
      );
      await expect(page.getByText('Beendet am')).toBeVisible();
      expect((await request.get('/opendata/themen.json', { headers })).status()).toBe(401);
    });
  });

test('queries are tried with the examples as tabs, without asking any other host', async ({
  page,
  baseURL,
}) => {
  const elsewhere: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(baseURL ?? '') && !/^(data|blob):/.test(request.url()))
      elsewhere.push(request.url());
  });
  await page.goto('/api');
  await page.getByRole('link', { name: 'Abfragen ausprobieren' }).click();
  await expect(page.getByRole('tab').first()).toContainText('newest');
  await expect(page.getByRole('tab')).toHaveCount(4);
  await page.getByRole('button', { name: /^Execute query/ }).click();
  await expect(page.getByRole('region', { name: /Result Window/i })).toContainText('totalCount');
  expect(elsewhere).toEqual([]);
});

test('there is nothing to try queries with in production', async () => {
  const port = await freePort();
  const web = spawn(process.execPath, [join(import.meta.dirname, '../server.mjs')], {
    stdio: 'ignore',
    env: {
      ...process.env,
      ...{ MODE: 'production', PORT: String(port), HOST: '127.0.0.1', DRAIN_SECONDS: '0' },
      ...{ API_URL: new URL(process.env['EIN_E2E_API'] ?? '').origin },
      ...{ PUBLIC_URL: 'https://ideen.example', WEB_SECRET: 'another secret than that of the API' },
    },
  });
  try {
    const address = `http://127.0.0.1:${port}`;
    await expect(async () => {
      expect((await fetch(`${address}/health/ready`)).status).toBe(200);
    }).toPass();
    for (const path of ['', '/start.js', '/graphiql.js'])
      expect((await fetch(`${address}/dev/graphiql${path}`)).status).toBe(404);
    const post = { method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } };
    expect((await fetch(`${address}/dev/graphiql`, post)).status).toBe(404);
    const api = await (await fetch(`${address}/api`)).text();
    expect(api).toContain('GraphQL');
    expect(api).not.toContain('/dev/graphiql');
  } finally {
    web.kill('SIGTERM');
  }
});
