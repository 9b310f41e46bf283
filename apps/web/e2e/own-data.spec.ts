/** The copy of one's own data as a page and a file, the profile, and leaving. */
import { ask, newAddress, sessionOf } from './api.ts';
import { findings } from './axe.ts';
import { codeIn, mailTo } from './mailbox.ts';
import { expect, test, WAYS } from './town.ts';

const PHONE = { width: 360, height: 780 };

/** Somebody with a name, an idea that waits and a support. */
async function settle(name: string): Promise<{ email: string; title: string; supported: number }> {
  const email = newAddress('daten');
  const token = await sessionOf(email);
  await ask(
    'mutation($input: UpdateProfileInput!) { updateProfile(input: $input) { id } }',
    { input: { displayName: name } },
    token,
  );
  const { categories, projects, ideas } = await ask<{
    categories: { id: string }[];
    projects: { id: string; slug: string }[];
    ideas: { nodes: { id: string; number: number; status: string }[] };
  }>(
    '{ categories { id } projects { id slug } ideas(first: 50, sort: NEW) { nodes { id number status } } }',
  );
  const title = `Ein Trog für ${name}`;
  const input = {
    title,
    body: 'Am alten Brunnen fehlt ein Trog, aus dem Hunde trinken können.',
    categoryId: categories[0]?.id,
    projectId: projects.find((one) => one.slug === 'ideenkasten')?.id,
  };
  await ask(
    'mutation($input: SubmitIdeaInput!) { submitIdea(input: $input) { __typename } }',
    { input },
    token,
  );
  for (const { id, number } of ideas.nodes) {
    const vote = await ask<{ voteForIdea: { __typename: string } }>(
      'mutation($id: ID!) { voteForIdea(input: { ideaId: $id }) { __typename } }',
      { id },
      token,
    );
    if (vote.voteForIdea.__typename === 'Idea') return { email, title, supported: number };
  }
  throw new Error('No idea takes votes.');
}

