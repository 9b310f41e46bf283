import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SessionService } from '@ein/sessions';
import { Database, type Role } from '@ein/platform';
import { SearchIndexer } from '@ein/search-index';
import { openApi, type OpenApi } from './open-api.js';
import pg from 'pg';

/** Round trips are what requests cost, so each operation has a number of them that it may not exceed. */
interface Budget {
  operation: string;
  most: number;
  query: string;
  variables?: object;
  as?: 'resident' | 'moderator';
  /** Asked just before, uncounted, so that the operation has something to do. */
  after?: string;
}

const CARD =
  'number slug title excerpt status modelStage voteCount commentCount viewerHasVoted place { name }';
const LIST = `pageInfo { endCursor hasNextPage } totalCount order nodes { ${CARD} author { displayName } category { name } project { slug name } }`;
const COMMENT = `id number body bodyHtml stance author { displayName role placeName } createdAt voteCount viewerHasVoted
  removed removedGround replyCount changedThePlan`;
const IDEA = `query ($number: Int!) { idea(number: $number) {
  id title bodyHtml status visibility voteCount commentCount viewerHasVoted acceptsVotes acceptsComments viewerIsAuthor createdAt publishedAt
  author { displayName } place { name } category { name } project { slug name } point { lat lon }
  stanceCounts { for if against question }
  comments(first: 20) { totalCount pageInfo { endCursor hasNextPage } nodes { ${COMMENT} replies { ${COMMENT} } } } } }`;
const FACETS =
  'facets { states { id count } places { id name count } categories { id name count } projects { id name count } }';
const SECTION = '{ south: 51.75, west: 9.8, north: 51.85, east: 9.95 }';
const search = (more: string) =>
  `query { search(query: "Radweg", first: 20) { totalCount degraded ${more} hits { title snippet idea { ${CARD} } } } }`;
const VOTE =
  'mutation ($input: IdeaIdInput!) { voteForIdea(input: $input) { __typename ... on Idea { id voteCount viewerHasVoted } } }';
const WITHDRAW = 'mutation ($input: IdeaIdInput!) { withdrawVote(input: $input) { __typename } }';
const QUEUE = `query { moderationQueue(first: 20) { totalCount counts { ideas comments notices appeals decidedToday } pageInfo { hasNextPage }
  nodes { id version kind createdAt dueAt title excerpt placeName noticeCount claimedBy idea { number title } } } }`;

// A session costs one statement in each operation of somebody who is signed in.
const BUDGETS: Budget[] = [
  {
    operation: 'list, newest',
    most: 1,
    query: `query { ideas(first: 20, sort: NEW) { ${LIST} } }`,
  },
  {
    operation: 'list, fair order',
    most: 1,
    query: `query { ideas(first: 20, sort: FAIR) { ${LIST} } }`,
  },
  {
    operation: 'list, most supported',
    most: 1,
    query: `query { ideas(first: 20, sort: MOST_VOTED) { ${LIST} } }`,
  },
  {
    operation: 'list, signed in',
    most: 2,
    query: `query { ideas(first: 20, sort: NEW) { ${LIST} } }`,
    as: 'resident',
  },
  {
    operation: 'list with facets',
    most: 3,
    query: `query { ideas(first: 20) { ${LIST} ${FACETS} } }`,
  },
  {
    operation: 'section of the map',
    most: 4,
    query: `query { ideas(first: 20, within: ${SECTION}) { ${LIST} ${FACETS} } ideaPins(within: ${SECTION}) { hasMore nodes { number lat lon } } }`,
  },
  {
    operation: 'pins of the whole map',
    most: 3,
    query: 'query { ideaPins { hasMore nodes { number lat lon } } }',
  },
  {
    operation: 'names as you type',
    most: 2,
    query: 'query { suggestNames(query: "salz") { kind id name count } }',
  },
  {
    operation: 'list that asks what can be done',
    most: 3,
    query: '{ ideas(first: 50) { nodes { number acceptsVotes acceptsComments } } }',
  },
  { operation: 'idea page', most: 4, query: IDEA, variables: { number: 1 } },
  {
    operation: 'idea page, signed in',
    most: 6,
    query: IDEA,
    variables: { number: 1 },
    as: 'resident',
  },
  { operation: 'search', most: 2, query: search('') },
  { operation: 'search with facets', most: 3, query: search(FACETS) },
  {
    operation: 'search as you type',
    most: 1,
    query: 'query { suggest(query: "radw") { number slug title placeName modelStage } }',
  },
  { operation: 'vote', most: 2, query: VOTE, as: 'resident', after: WITHDRAW },
  { operation: 'moderation queue', most: 6, query: QUEUE, as: 'moderator' },
];

