import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually, openApi, type OpenApi } from './open-api.js';

const SUBMIT = `mutation ($input: SubmitIdeaInput!) { submitIdea(input: $input) { __typename ... on Idea { id number } } }`;
const EDIT = `mutation ($input: EditIdeaInput!) { editIdea(input: $input) { __typename ... on Problem { message } } }`;
const WITHDRAW = `mutation ($input: WithdrawIdeaInput!) { withdrawIdea(input: $input) { __typename } }`;
const TAKE_BACK = `mutation ($id: ID!) { takeBackWithdrawal(input: { ideaId: $id }) { __typename } }`;
const QUEUE = `{ moderationQueue(first: 50) { nodes { id version kind idea { id } } } }`;
const DECIDE = `mutation ($input: DecideInput!) { decide(input: $input) { __typename } }`;
const IDEA = `query ($number: Int!) { idea(number: $number) { title body proposal { title } revisions { version } comparison { from } authoring { base } } }`;
const TOTAL = `query ($filter: IdeaFilter) { ideas(first: 1, filter: $filter) { totalCount } }`;

describe.each([
  ['Meilisearch', true],
  ['PostgreSQL', false],
])('what an author changes, on every surface, with %s', (_engine, meilisearch) => {
  let api: OpenApi;
  let author: string;
  let moderator: string;
  let ideaId: string;
  let number: number;
  let categories: string[];
  const refs = { projectId: '', placeId: null };
  const body = (word: string) =>
    `Auf dem Weg am Wall fehlen Bänke. Wer nicht gut zu Fuß ist, kehrt nach der Hälfte um. Zwei Bänke beim ${word} und drei am Teich würden allen helfen, die dort gern spazieren.`;
  const title = 'Bänke am Wall';

  beforeAll(async () => {
    api = await openApi({ seed: true, meilisearch });
    author = await api.signIn('autorin@example.org');
    moderator = await api.signIn('moderator@demo.invalid');
    const { data } = await api.ask<{
      categories: { id: string }[];
      projects: { id: string; permanent: boolean }[];
    }>('{ categories { id } projects { id permanent } }');
    categories = data?.categories.map(({ id }) => id) ?? [];
    refs.projectId = data?.projects.find(({ permanent }) => permanent)?.id ?? '';
    const input = { ...refs, title, body: body('Quastelkrug'), categoryId: categories[0] };
    const submitted = await api.ask<{ submitIdea: { id: string; number: number } }>(
      SUBMIT,
      { input },
      author,
    );
    ideaId = submitted.data?.submitIdea.id ?? '';
    number = submitted.data?.submitIdea.number ?? 0;
    await decide('IDEA', 'PUBLISH');
    await eventually(
      async () => (await found('Quastelkrug')).includes(title),
      'the idea in the search',
    );
  }, 90_000);
  afterAll(() => api.close());

  const decide = async (kind: string, action: string) => {
    const item = await eventually(async () => {
      const { data } = await api.ask<{
        moderationQueue: {
          nodes: { id: string; version: number; kind: string; idea: { id: string } }[];
        };
      }>(QUEUE, {}, moderator);
      return data?.moderationQueue.nodes.find((one) => one.idea.id === ideaId && one.kind === kind);
    }, `an item of the kind ${kind}`);
    const input = { itemId: item.id, version: item.version, action };
    await api.ask(DECIDE, { input }, moderator);
  };
  const found = async (query: string): Promise<string[]> => {
    const { data } = await api.ask<{
      search: { hits: { title: string; idea: { title: string } }[] };
    }>('query ($query: String!) { search(query: $query) { hits { title idea { title } } } }', {
      query,
    });
    return (data?.search.hits ?? []).map((hit) => hit.idea.title);
  };
  const edit = async (change: object) => {
    const { data } = await api.ask<{ idea: { authoring: { base: number } } }>(
      IDEA,
      { number },
      author,
    );
    const input = {
      ideaId,
      version: data?.idea.authoring.base,
      title,
      body: body('Wimpfelhaus'),
      placeId: null,
      categoryId: categories[0],
      change: 'SPELLING',
      ...change,
    };
    const answer = await api.ask<{ editIdea: { __typename: string } }>(EDIT, { input }, author);
    expect(answer.data?.editIdea.__typename).toBe('Idea');
  };
  const total = async (categoryId?: string) =>
    (
      await api.ask<{ ideas: { totalCount: number } }>(TOTAL, {
        filter: categoryId ? { categoryIds: [categoryId] } : null,
      })
    ).data?.ideas.totalCount ?? -1;

  it('is found by its new words and no longer by the old ones', async () => {
    const before = [await total(categories[0]), await total(categories[1])];
    await edit({ categoryId: categories[1] });
    await eventually(async () => (await found('Wimpfelhaus')).includes(title), 'the new words');
    expect(await found('Quastelkrug')).toEqual([]);
    expect([await total(categories[0]), await total(categories[1])]).toEqual([
      (before[0] ?? 0) - 1,
      (before[1] ?? 0) + 1,
    ]);
  });

  it('says nothing of a text that waits for the moderation', async () => {
    await edit({ title: 'Ein Zwackelturm am Wall', categoryId: categories[1] });
    const { data } = await api.ask<{
      idea: { title: string; proposal: object | null; revisions: object[] };
    }>(IDEA, { number });
    expect(data?.idea).toMatchObject({ title, proposal: null });
    expect(JSON.stringify(data)).not.toContain('Zwackelturm');
    expect(await found('Zwackelturm')).toEqual([]);
    const own = await api.ask<{ idea: { proposal: { title: string } } }>(IDEA, { number }, author);
    expect(own.data?.idea.proposal.title).toBe('Ein Zwackelturm am Wall');
    // The first edit is looked at first; nobody supports the idea, so the second text then counts at once.
    await decide('EDIT', 'PUBLISH');
    await decide('EDIT', 'PUBLISH');
    await eventually(
      async () => (await found('Zwackelturm')).includes('Ein Zwackelturm am Wall'),
      'the new title',
    );
  });

  it('leaves totals and search when it is withdrawn, and comes back to both', async () => {
    const before = await total();
    const input = { ideaId, reason: 'SETTLED' };
    await api.ask(WITHDRAW, { input }, author);
    expect(await total()).toBe(before - 1);
    // Before the index knows: each query asks PostgreSQL again.
    expect(await found('Zwackelturm')).toEqual([]);
    await api.ask(TAKE_BACK, { id: ideaId }, author);
    expect(await total()).toBe(before);
    await eventually(async () => (await found('Zwackelturm')).length === 1, 'the idea again');
  });
});
