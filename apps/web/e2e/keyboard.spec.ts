/** Without a mouse: everything is reached, seen and pressed by keys. */
import type { Locator, Page } from '@playwright/test';
import { DEMO, newAddress, publishedIdea, queueAt, submittedIdea } from './api.ts';
import { expect, test } from './town.ts';

const MARK = Date.now() % 100_000;
/** A ring around what has the focus, or around the card that it stretches over. */
const FOCUS = `[null, '::after'].some((part) => {
  const { outlineStyle, boxShadow } = getComputedStyle(document.activeElement, part);
  return outlineStyle !== 'none' || boxShadow !== 'none';
}) || document.activeElement === document.body`;

/** Presses Tab until something has the focus; every stop on the way must show that it has it. */
async function tabTo(page: Page, target: Locator, most = 120): Promise<void> {
  for (let presses = 0; presses < most; presses += 1) {
    await page.keyboard.press('Tab');
    const here = page.locator(':focus');
    const name = await page.evaluate<string>('document.activeElement.outerHTML.slice(0, 200)');
    expect(await page.evaluate(FOCUS), `the focus is seen on ${name}`).toBe(true);
    if ((await here.and(target).count()) > 0) return;
  }
  throw new Error(`Tab did not reach it in ${most} presses.`);
}

test('from the list to an idea, a support and a comment', async ({ page, visit, become }) => {
  const title = `Ein Unterstand am Bahnhof ${MARK}`;
  const { number } = await publishedIdea(title, 'Wer auf den Zug wartet, steht heute im Regen.');
  await become(newAddress());
  await visit('/ideen?sortierung=neu');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Zum Inhalt' })).toBeFocused();
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('link', { name: title }));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`/ideen/${number}/`));
  await tabTo(page, page.getByRole('button', { name: 'Unterstützen' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main').getByText('Du unterstützt diese Idee')).toBeVisible();
  await tabTo(page, page.getByRole('radio', { name: 'Ohne Richtung' }));
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('radio', { name: 'Ja, wenn …' })).toBeChecked();
  await tabTo(page, page.getByLabel('Dein Grund'));
  await page.keyboard.type('Ja, wenn er beleuchtet ist.');
  await tabTo(page, page.getByRole('button', { name: 'Beitrag veröffentlichen' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('article').getByText('Ja, wenn er beleuchtet ist.')).toBeVisible();
});

test('through the queue: next, previous, publish, undo, refuse', async ({
  page,
  visit,
  become,
}) => {
  const title = `Ein Brett für Aushänge ${MARK}`;
  const { number } = await submittedIdea(
    title,
    'Am Rathaus fehlt ein Brett, an das alle etwas hängen.',
  );
  await become(DEMO.moderator);
  const item = page
    .getByRole('article', { name: 'Eintrag' })
    .getByRole('heading', { level: 2 })
    .first();
  const row = page.getByRole('region', { name: 'Liste' }).getByRole('link', { name: title });
  const current = page.getByRole('region', { name: 'Liste' }).locator('a[aria-current="true"]');
  await expect(async () => {
    await visit(await queueAt(title));
    await expect(row).toBeVisible({ timeout: 1000 });
  }).toPass();
  const next = async (key: string): Promise<string> => {
    const before = page.url();
    await page.keyboard.press(key);
    await expect(page).not.toHaveURL(before);
    // The address is a moment earlier than the item.
    const { pathname, search } = new URL(page.url());
    await expect(current).toHaveAttribute('href', pathname + search);
    return item.innerText();
  };

  // Others decide about the same queue meanwhile, so what comes before an item may be another at the second look.
  await expect(async () => {
    const first = await item.innerText();
    expect(await next('j')).not.toBe(first);
    expect(await next('k')).toBe(first);
  }).toPass();
  await expect(async () => expect(await next('j')).toBe(title)).toPass();
  await page.keyboard.press('f');
  await expect(page.getByText(`Idee ${number} freigegeben.`)).toBeVisible();
  await page.keyboard.press('u');
  await expect(page.getByText(`Idee ${number} freigegeben.`)).toHaveCount(0);
  // What was taken back stands there again, at its place in the list.
  await expect(item).toHaveText(title);
  await expect(row).toHaveAttribute('aria-current', 'true');
  await page.keyboard.press('d');
  await expect(page.getByLabel('Begründung in der E-Mail')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByLabel('Begründung in der E-Mail')).toHaveCount(0);
  await page.keyboard.press('Shift+?');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(async () => {
    await page.keyboard.press('t');
    await expect(page).toHaveURL(/reiter=(?!neu)/, { timeout: 2000 });
  }).toPass();
});

test('never about an item that is just leaving', async ({ page, visit, become }) => {
  await become(DEMO.moderator);
  await visit('/moderation');
  const item = page.getByRole('article', { name: 'Eintrag' }).getByRole('heading').first();
  const first = await item.innerText();
  let decided = 0;
  page.on('request', (request) => {
    if (request.url().includes('/entscheiden')) decided += 1;
  });
  await page.route('**/__data.json*', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 700));
    await route.continue();
  });
  await page.keyboard.press('j');
  await page.keyboard.press('f');
  await expect(item).not.toHaveText(first);
  expect(decided).toBe(0);
});