/** Writes down every statement that leaves this process for PostgreSQL, whatever pool or transaction it is part of. */
function writeDown(statements: string[]): () => void {
  const original = pg.Client.prototype.query;
  pg.Client.prototype.query = function (this: pg.Client, ...args: unknown[]): unknown {
    const [first] = args;
    statements.push(typeof first === 'string' ? first : String((first as { text?: string }).text));
    return Reflect.apply(original, this, args);
  } as typeof original;
  return () => void (pg.Client.prototype.query = original);
}

/** All of them when they are too many, so that a failure shows what they were. */
const overBudget = (statements: readonly string[], most: number): readonly string[] =>
  statements.length <= most ? [] : statements;

describe('statements per operation', () => {
  let api: OpenApi;
  let restore: () => void;
  const statements: string[] = [];
  const tokens = new Map<string, string>();
  let ideaId: string;

  beforeAll(async () => {
    api = await openApi({ seed: true, worker: false, meilisearch: true });
    for (const role of ['resident', 'moderator']) tokens.set(role, await sessionOf(role));
    const list = await api.ask<{ ideas: { nodes: { id: string; status: string }[] } }>(
      'query { ideas(first: 50, sort: NEW) { nodes { id status } } }',
    );
    ideaId = list.data?.ideas.nodes.find((idea) => idea.status === 'RECEIVED')?.id ?? '';
    await api.app.get(SearchIndexer, { strict: false }).settle();
    restore = writeDown(statements);
  }, 60_000);
  // The mail with the code would need the worker, whose statements are not an operation's.
  const sessionOf = async (role: string) => {
    const [account] = await api.app
      .get(Database)
      .rows<{ id: string; role: Role }>('select id, role from account where email = $1', [
        `${role}@demo.invalid`,
      ]);
    if (!account) throw new Error(`There is no ${role} in the demo town.`);
    return api.app.get(SessionService, { strict: false }).begin(account);
  };
  afterAll(async () => {
    restore?.();
    await api.close();
  });

  it.each(BUDGETS)('$operation: at most $most', async ({ query, variables, as, most, after }) => {
    const token = as && tokens.get(as);
    const words = query === VOTE ? { input: { ideaId } } : variables;
    // What a process learns once and keeps is not part of a request.
    await api.ask(query, words, token);
    if (after) await api.ask(after, words, token);
    statements.length = 0;
    const answer = await api.ask(query, words, token);
    expect(answer.errors).toBeUndefined();
    expect(overBudget(statements, most)).toEqual([]);
    expect(statements.length).toBeGreaterThan(0);
  });

  it('fails when an operation needs one more', async () => {
    const { query, most } = BUDGETS.find(({ operation }) => operation === 'list, newest')!;
    await api.ask(query);
    statements.length = 0;
    // As a field would that asked for each idea of the list by itself.
    const { ideas } = (await api.ask<{ ideas: { totalCount: number } }>(query)).data!;
    await api.app.get(Database).rows('select 1 where $1 > 0', [ideas.totalCount]);
    expect(overBudget(statements, most)).toHaveLength(most + 1);
    expect(overBudget(statements, most + 1)).toEqual([]);
  });

  it('counts what the database counts', async () => {
    const database = api.app.get(Database);
    statements.length = 0;
    await database.rows('select 1');
    await database.transaction(async () => database.write('select 2'));
    expect(statements).toEqual(['select 1', 'START TRANSACTION', 'select 2', 'COMMIT']);
  });
});
