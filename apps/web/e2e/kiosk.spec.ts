/** A kiosk of the town: a guest's idea arrives once, whatever the network does, and nothing of it stays on the device. */
import type { Page } from '@playwright/test';
import { ask, DEMO, sessionOf } from './api.ts';
import { findings } from './axe.ts';
import { expect, test } from './town.ts';

const ADD = `mutation ($input: AddKioskInput!) { addKiosk(input: $input) { code kiosk { id } } }`;

/** Makes this browser a kiosk of its own. Returns how many ideas have arrived from it. */
async function enrol(page: Page, name: string): Promise<() => Promise<number>> {
  const admin = await sessionOf(DEMO.admin);
  const input = { name: `${name} ${Date.now()}`, silentHours: 72 };
  const { addKiosk } = await ask<{ addKiosk: { code: string; kiosk: { id: string } } }>(
    ADD,
    { input },
    admin,
  );
  await page.goto('/kiosk/einrichten');
  await page.getByRole('textbox', { name: 'Code' }).fill(addKiosk.code.toLowerCase());
  await page.getByRole('button', { name: 'Als Kiosk einrichten' }).click();
  await expect(page.getByRole('link', { name: 'Idee aufschreiben' })).toBeVisible();
  return async () => {
    const { kiosks } = await ask<{ kiosks: { id: string; arrived: number }[] }>(
      '{ kiosks { id arrived } }',
      {},
      admin,
    );
    return kiosks.find(({ id }) => id === addKiosk.kiosk.id)?.arrived ?? -1;
  };
}

/** Answers all questions but the last button. */
async function answer(page: Page, title: string, email = ''): Promise<void> {
  const next = page.getByRole('button', { name: 'Weiter', exact: true });
  await page.getByRole('textbox', { name: 'Worum geht es?' }).fill(title);
  await next.click();
  await page
    .getByRole('textbox', { name: 'Was soll besser werden?' })
    .fill('Dort sieht man abends den Weg nicht mehr.');
  await next.click();
  await page.getByRole('radio', { name: 'ganz Einbeck' }).check();
  await next.click();
  await page.getByRole('radio').locator('visible=true').first().check();
  await next.click();
  await page.getByRole('textbox', { name: 'Willst du hören, was daraus wird?' }).fill(email);
}

const send = (page: Page) => page.getByRole('button', { name: 'Idee senden' }).click();

/** How many entries the device itself keeps. */
const kept = (page: Page) =>
  page.evaluate<number>(
    `new Promise((resolve) => {
      const asked = indexedDB.open('ein-kiosk', 1);
      asked.onupgradeneeded = () => asked.result.createObjectStore('entries', { keyPath: 'key' });
      asked.onsuccess = () => {
        const counted = asked.result.transaction('entries').objectStore('entries').count();
        counted.onsuccess = () => { asked.result.close(); resolve(counted.result); };
      };
    })`,
  );

/** Until the worker of the device holds its pages. */
const prepared = (page: Page) =>
  expect
    .poll(() =>
      page.evaluate<boolean>(
        `caches.open('ein-kiosk').then(async (cache) => !!(await cache.match('/kiosk')) && !!(await cache.match('/kiosk/idee')))`,
      ),
    )
    .toBe(true);

