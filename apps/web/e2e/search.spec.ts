/** Search: forgiving with what people type, and helpful when there is nothing. */
import { expect, test, WAYS } from './town.ts';

const FOUND = [
  ['Trinkbrunen', 'Trinkbrunnen am Marktplatz', 'a slip of the finger'],
  ['brunnen', 'Trinkbrunnen am Marktplatz', 'a part of a compound'],
  ['salzderhelden radwege', 'Sicherer Radweg zwischen Salzderhelden und der Kernstadt', 'a plural'],
] as const;

for (const { way, javaScriptEnabled } of WAYS) {
  test.describe(`search ${way}`, () => {
    test.use({ javaScriptEnabled });

    for (const [words, title, what] of FOUND) {
      test(`forgives ${what}`, async ({ page, visit }) => {
        await visit('/');
        await page.getByRole('main').getByRole('combobox').fill(words);
        await page.getByRole('main').getByRole('combobox').press('Enter');
        await expect(page).toHaveURL(/\/suche\?q=/);
        await expect(page.getByRole('article').getByRole('link', { name: title })).toBeVisible();
        await expect(page.locator('article mark').first()).toBeVisible();
      });
    }

    test('takes ss for ß', async ({ page, visit }) => {
      await visit('/suche?q=Straße');
      const titles = page.getByRole('article').getByRole('heading');
      await expect(titles.first()).toBeVisible();
      const found = await titles.allInnerTexts();
      await visit('/suche?q=strasse');
      expect(await titles.allInnerTexts()).toEqual(found);
    });

    test('narrows by facets that say how many', async ({ page, visit }) => {
      await visit('/suche?q=Weg');
      const theme = page.getByRole('group', { name: 'Thema' }).getByRole('checkbox').first();
      const count = Number(await theme.locator('..').locator('.count').innerText());
      await theme.check();
      if (!javaScriptEnabled) await page.getByRole('button', { name: 'Filter anwenden' }).click();
      await expect(page).toHaveURL(/thema=/);
      await expect(page.getByText(new RegExp(`^${count}\\sTreffer, beste`))).toBeVisible();
      const hits = page.getByRole('region', { name: 'Ideen' }).getByRole('article');
      await expect(hits).toHaveCount(Math.min(count, 20));
    });

    test('offers to submit what nobody has written yet', async ({ page, visit }) => {
      await visit('/suche?q=Zeppelinlandeplatz');
      await page.getByRole('link', { name: 'Als Idee einreichen' }).click();
      await expect(page.getByLabel('Titel')).toHaveValue('Zeppelinlandeplatz');
    });
  });
}

test('suggests while somebody types, and is used by keys alone', async ({ page, visit }) => {
  await visit('/ideen');
  await page.keyboard.press('/');
  const field = page.getByRole('banner').getByRole('combobox');
  await expect(field).toBeFocused();
  await page.keyboard.type('Trinkbr');
  const offers = page.getByRole('listbox').getByRole('option');
  await expect(offers.nth(1)).toContainText('Trinkbrunnen am Marktplatz');
  await page.keyboard.press('Escape');
  await expect(offers).toHaveCount(0);
  await page.keyboard.type('u');
  await expect(offers.first()).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(offers.first()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/ideen\/\d+\/trinkbrunnen/);
  await page.keyboard.press('Control+k');
  await expect(field).toBeFocused();
});
