/** Somebody who takes part in English is written to in English, from the first mail on and until they choose otherwise. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ErasureService } from '@ein/own-data';
import { Database } from '@ein/platform';
import { eventually, openApi, type OpenApi } from './open-api.js';

const SUBMIT = `mutation ($input: SubmitIdeaInput!) { submitIdea(input: $input) { __typename ... on Idea { id number } ... on AwaitsConfirmation { ideaId } } }`;
const AUTHOR = `query ($number: Int!) { idea(number: $number) { author { displayName } } }`;
const SPEAK = `mutation ($language: String!) { updateProfile(input: { language: $language }) { language } }`;

describe('the language in which somebody is written to', () => {
  let api: OpenApi;
  let database: Database;
  const refs = { categoryId: '', projectId: '' };

  beforeAll(async () => {
    api = await openApi({ seed: true });
    database = api.app.get(Database);
    const { data } = await api.ask<{
      categories: { id: string }[];
      projects: { id: string; slug: string }[];
    }>('{ categories { id } projects { id slug } }');
    refs.categoryId = data?.categories[0]?.id ?? '';
    refs.projectId = data?.projects.find((one) => one.slug === 'ideenkasten')?.id ?? '';
  }, 90_000);
  afterAll(() => api.close());

  /** Asks as somebody on a page of this language. */
  const ask = async <T>(
    language: 'de' | 'en',
    query: string,
    variables: object = {},
    token?: string,
  ): Promise<T> => {
    const response = await fetch(`${api.url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'accept-language': language,
        ...(token && { authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = (await response.json()) as { data: T; errors?: unknown };
    if (errors) throw new Error(JSON.stringify(errors));
    return data;
  };
  const mail = (to: string, subject: RegExp) =>
    eventually(
      async () => (await api.mailsTo(to)).find((one) => subject.test(one.subject)),
      `${String(subject)} to ${to}`,
    );
  const submit = async (language: 'de' | 'en', title: string, more: object, token?: string) =>
    (
      await ask<{ submitIdea: { id: string; number: number; ideaId: string } }>(
        language,
        SUBMIT,
        { input: { ...refs, title, body: 'Dort fehlt seit langem ein sicherer Weg.', ...more } },
        token,
      )
    ).submitIdea;

  it('is that of the page on which they submitted, in every mail, until they choose another', async () => {
    const email = 'erin@example.org';
    const { ideaId } = await submit('en', 'Radweg nach Salzderhelden', { email });
    const asked = await mail(email, /^Your idea waits for you to confirm it/);
    const code = /\b(\d{3}) ?(\d{3})\b/.exec(asked.text)?.slice(1).join('');
    const { confirmSignIn } = await ask<{
      confirmSignIn: { sessionToken: string; viewer: { language: string } };
    }>(
      'en',
      `mutation ($input: ConfirmSignInInput!) { confirmSignIn(input: $input) { ... on SignedIn { sessionToken viewer { language } } } }`,
      { input: { email, code } },
    );
    expect(confirmSignIn.viewer.language).toBe('en');
    const token = confirmSignIn.sessionToken;
    await ask(
      'en',
      'mutation ($id: ID!) { confirmIdea(input: { ideaId: $id }) { __typename } }',
      { id: ideaId },
      token,
    );
    const received = await mail(email, /^Your idea has arrived: number \d+/);
    expect(received.text).toContain('Next, the moderators check');
    expect(received.text).toMatch(/http\S+\/en\/konto\b/);

    const changed = await ask<{ updateProfile: { language: string } }>(
      'en',
      SPEAK,
      { language: 'de' },
      token,
    );
    expect(changed.updateProfile.language).toBe('de');
    await submit('en', 'Bänke an der Ilme', {}, token);
    await mail(email, /^Deine Idee ist angekommen: Nummer \d+/);
  });

  it('is in the copy of their data, and goes with the account', async () => {
    const email = 'copy@example.org';
    const token = await api.signIn(email);
    await ask('de', SPEAK, { language: 'en' }, token);
    const { viewer, ownData } = await ask<{
      viewer: { id: string };
      ownData: { rows: string[] };
    }>('de', '{ viewer { id } ownData(section: "account") { rows } }', {}, token);
    expect(JSON.parse(ownData.rows[0] ?? '')).toMatchObject({ email, language: 'en' });
    await api.app.get(ErasureService).erase(viewer.id, 'remove');
    expect(await database.rows('select language from account where id = $1', [viewer.id])).toEqual([
      { language: 'de' },
    ]);
  });

  it('takes no other language', async () => {
    const token = await api.signIn('other@example.org');
    await expect(ask('en', SPEAK, { language: 'fr' }, token)).rejects.toThrow(
      'The language is de or en.',
    );
    await expect(
      database.write(`update account set language = 'fr' where email = $1`, ['other@example.org']),
    ).rejects.toThrow('account_language_check');
  });

  it('turns our own names into English on English pages, and nobody else’s', async () => {
    const [row] = await database.rows<{ id: string; number: number; name: string }>(
      `select a.id, i.number, a.display_name as name from idea i join account a on a.id = i.author_id
       where i.visibility = 'published' order by i.number limit 1`,
    );
    const name = async (language: 'de' | 'en') =>
      (
        await ask<{ idea: { author: { displayName: string } } }>(language, AUTHOR, {
          number: row?.number,
        })
      ).idea.author.displayName;
    const rename = (to: string) =>
      database.write('update account set display_name = $2 where id = $1', [row?.id, to]);
    expect(await name('en')).toBe(row?.name);
    await rename('Ehemaliges Mitglied');
    expect([await name('de'), await name('en')]).toEqual(['Ehemaliges Mitglied', 'Former member']);
    await rename('Ohne Namen');
    expect(await name('en')).toBe('Unnamed');
    // A name is never taken for one of our sentences.
    await rename('Im Garten');
    expect(await name('en')).toBe('Im Garten');
  });

  it('takes a name that was ours for none, when it is saved as it stood', async () => {
    const token = await api.signIn('nameless@example.org');
    const { viewer } = await ask<{ viewer: { displayName: string } }>(
      'en',
      '{ viewer { displayName } }',
      {},
      token,
    );
    expect(viewer.displayName).toBe('Unnamed');
    const { updateProfile } = await ask<{ updateProfile: { displayName: string } }>(
      'de',
      'mutation ($name: String!) { updateProfile(input: { displayName: $name }) { displayName } }',
      { name: viewer.displayName },
      token,
    );
    expect(updateProfile.displayName).toBe('Ohne Namen');
  });
});
