/** A moderator takes one photo away from an idea: gone at once for everybody, with a reason, while the idea stays. */
import sharp from 'sharp';
import { ask, DEMO, newAddress, publish, sessionOf } from './api.ts';
import { findings } from './axe.ts';
import { mailTo } from './mailbox.ts';
import { expect, test, WAYS } from './town.ts';

const REASON = 'Auf dem Foto ist ein Nummernschild zu lesen.';

async function ideaWithPhotos(title: string, alts: string[]) {
  const author = newAddress('foto');
  const token = await sessionOf(author);
  const photos = [];
  for (const alt of alts) {
    const body = await sharp({
      create: { width: 700, height: 500, channels: 3, background: '#22377f' },
    })
      .jpeg()
      .toBuffer();
    const response = await fetch(new URL('/photos', process.env['EIN_E2E_API']), {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream' },
      body: new Uint8Array(body),
    });
    photos.push({ ticket: ((await response.json()) as { ticket: string }).ticket, alt });
  }
  const { categories, projects } = await ask<{
    categories: { id: string }[];
    projects: { id: string; permanent: boolean }[];
  }>('{ categories { id } projects { id permanent } }');
  const { submitIdea } = await ask<{ submitIdea: { id: string; number: number } }>(
    'mutation($input: SubmitIdeaInput!) { submitIdea(input: $input) { __typename ... on Idea { id number } ... on Problem { message } } }',
    {
      input: {
        title,
        body: 'Wer dort spazieren geht, findet keinen Platz zum Sitzen und kehrt um.',
        placeId: null,
        categoryId: categories[0]?.id,
        projectId: projects.find(({ permanent }) => permanent)?.id,
        photos,
      },
    },
    token,
  );
  await publish(submitIdea.id);
  return { ...submitIdea, author };
}

for (const { way, javaScriptEnabled } of WAYS) {
  test.describe(`removing a photo ${way}`, () => {
    test.use({ javaScriptEnabled });

    test('takes it from everybody at once, says why, and leaves the rest', async ({
      page,
      visit,
      become,
      request,
    }) => {
      const title = `Bank am Wehr ${way} ${Date.now()}`;
      const { number, author } = await ideaWithPhotos(title, ['Ein Auto', 'Die Bank']);
      await become(DEMO.moderator);
      await visit(`/ideen/${number}`);
      const photo = page.getByRole('main').getByAltText('Ein Auto');
      const path = (await photo.getAttribute('src')) ?? '';
      expect((await request.get(path)).status()).toBe(200);
      await page.getByRole('link', { name: 'Dieses Foto entfernen …' }).first().click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Foto entfernen');
      if (javaScriptEnabled) expect(await findings(page)).toEqual([]);

      await page.getByLabel('Begründung').fill('Kurz');
      await page.getByRole('button', { name: 'Foto endgültig entfernen' }).click();
      await expect(page.getByLabel('Begründung')).toHaveValue('Kurz');
      await expect(page.getByRole('alert').first()).toBeVisible();
      await page.getByLabel('Begründung').fill(REASON);
      await page.getByLabel('Grundlage').fill('Spielregel 3');
      await page.getByRole('button', { name: 'Foto endgültig entfernen' }).click();

      await expect(page.getByRole('heading', { level: 1 })).toContainText(title);
      await expect(page.getByText('Hier stand ein Foto.')).toContainText('Spielregel 3');
      expect((await request.get(path)).status()).toBe(404);
      await become();
      await visit(`/ideen/${number}`);
      await expect(page.getByRole('main').getByAltText('Die Bank')).toBeVisible();
      await expect(page.getByRole('main').getByAltText('Ein Auto')).toHaveCount(0);
      await expect(page.getByRole('link', { name: 'Dieses Foto entfernen …' })).toHaveCount(0);
      if (javaScriptEnabled) expect(await findings(page)).toEqual([]);
      const mail = await mailTo(author, /^Ein Foto deiner Idee \d+ ist entfernt/);
      expect(mail.text).toContain(REASON);
    });
  });
}
