/** What leads from the room into the town: the wall, cards on other sites, and the sheet of an Einwohnerantrag. */
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ask, DEMO, sessionOf } from './api.ts';
import { expect, test } from './town.ts';

test('the wall changes by itself, drops at once what is hidden, and is blank after two minutes without a network', async ({
  page,
  context,
  visit,
}) => {
  await page.clock.install();
  await visit('/wand');
  const first = page.getByRole('listitem').first();
  const lines = page.getByRole('listitem');
  await expect(page.getByRole('heading', { level: 2 })).toHaveText('Neue Antworten der Stadt');
  const picture = await first.textContent();
  // Another look brings the same picture without what was hidden meanwhile.
  await context.route('**/wand/stand*', async (route) => {
    const response = await route.fetch();
    const seen = (await response.json()) as { panels: { items: object[] }[] };
    seen.panels[0]?.items.shift();
    await route.fulfill({ response, json: seen });
  });
  await page.clock.runFor(5500);
  await expect(page.getByRole('listitem').filter({ hasText: picture ?? '' })).toHaveCount(0);
  await context.unroute('**/wand/stand*');
  await page.clock.runFor(16_000);
  await expect(first).not.toHaveText(picture ?? '');
  await context.setOffline(true);
  // Others answer ideas meanwhile: what stands there is what the last look brought.
  const second = await first.textContent();
  await page.clock.runFor(30_000);
  await expect(page.getByText(/seitdem ohne Netz/)).toBeVisible();
  expect(await first.textContent()).toBe(second);
  await page.clock.runFor(120_000);
  await expect(page.getByRole('heading', { name: /^Gerade ohne Netz/ })).toBeVisible();
  await expect(lines).toHaveCount(0);
  await context.setOffline(false);
  await page.clock.runFor(5500);
  await expect(first).toBeVisible();
  await expect(page.getByText(/seitdem ohne Netz/)).toBeHidden();
});

test('what the town refuses from a kiosk stays there, and staff read why', async ({
  page,
  context,
  visit,
  become,
}) => {
  const admin = await sessionOf(DEMO.admin);
  const name = `Kiosk mit Rest ${Date.now()}`;
  const { addKiosk } = await ask<{ addKiosk: { code: string } }>(
    'mutation ($input: AddKioskInput!) { addKiosk(input: $input) { code } }',
    { input: { name, silentHours: 72 } },
    admin,
  );
  await page.goto('/kiosk/einrichten');
  await page.getByRole('textbox', { name: 'Code' }).fill(addKiosk.code);
  await page.getByRole('button', { name: 'Als Kiosk einrichten' }).click();
  await expect(page.getByRole('link', { name: 'Idee aufschreiben' })).toBeVisible();
  await context.route('**/kiosk/senden', (route) =>
    route.fulfill({ json: { kind: 'refused', reason: 'closed' } }),
  );
  await visit('/kiosk/idee');
  const next = page.getByRole('button', { name: 'Weiter', exact: true });
  await page.getByRole('textbox', { name: 'Worum geht es?' }).fill('Licht an der Ilme');
  await next.click();
  await page.getByRole('textbox', { name: 'Was soll' }).fill('Abends sieht man den Weg nicht.');
  await next.click();
  await page.getByRole('radio', { name: 'ganz Einbeck' }).check();
  await next.click();
  await page.getByRole('radio').locator('visible=true').first().check();
  await next.click();
  await page.getByRole('button', { name: 'Idee senden' }).click();
  await expect(page.getByText('Gerade kann die Stadt sie nicht annehmen.')).toBeVisible();
  const pickup = (await page.getByText(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){3}$/).textContent()) ?? '';
  await page.getByRole('link', { name: 'Fertig' }).click();
  await expect(page.getByText('Ein Eintrag liegt hier')).toBeVisible();
  await become(DEMO.admin);
  await visit('/verwaltung/kioske');
  const refused = page.getByRole('region', { name: `Nicht angenommen von ${name}` });
  await expect(refused).toContainText(`Eintrag ${pickup.slice(0, 4)}`);
  await expect(refused).toContainText('nimmt gerade keine neuen Ideen an');
});

