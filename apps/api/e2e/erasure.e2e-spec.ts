import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ErasureService } from '@ein/own-data';
import type { TextsChoice } from '@ein/accounts';
import { Database } from '@ein/platform';
import { SearchIndexer } from '@ein/search-index';
import { eventually, openApi, type OpenApi } from './open-api.js';

const SUBMIT = `mutation ($input: SubmitIdeaInput!) { submitIdea(input: $input) { __typename ... on Idea { id number } } }`;
const COMMENT = `mutation ($input: PostCommentInput!) { postComment(input: $input) { __typename ... on Comment { id } } }`;
const REPORT = `mutation ($input: ReportContentInput!) { reportContent(input: $input) { __typename } }`;
const VOTE = `mutation ($id: ID!) { voteForIdea(input: { ideaId: $id }) { __typename } }`;
const QUEUE = `{ moderationQueue(first: 50) { nodes { id version kind idea { id } } } }`;
const DECIDE = `mutation ($input: DecideInput!) { decide(input: $input) { __typename } }`;
const LIST = `{ ideas(first: 50, sort: NEW) { totalCount nodes { id number title voteCount author { displayName } } } }`;

interface Canary {
  token: string;
  name: string;
  email: string;
  session: string;
  id: string;
  ideaId: string;
  number: number;
}

