/** The list of ideas: parts, orders, filters and languages are addresses that anybody can pass on. */
import { ask } from './api.ts';
import { expect, test, WAYS } from './town.ts';

for (const { way, javaScriptEnabled } of WAYS) {
  test.describe(`the list ${way}`, () => {
    test.use({ javaScriptEnabled });

    test('goes on by a link that carries the place where it stopped', async ({ page, visit }) => {
      await visit('/ideen');
      await expect(page.getByText('Zufällig sortiert, jeden Tag neu')).toBeVisible();
      const ideas = page.getByRole('article');
      await expect(ideas).toHaveCount(20);
      const first = await ideas.getByRole('link').allInnerTexts();
      const more = page.getByRole('link', { name: 'Weitere 20 laden' });
      const address = new URL((await more.getAttribute('href')) ?? '', page.url());
      expect(address.searchParams.get('after')).toBeTruthy();
      expect(address.searchParams.get('order'), 'the same shuffle goes on').toBeTruthy();
      await more.click();
      await expect(page.getByText(/^40 von \d+ Ideen/)).toBeVisible();
      const now = await ideas.getByRole('link').allInnerTexts();
      const added = javaScriptEnabled ? now.slice(20) : now;
      expect(added).toHaveLength(20);
      expect(added.filter((title) => first.includes(title))).toEqual([]);
      await visit(address.pathname + address.search);
      expect(await ideas.getByRole('link').allInnerTexts()).toEqual(added);
    });

    test('is narrowed by filters in its address, each removable', async ({ page, visit }) => {
      await visit('/ideen');
      const count = page.locator('#anzahl');
      const all = await count.innerText();
      const filters = page.getByRole('form', { name: 'Filter' });
      const theme = filters.getByRole('group', { name: 'Thema' }).getByRole('checkbox').first();
      const name = await theme.locator('..').locator('.name').innerText();
      await theme.check();
      if (!javaScriptEnabled) await page.getByRole('button', { name: 'Filter anwenden' }).click();
      await expect(page).toHaveURL(/[?&]thema=/);
      await expect(count).not.toHaveText(all);
      const narrowed = await count.innerText();
      await page.getByRole('link', { name: `Filter ${name} entfernen` }).click();
      await expect(page).not.toHaveURL(/[?&]thema=/);
      await expect(count).not.toHaveText(narrowed);
    });

    test('can be ordered by support', async ({ page, visit }) => {
      await visit('/ideen');
      await page.getByLabel('Reihenfolge').selectOption('Meist unterstützt');
      if (!javaScriptEnabled) await page.getByRole('button', { name: 'Filter anwenden' }).click();
      await expect(page).toHaveURL(/sortierung=unterstuetzt/);
      await expect(page.getByText('Zufällig sortiert')).toHaveCount(0);
      const cards = await page.getByRole('article').allInnerTexts();
      const votes = cards.map((card) =>
        Number(/(\d+) unterst/.exec(card.replace(/\s/g, ' '))?.[1]),
      );
      expect(votes).toEqual(votes.toSorted((a, b) => b - a));
      expect(votes[0]).toBeGreaterThan(votes.at(-1) ?? 0);
    });

    test('says which filter to drop when nothing is left', async ({ page, visit }) => {
      const place = await placeWithoutDoneIdea();
      await visit(`/ideen?stand=DONE&ort=${place.id}`);
      const words = `In ${place.name} ist noch keine Idee umgesetzt.`;
      await expect(page.getByRole('heading', { name: words })).toBeVisible();
      await expect(page.getByText('Ohne den Filter „')).toBeVisible();
      await page.getByRole('link', { name: /^Filter „.*“ entfernen/ }).click();
      await expect(page.getByRole('article').first()).toBeVisible();
    });

    test('speaks English at its own address', async ({ page, visit }) => {
      await visit('/ideen?sortierung=neu');
      await page.getByRole('link', { name: 'English' }).click();
      await expect(page).toHaveURL(/\/en\/ideen\?sortierung=neu$/);
      await expect(page.locator('html')).toHaveAttribute('lang', 'en');
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Ideas/);
      await page.getByRole('article').getByRole('link').first().click();
      await expect(page).toHaveURL(/\/en\/ideen\/\d+\//);
      await page.getByRole('link', { name: 'Deutsch' }).click();
      await expect(page).toHaveURL(/\d\/ideen\/\d+\//);
    });
  });
}

async function placeWithoutDoneIdea(): Promise<{ id: string; name: string }> {
  const { ideas } = await ask<{
    ideas: { facets: { places: { id: string; name: string; count: number }[] } };
  }>('{ ideas(first: 1, filter: { states: [DONE] }) { facets { places { id name count } } } }');
  const place = ideas.facets.places.find(({ id, count }) => count === 0 && id !== 'ganz');
  if (!place) throw new Error('Every place has an idea that is done.');
  return place;
}