test('the wall goes on without a script, and other sites may show cards and nothing else of ours', async ({
  page,
  request,
  baseURL,
}) => {
  expect(await (await request.get('/wand')).text()).toContain(
    '<meta http-equiv="refresh" content="20;url=/wand?bild=2"',
  );
  for (const path of [
    '/einbetten/ideen/26',
    '/einbetten/projekte/bahnhofsumfeld-salzderhelden',
    '/en/einbetten/ideen/26',
  ]) {
    const answer = await request.get(path, { headers: { cookie: 'sid=somebody' } });
    const html = await answer.text();
    expect(answer.headers()['content-security-policy']).toContain('frame-ancestors *');
    expect(answer.headers()['set-cookie']).toBeUndefined();
    expect(html).not.toContain('<script');
    expect(html).not.toContain('<form');
  }
  for (const path of ['/', '/einbetten', '/wand', '/ideen/26', '/kiosk'])
    expect((await request.get(path)).headers()['content-security-policy']).toContain(
      "frame-ancestors 'none'",
    );
  // Another site: the same machine by another name and port.
  const other = createServer((_, response) =>
    response
      .setHeader('content-type', 'text/html')
      .end(
        `<title>Verein</title><iframe src="${baseURL}/einbetten/ideen/26" title="Idee 26"></iframe>`,
      ),
  ).listen(0, '127.0.0.1');
  await once(other, 'listening');
  await page.goto(`http://127.0.0.1:${(other.address() as AddressInfo).port}/`);
  const card = page.frameLocator('iframe');
  await expect(card.getByRole('heading', { level: 1 })).toBeVisible();
  await card.getByRole('heading', { level: 1 }).getByRole('link').click();
  await expect(page).toHaveURL(/\/ideen\/26\//);
  other.close();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('an idea becomes a sheet with all that the law wants on it, and nothing of it is kept', async ({
    page,
  }) => {
    await page.goto('/ideen/26');
    await page.getByRole('link', { name: 'Wie wird daraus ein Einwohnerantrag?' }).first().click();
    await expect(page.getByText('1.191', { exact: true })).toBeVisible();
    const wording = page.getByRole('textbox', { name: 'Wortlaut des Antrags' });
    await expect(wording).not.toHaveValue('');
    await wording.fill('Der Rat möge beraten: Zehn Bänke an der Ilme.');
    await page.getByRole('textbox', { name: 'Begründung' }).fill('Dort kann niemand sitzen.');
    await page.getByRole('button', { name: 'Blatt ansehen' }).click();
    await expect(page.getByRole('alert')).toContainText('mindestens eine Person');
    await expect(wording).toHaveValue('Der Rat möge beraten: Zehn Bänke an der Ilme.');
    await page.getByRole('textbox', { name: 'Person 1' }).fill('Vertretung Eins, Musterweg 1');
    await page.getByRole('button', { name: 'Blatt ansehen' }).click();
    const sheet = page.getByRole('article');
    for (const words of ['Zehn Bänke an der Ilme', 'Dort kann niemand sitzen.', 'Musterweg 1'])
      await expect(sheet.getByText(words)).toBeVisible();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Als PDF herunterladen' }).click();
    const file = await (await download).path();
    expect((await readFile(file)).subarray(0, 5).toString()).toBe('%PDF-');
    await page.getByRole('button', { name: 'Ändern' }).click();
    await expect(page.getByRole('textbox', { name: 'Person 1' })).toHaveValue(
      'Vertretung Eins, Musterweg 1',
    );
    await page.goto('/einwohnerantrag');
    await expect(wording).toHaveValue('');
  });
});
