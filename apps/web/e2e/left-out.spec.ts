/** A quote that staff leave out of a report: with a reason alone, and the edition tells it. */
import { ask, DEMO, newAddress, publishedIdea, sessionOf } from './api.ts';
import { findings } from './axe.ts';
import { expect, test } from './town.ts';

const REASON = 'Meint eine bestimmte Person';
const AGAINST = 'Der Wall braucht Bäume und keinen Asphalt.';
/** Villages that no other test writes about. */
const VILLAGES = ['Kohnsen', 'Vogelbeck'];

test('a quote is left out with a reason, which the edition tells', async ({ page, visit, become }, {
  retry,
}) => {
  const village = VILLAGES[retry % 2] ?? '';
  const { places } = await ask<{ places: { id: string; name: string }[] }>(
    '{ places { id name } }',
  );
  const placeId = places.find(({ name }) => name === village)?.id ?? '';
  const idea = await publishedIdea(`Weg am Wall ${retry}`, 'Am Wall fehlt ein Weg für alle.', {
    placeId,
  });
  await ask(
    'mutation($input: PostCommentInput!) { postComment(input: $input) { ... on Comment { id } ... on Problem { message } } }',
    { input: { ideaId: idea.id, body: AGAINST, stance: 'AGAINST' } },
    await sessionOf(newAddress('dagegen')),
  );
  await become(DEMO.office);
  await visit('/berichte/entwuerfe');
  const form = page.getByRole('region', { name: 'Neuer Bericht' });
  const title = `Was ausgelassen wird ${retry}`;
  await form.getByLabel('Titel des Berichts').fill(title);
  await form.getByLabel('Ortschaft').selectOption({ label: village });
  await form.getByRole('button', { name: 'Auswahl zählen' }).click();
  await form.getByRole('button', { name: 'Bericht beginnen' }).click();
  await expect(async () => {
    await page.reload();
    await expect(page.getByText('Alle Texte sind gelesen.')).toBeVisible({ timeout: 1000 });
  }).toPass();

  const found = page.getByRole('region', { name: 'Umstrittenes und Minderheiten' });
  await expect(found.locator('blockquote')).toContainText(AGAINST);
  const quote = found.locator('details');
  const leaveOut = async (reason: string) => {
    if (!(await quote.getByRole('textbox').isVisible())) await quote.locator('summary').click();
    await quote.getByRole('textbox').fill(reason);
    await quote.getByRole('button', { name: 'Herausnehmen' }).click();
  };
  await leaveOut('Nö');
  await expect(quote.getByText('Bitte nenne den Grund.')).toBeVisible();
  await expect(quote.getByRole('textbox')).toHaveValue('Nö');
  expect(await findings(page)).toEqual([]);
  await leaveOut(REASON);
  await expect(found.getByText(`Nicht im Bericht. Grund: ${REASON}`)).toBeVisible();
  await page.getByRole('button', { name: 'Ausgabe veröffentlichen' }).click();

  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  const few = page.getByRole('region', { name: 'Was wenige sagen' });
  await expect(few.getByText(`1 Zitat ausgelassen. Grund: ${REASON}.`)).toBeVisible();
  await expect(few.getByText(AGAINST)).toHaveCount(0);
  await expect(
    page.getByText('Die Verwaltung hat ein gefundenes Zitat ausgelassen.'),
  ).toBeVisible();
  expect(await findings(page)).toEqual([]);
});