/** Somebody whose every word holds one token, so that it can be looked for everywhere afterwards. */
describe('whoever leaves is nowhere any more', () => {
  let api: OpenApi;
  let database: Database;
  let moderator: string;
  let other: string;
  let foreignIdea: string;
  const refs = { categoryId: '', projectId: '' };

  beforeAll(async () => {
    api = await openApi({ seed: true, meilisearch: true });
    database = api.app.get(Database);
    moderator = await api.signIn('moderator@demo.invalid');
    other = await api.signIn('resident@demo.invalid');
    const { data } = await api.ask<{
      categories: { id: string }[];
      projects: { id: string; slug: string }[];
    }>('{ categories { id } projects { id slug } }');
    refs.categoryId = data?.categories[0]?.id ?? '';
    refs.projectId = data?.projects.find((one) => one.slug === 'ideenkasten')?.id ?? '';
    const list = await api.ask<{ ideas: { nodes: { id: string }[] } }>(LIST);
    const open: { voteForIdea: { __typename: string } }[] = [];
    for (const node of list.data?.ideas.nodes ?? []) {
      const { data: vote } = await api.ask<{ voteForIdea: { __typename: string } }>(
        VOTE,
        { id: node.id },
        other,
      );
      if (vote?.voteForIdea.__typename === 'Idea') {
        foreignIdea = node.id;
        open.push(vote);
        break;
      }
    }
    expect(open).toHaveLength(1);
  }, 90_000);
  afterAll(() => api.close());

  const submit = async (session: string, token: string, title: string) => {
    const input = {
      ...refs,
      title: `${title} ${token}`,
      body: `Am Wasser soll es ${token} geben, damit alle etwas davon haben.`,
    };
    const { data } = await api.ask<{ submitIdea: { id: string; number: number } }>(
      SUBMIT,
      { input },
      session,
    );
    if (!data?.submitIdea.id) throw new Error('The idea was not taken.');
    return data.submitIdea;
  };
  const publish = async (ideaId: string) => {
    const item = await eventually(async () => {
      const { data } = await api.ask<{
        moderationQueue: { nodes: { id: string; version: number; idea: { id: string } }[] };
      }>(QUEUE, {}, moderator);
      return data?.moderationQueue.nodes.find((node) => node.idea.id === ideaId);
    }, 'the queue item');
    const input = { itemId: item.id, version: item.version, action: 'PUBLISH' };
    await api.ask(DECIDE, { input }, moderator);
  };

  /** An account with a word in everything that can be written here. */
  const settle = async (token: string): Promise<Canary> => {
    const email = `${token}@example.org`;
    const name = `Kim ${token}`;
    const session = await api.signIn(email);
    await api.ask(
      `mutation ($input: UpdateProfileInput!) { updateProfile(input: $input) { id } }`,
      { input: { displayName: name } },
      session,
    );
    const idea = await submit(session, token, 'Brunnen');
    await publish(idea.id);
    await submit(session, token, 'Wartende Bank');
    await api.ask(VOTE, { id: foreignIdea }, session);
    const input = { ideaId: foreignIdea, body: `Das ist ${token} und wichtig.`, stance: 'FOR' };
    await api.ask(COMMENT, { input }, session);
    const report = { ideaId: foreignIdea, reason: 'OTHER', text: `Nicht ${token}`, email };
    await api.ask(REPORT, { input: report }, session);
    const [account] = await database.rows<{ id: string }>(
      'select id from account where email_canonical = $1',
      [email],
    );
    await database.write(
      `insert into idea (id, title, body, author_id, project_id, category_id, visibility)
       select gen_random_uuid(), $2, $2, $1, project_id, category_id, v
       from idea, unnest(array['draft', 'unconfirmed']) v where id = $3`,
      [account?.id, `Entwurf ${token}`, idea.id],
    );
    await eventually(async () => (await found(token)).length > 0, 'the search');
    return {
      token,
      name,
      email,
      session,
      id: account?.id ?? '',
      ideaId: idea.id,
      number: idea.number,
    };
  };

  const found = async (query: string) => {
    const { data } = await api.ask<{ search: { hits: { title: string }[]; degraded: boolean } }>(
      'query ($query: String!) { search(query: $query) { degraded hits { title } } }',
      { query },
    );
    return data?.search.hits ?? [];
  };

  /** Every row of every table that holds this word, as table and row. */
  const rowsWith = async (word: string): Promise<string[]> => {
    const tables = await database.rows<{ table: string }>(
      `select table_name as table from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`,
    );
    const hits: string[] = [];
    for (const { table } of tables) {
      const rows = await database.pool.query<{ row: string }>(
        `select t::text as row from "${table}" t where t::text ilike $1`,
        [`%${word}%`],
      );
      hits.push(...rows.rows.map((one) => `${table}: ${one.row.slice(0, 200)}`));
    }
    return hits;
  };
  /** What the engine itself finds by this word; it shows ids alone, so documents cannot be read for it. */
  const documentsWith = async (word: string): Promise<string[]> => {
    const meili = api.config.meili;
    const uid = `ideas_${new URL(api.config.databaseUrl).pathname.slice(1)}`;
    const answer = await fetch(`${meili?.url}/indexes/${uid}/search`, {
      method: 'POST',
      headers: { authorization: `Bearer ${meili?.key}`, 'content-type': 'application/json' },
      body: JSON.stringify({ q: word, limit: 100, matchingStrategy: 'all' }),
    });
    // The index comes to be with its first document.
    if (answer.status === 404) return [];
    const { hits } = (await answer.json()) as { hits: { id: string }[] };
    return hits.map((hit) => hit.id);
  };
  const filesWith = async (word: string): Promise<string[]> => {
    const folder = join(api.config.dataDir, 'mail');
    const names = await readdir(folder).catch(() => []);
    const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
    return names.filter((_, at) => texts[at]?.toLowerCase().includes(word));
  };
  const publicAnswers = async (number: number): Promise<string> => {
    const idea = await api.ask(
      `{ idea(number: ${number}) { title body author { displayName } } tombstone(number: ${number}) { number ground } }`,
    );
    const list = await api.ask(LIST);
    return JSON.stringify([idea, list]).toLowerCase();
  };
  const votesOf = async (ideaId: string) => {
    const [row] = await database.rows<{ tally: number; rows: number }>(
      `select t.vote_count as tally, (select count(*)::int from vote v where v.idea_id = t.idea_id) as rows
       from idea_tally t where t.idea_id = $1`,
      [ideaId],
    );
    return row;
  };
  const erase = (canary: Canary, texts: TextsChoice) =>
    api.app.get(ErasureService, { strict: false }).erase(canary.id, texts);
  /** The worker has told everyone, the index is in step. */
  const settled = async () => {
    await eventually(
      async () =>
        (await database.rows('select from event_delivery')).length === 0 &&
        (await database.rows('select from search_dirty')).length === 0,
      'the worker',
    );
    await api.app.get(SearchIndexer, { strict: false }).settle();
  };

  it('with all their texts', async () => {
    const canary = await settle('zwielaxor');
    const before = await votesOf(foreignIdea);
    expect((await rowsWith(canary.token)).length).toBeGreaterThan(8);
    await eventually(
      async () => (await documentsWith(canary.token)).length > 0,
      'the document in Meilisearch',
    );

    expect(await erase(canary, 'remove')).toBe(true);
    await settled();

    expect(await rowsWith(canary.token)).toEqual([]);
    expect(await documentsWith(canary.token)).toEqual([]);
    expect(await filesWith(canary.token)).toEqual([]);
    expect(await publicAnswers(canary.number)).not.toContain(canary.token);
    expect(await found(canary.token)).toEqual([]);
    const { data } = await api.ask<{ viewer: unknown }>('{ viewer { id } }', {}, canary.session);
    expect(data?.viewer).toBeNull();
    const after = await votesOf(foreignIdea);
    expect(after?.tally).toBe((before?.tally ?? 0) - 1);
    expect(after?.rows).toBe((before?.rows ?? 0) - 1);
    expect(
      await database.rows('select from idea where author_id = $1 and number is null', [canary.id]),
    ).toEqual([]);
  }, 60_000);

  it('but for the texts that they let stay, without a name', async () => {
    const canary = await settle('querbolind');
    expect(await erase(canary, 'keep')).toBe(true);
    await settled();

    const { data } = await api.ask<{ idea: { title: string; author: { displayName: string } } }>(
      `{ idea(number: ${canary.number}) { title author { displayName } } }`,
    );
    expect(data?.idea).toEqual({
      title: `Brunnen ${canary.token}`,
      author: { displayName: 'Ehemaliges Mitglied' },
    });
    expect((await found(canary.token)).map((hit) => hit.title.replace(/<.*?>/g, ''))).toEqual([
      `Brunnen ${canary.token}`,
    ]);
    const rows = await rowsWith(canary.token);
    const tables = new Set(rows.map((row) => row.split(':')[0]));
    expect([...tables].sort()).toEqual(
      [
        'comment',
        'idea',
        'idea_revision',
        'search_document',
        'search_document_words',
        'search_word',
      ].sort(),
    );
    expect(rows.filter((row) => /Wartende|Entwurf|@example|Kim/.test(row))).toEqual([]);
    expect(await filesWith(canary.email)).toEqual([]);
  }, 60_000);

  it('and a new account with the same address is a new person', async () => {
    const session = await api.signIn('zwielaxor@example.org');
    const { data } = await api.ask<{ viewer: { displayName: string }; myIdeas: unknown[] }>(
      '{ viewer { displayName } myIdeas { id } }',
      {},
      session,
    );
    expect(data).toEqual({ viewer: { displayName: 'Ohne Namen' }, myIdeas: [] });
    const vote = await api.ask<{ voteForIdea: { __typename: string } }>(
      VOTE,
      { id: foreignIdea },
      session,
    );
    expect(vote.data?.voteForIdea.__typename).toBe('Idea');
    const counted = await votesOf(foreignIdea);
    expect(counted?.rows).toBeGreaterThan(0);
  });

  it('also when a backup brings them back', async () => {
    const erasures = api.app.get(ErasureService, { strict: false });
    const [left] = await erasures.entries();
    if (!left) throw new Error('Nobody left.');
    // What a restore does: the row is somebody again, with a text and a session.
    await database.write(
      `update account set email = 'back@example.org', email_canonical = 'back@example.org', display_name = 'Wieder Da',
         erased_at = null, confirmed_at = now() where id = $1`,
      [left.accountId],
    );
    await database.write(
      `insert into comment (id, idea_id, author_id, body) values (gen_random_uuid(), $1, $2, 'Wieder hier, mit Text.')`,
      [foreignIdea, left.accountId],
    );
    expect(await erasures.applyAgain([left])).toBe(1);
    expect(await rowsWith('back@example.org')).toEqual([]);
    expect(await rowsWith('Wieder hier')).toEqual([]);
  });

  it('and what another window sent at the very moment is swept up', async () => {
    const erasures = api.app.get(ErasureService, { strict: false });
    const canary = await settle('spaetling');
    await erase(canary, 'remove');
    await database.write(
      `insert into comment (id, idea_id, author_id, body) values (gen_random_uuid(), $1, $2, 'spaetling kam danach')`,
      [foreignIdea, canary.id],
    );
    await erasures.sweepUp();
    expect(await rowsWith('spaetling')).toEqual([]);
  }, 60_000);
});
