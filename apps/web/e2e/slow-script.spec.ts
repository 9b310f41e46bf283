/** A slow network brings the page long before its script: what people type and choose meanwhile stays. */
import type { Page } from '@playwright/test';
import { DEMO } from './api.ts';
import { expect, test } from './town.ts';

/** Holds all scripts back; the returned function lets them come and waits until the page is alive. */
async function holdScripts(page: Page): Promise<() => Promise<void>> {
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/*.js', async (route) => {
    await released;
    await route.continue();
  });
  return async () => {
    release();
    const run = await page.evaluate<boolean>(
      `Object.keys(window).some((name) => name.startsWith('__sveltekit_'))`,
    );
    if (run) await page.locator('#svelte-announcer').waitFor({ state: 'attached' });
    else await page.waitForLoadState('load');
  };
}

test('keeps the text of a new idea that was typed before the script came', async ({ page }) => {
  const arrive = await holdScripts(page);
  await page.goto('/ideen/neu', { waitUntil: 'commit' });
  await page.getByLabel('Titel').fill('Eine Bank an der Ilme');
  await page.getByLabel('Beschreibung').fill('Wer dort spazieren geht, findet keinen Sitzplatz.');
  await arrive();
  await expect(page.getByLabel('Titel')).toHaveValue('Eine Bank an der Ilme');
  await page.getByRole('button', { name: 'Weiter: Wo?' }).click();
  await expect(page.getByRole('heading', { name: 'Wo soll sich etwas ändern?' })).toBeVisible();
});

test('keeps the place and theme of a new idea that were chosen before the script came', async ({
  page,
}) => {
  const arrive = await holdScripts(page);
  await page.goto('/ideen/neu', { waitUntil: 'commit' });
  await page.getByLabel('Titel').fill('Eine Bank an der Ilme');
  await page.getByLabel('Beschreibung').fill('Wer dort spazieren geht, findet keinen Sitzplatz.');
  await page.getByRole('button', { name: 'Weiter: Wo?' }).click({ noWaitAfter: true });
  await page.getByLabel('Ortschaft').selectOption('Salzderhelden');
  await page.getByRole('radio', { name: 'Verkehr' }).check();
  await arrive();
  await expect(page.getByLabel('Ortschaft').locator('option:checked')).toHaveText('Salzderhelden');
  await page.getByRole('button', { name: 'Weiter: Absenden' }).click();
  const review = page.getByRole('region', { name: 'Deine Idee', exact: true });
  await expect(review).toContainText('Salzderhelden');
  await expect(review).toContainText('Verkehr');
  await expect(page.locator('input[name=category]')).not.toHaveValue('');
});

test('keeps the state that an office chose before the script came', async ({ page, become }) => {
  await become(DEMO.office);
  await page.goto('/amt');
  const path = await page
    .getByRole('main')
    // Beside the ideas there are the barriers that were reported.
    .locator('a[href*="/amt/"]:not([href*="barrieren"])')
    .first()
    .getAttribute('href');
  const arrive = await holdScripts(page);
  await page.goto(path ?? '', { waitUntil: 'commit' });
  const state = page.getByRole('region', { name: 'Stand' }).getByRole('combobox');
  const option = state.locator('option:not([value=""])').first();
  const wanted = (await option.getAttribute('value')) ?? '';
  await state.selectOption(wanted);
  await arrive();
  await expect(state).toHaveValue(wanted);
});