test('at a kiosk, an idea arrives once: at once, after the network was away, and after a lost answer', async ({
  page,
  context,
  visit,
}) => {
  const arrived = await enrol(page, 'Kiosk im Netz');
  await visit('/kiosk/idee');
  await page.getByRole('button', { name: 'Weiter', exact: true }).click();
  await expect(page.getByRole('alert')).toContainText('Der Titel braucht 5 bis 120 Zeichen.');
  expect(await findings(page)).toEqual([]);
  await answer(page, 'Licht am Tiedexer Tor', 'gast@example.org');
  await send(page);
  await expect(page.getByRole('heading', { name: 'Deine Idee ist da' })).toBeFocused();
  await expect(page.getByText(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/)).toBeVisible();
  expect(await findings(page)).toEqual([]);
  expect([await arrived(), await kept(page)]).toEqual([1, 0]);

  // Without a network the page itself opens, too, and keeps what is written.
  await prepared(page);
  await context.setOffline(true);
  await page.getByRole('link', { name: 'Fertig' }).click();
  await page.getByRole('link', { name: 'Idee aufschreiben' }).click();
  await answer(page, 'Licht am Hullerser Tor');
  await send(page);
  await expect(
    page.getByRole('heading', { name: 'Deine Idee ist hier gespeichert' }),
  ).toBeFocused();
  const pickup = (await page.getByText(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){3}$/).textContent()) ?? '';
  expect([await arrived(), await kept(page)]).toEqual([1, 1]);
  await page.reload();
  await expect(page.getByText(/Ein Eintrag ist hier gespeichert/)).toBeVisible();
  await context.setOffline(false);
  await expect.poll(() => kept(page), { timeout: 40_000 }).toBe(0);
  expect(await arrived()).toBe(2);
  await visit(`/verfolgen/abholen?schluessel=${pickup}`);
  await page.getByRole('button', { name: 'Abholen' }).click();
  await expect(page.getByRole('main').getByRole('status')).toContainText(/[0-9A-Z]{4}-[0-9A-Z]{4}/);

  // The town has taken it, and the answer is lost on the way back.
  await visit('/kiosk/idee');
  let swallowed = 0;
  await context.route('**/kiosk/senden', async (route) => {
    await route.fetch();
    swallowed += 1;
    await route.abort('internetdisconnected');
  });
  await answer(page, 'Licht am Benser Tor');
  await send(page);
  await expect(
    page.getByRole('heading', { name: 'Deine Idee ist hier gespeichert' }),
  ).toBeVisible();
  expect(swallowed).toBeGreaterThan(0);
  expect([await arrived(), await kept(page)]).toEqual([3, 1]);
  await context.unroute('**/kiosk/senden');
  await page.getByRole('link', { name: 'Fertig' }).click();
  await expect.poll(() => kept(page)).toBe(0);
  expect(await arrived()).toBe(3);
});

test('a kiosk wipes itself after a minute without a touch, and says so before', async ({
  page,
  visit,
}) => {
  await enrol(page, 'Kiosk am Fenster');
  await page.clock.install();
  await visit('/kiosk/idee');
  const secret = 'Wovon niemand wissen soll';
  const title = page.getByRole('textbox', { name: 'Worum geht es?' });
  await title.fill(secret);
  const warning = page.getByRole('alertdialog', { name: 'Bist du noch da?' });
  await page.clock.runFor(44_000);
  await expect(warning).toBeHidden();
  await page.clock.runFor(3000);
  await expect(warning).toContainText(/Noch 1\d Sekunden/);
  await warning.getByRole('button', { name: 'Ich bin noch da' }).click();
  await expect(warning).toBeHidden();
  await expect(title).toHaveValue(secret);
  await page.clock.runFor(61_000);
  await expect(page).toHaveURL('/kiosk');
  await page.goBack();
  await expect(page.getByRole('main')).toBeVisible();
  expect(await page.content()).not.toContain(secret);
  expect(
    await page.evaluate(
      `[...document.querySelectorAll('input, textarea')].map((one) => one.value).join('|') + JSON.stringify({ ...localStorage }) + JSON.stringify({ ...sessionStorage }) + JSON.stringify(history.state)`,
    ),
  ).not.toContain(secret);
  expect(await kept(page)).toBe(0);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('all questions of a kiosk stand on one page, and sending it again makes no second idea', async ({
    page,
  }) => {
    const arrived = await enrol(page, 'Kiosk ohne Skript');
    await page.getByRole('link', { name: 'Idee aufschreiben' }).click();
    await page.getByRole('textbox', { name: 'Worum geht es?' }).fill('Licht am Ostertor');
    await page.getByRole('button', { name: 'Idee senden' }).click();
    await expect(page.getByText('Bitte wähle ein Thema.')).toBeVisible();
    await expect(page.getByRole('textbox', { name: 'Worum geht es?' })).toHaveValue(
      'Licht am Ostertor',
    );
    await page
      .getByRole('textbox', { name: 'Was soll besser werden?' })
      .fill('Dort sieht man abends den Weg nicht mehr.');
    await page.getByRole('radio', { name: 'ganz Einbeck' }).check();
    await page.locator('input[name="category"]').first().check();
    await page.getByRole('button', { name: 'Idee senden' }).click();
    await expect(page.getByRole('heading', { name: 'Deine Idee ist da' })).toBeVisible();
    await page.reload();
    await expect(page.getByRole('heading', { name: 'Deine Idee ist da' })).toBeVisible();
    expect(await arrived()).toBe(1);
  });
});