for (const { way, javaScriptEnabled } of WAYS) {
  test.describe(`an account ${way}`, () => {
    test.use({ javaScriptEnabled });

    test('changes name and Ortschaft and takes the Ortschaft away again', async ({
      page,
      visit,
      become,
    }) => {
      await page.setViewportSize(PHONE);
      await become(newAddress('profil'));
      await visit('/konto');
      await page.getByRole('link', { name: 'Name und Ortschaft' }).click();
      await page.getByLabel('Anzeigename').fill('Ines aus Iber');
      await page.getByLabel('Meine Ortschaft').selectOption({ label: 'Iber' });
      await page.getByRole('button', { name: 'Speichern' }).click();
      await expect(page.getByRole('main').getByText('Gespeichert.')).toBeVisible();
      await visit('/konto');
      const about = page.getByRole('main').locator('dd');
      await expect(about.nth(0)).toContainText('Ines aus Iber');
      await expect(about.nth(1)).toContainText('Iber');
      await visit('/konto/profil');
      await page.getByLabel('Meine Ortschaft').selectOption({ label: 'keine Angabe' });
      await page.getByRole('button', { name: 'Speichern' }).click();
      await expect(page.getByRole('main').getByText('Gespeichert.')).toBeVisible();
      await visit('/konto');
      await expect(about.nth(1)).toContainText('keine Angabe');
    });

    test('shows all that is known, and gives it as a file', async ({
      page,
      visit,
      become,
      context,
    }) => {
      const { email, title, supported } = await settle('Kim Kopie');
      await become(email);
      await visit('/konto/daten');
      const main = page.getByRole('main');
      for (const word of [email, 'Kim Kopie', title, 'Dein Code zum Anmelden'])
        await expect(main.getByText(word, { exact: true }).first()).toBeVisible();
      await expect(main).not.toContainText('resident@demo.invalid');

      const answer = await context.request.get('/konto/daten.json');
      expect(answer.headers()['content-disposition']).toMatch(
        /^attachment; filename="meine-daten-/,
      );
      expect(answer.headers()['cache-control']).toBe('private, no-store');
      const copy = (await answer.json()) as {
        format: string;
        version: number;
        sections: Record<string, { fields: object; rows: Record<string, unknown>[] }>;
      };
      expect({ format: copy.format, version: copy.version }).toEqual({
        format: 'ein-ideen-raum/own-data',
        version: 1,
      });
      expect(copy.sections['account']?.rows[0]).toMatchObject({ email, displayName: 'Kim Kopie' });
      expect(copy.sections['ideas']?.rows.map((row) => row['title'])).toEqual([title]);
      expect(copy.sections['votes']?.rows.map((row) => row['ideaNumber'])).toEqual([supported]);
      for (const { fields, rows } of Object.values(copy.sections))
        for (const row of rows) expect(Object.keys(row).sort()).toEqual(Object.keys(fields).sort());
    });

    test('is left at once, with a fresh code, and nothing of it remains', async ({
      page,
      visit,
      become,
      context,
    }) => {
      await page.setViewportSize(PHONE);
      const { email, title } = await settle('Lea Leise');
      await become(email);
      await visit('/konto');
      await page.getByRole('link', { name: 'Konto löschen' }).click();
      await page.getByRole('button', { name: 'Weiter: Code anfordern' }).click();
      await expect(page.getByRole('alert').first()).toBeVisible();
      await page.getByLabel('Sie werden auch gelöscht').check();
      await page.getByRole('button', { name: 'Weiter: Code anfordern' }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Löschen bestätigen');
      const code = codeIn(await mailTo(email, /Löschen deines Kontos/));
      await page.getByLabel('Code aus der E-Mail').fill(code === '000000' ? '000001' : '000000');
      await page.getByRole('button', { name: 'Konto jetzt löschen' }).click();
      await expect(page.getByRole('alert').first()).toBeVisible();
      await page.getByLabel('Code aus der E-Mail').fill(code);
      await page.getByRole('button', { name: 'Konto jetzt löschen' }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Dein Konto ist gelöscht');
      expect((await context.cookies()).map(({ name }) => name)).not.toContain('sid');
      await visit('/konto');
      await expect(page.getByLabel('Deine E-Mail-Adresse')).toBeVisible();
      await visit('/dev/mail');
      await expect(page.getByText(email)).toHaveCount(0);
      await expect(page.getByText(title)).toHaveCount(0);
    });
  });
}

test('nobody without a session sees a copy, and none ever comes from elsewhere', async ({
  context,
}) => {
  const answer = await context.request.get('/konto/daten.json', { maxRedirects: 0 });
  expect(answer.status()).toBe(303);
  expect(answer.headers()['location']).toContain('/anmelden');
});

test('each page of an account is sound for axe, in both languages', async ({
  page,
  visit,
  become,
}) => {
  test.slow();
  const { email } = await settle('Axel Achse');
  await become(email);
  for (const path of [
    '/konto',
    '/konto/profil',
    '/konto/daten',
    '/konto/loeschen',
    '/konto/loeschen/code?texte=bleiben',
    '/en/konto/daten',
    '/en/konto/loeschen',
    '/auf-wiedersehen?texte=entfernen',
  ]) {
    await visit(path);
    expect({ path, findings: await findings(page) }).toEqual({ path, findings: [] });
  }
  await visit('/konto/loeschen');
  await page.getByRole('button', { name: 'Weiter: Code anfordern' }).click();
  await expect(page.getByRole('alert').first()).toBeVisible();
  expect(await findings(page)).toEqual([]);
});

test('the privacy page says how long what is kept, in both languages', async ({ page, visit }) => {
  await visit('/datenschutz');
  const row = page.getByRole('row').filter({ hasText: 'Idee, deren Adresse noch nicht bestätigt' });
  await expect(row).toContainText('14 Tage');
  await expect(page.getByText('mindestens 14').first()).toBeVisible();
  await visit('/en/datenschutz');
  await expect(
    page.getByRole('row').filter({ hasText: 'idea whose address is not' }),
  ).toContainText('14 days');
});
