/** GraphQL documents and bodies that cost more to answer than to send. */
import type { Attack } from './attack.type.ts';
import { post, probe, type Reply } from './client.ts';
import { demand } from './demand.ts';
import type { Product } from './product.ts';

const times = (count: number, text: (at: number) => string, between = ' '): string =>
  Array.from({ length: count }, (_, at) => text(at)).join(between);
const body = (query: string, variables?: unknown) => JSON.stringify({ query, variables });
const SEARCH = 'query ($q: String!) { search(query: $q, first: 1) { totalCount } }';
const VOTE =
  'voteForIdea(input: { ideaId: "018f0000-0000-7000-8000-000000000000" }) { __typename }';

interface Plan {
  name: string;
  title: string;
  body: () => string;
  /** Statuses that are right. */
  statuses: number[];
  /** Most milliseconds on a busy machine. */
  most?: number;
  says?: RegExp;
  headers?: Record<string, string>;
  many?: number;
}

const fragments = (count: number) =>
  times(count, (at) => `fragment f${at} on Query { ...f${at + 1} ...f${at + 1} ...f${at + 1} }`);

const PLANS: Plan[] = [
  {
    name: 'aliases',
    title: '1,500 aliases of __typename',
    body: () => body(`{ ${times(1500, (at) => `a${at}: __typename`)} }`),
    statuses: [400],
  },
  {
    name: 'mutation-aliases',
    title: '200 votes in one request',
    body: () => body(`mutation { ${times(200, (at) => `v${at}: ${VOTE}`)} }`),
    statuses: [400],
  },
  {
    name: 'two-mutations',
    title: 'a second mutation without an alias',
    body: () => body(`mutation { signOut ${VOTE} }`),
    statuses: [400],
    says: /One mutation/,
  },
  {
    name: 'depth',
    title: '300 levels deep',
    body: () =>
      body(
        `{ idea(number: 1) { comments { nodes { ${'replies { '.repeat(300)} id ${'} '.repeat(300)} } } } }`,
      ),
    statuses: [400],
  },
  {
    name: 'width',
    title: 'lists in lists of a hundred',
    body: () =>
      body(
        '{ ideas(first: 100) { nodes { comments(first: 100) { nodes { replies(first: 100) { id } } } } } }',
      ),
    statuses: [400],
    says: /too large together/,
  },
  {
    name: 'directives',
    title: '900 directives on one field',
    body: () => body(`{ __typename ${times(900, () => '@skip(if: false)')} }`),
    statuses: [400],
  },
  {
    name: 'unknown-directives',
    title: '900 directives that do not exist, errors bounded',
    body: () => body(`{ __typename ${times(900, (at) => `@x${at}`)} }`),
    statuses: [400],
  },
  {
    name: 'fragments-cyclic',
    title: 'a fragment that contains itself',
    body: () => body('{ ...a } fragment a on Query { ...b } fragment b on Query { ...a }'),
    statuses: [400],
  },
  {
    name: 'fragments-exploding',
    title: '3^100 spreads of one fragment',
    body: () => body(`{ ...f0 } ${fragments(100)} fragment f100 on Query { places { id } }`),
    statuses: [200, 400],
  },
  {
    name: 'inline-fragments',
    title: '600 inline fragments that overlap',
    body: () => body(`{ ${times(600, () => '... on Query { idea(number: 1) { id } }')} }`),
    statuses: [200, 400],
  },
  {
    name: 'same-field',
    title: 'one field 1,900 times',
    body: () => body(`{ ${times(1900, () => '__typename')} }`),
    statuses: [200, 400],
  },
  {
    name: 'tokens',
    title: '10,000 tokens',
    body: () => body(`{ ${times(10_000, () => 'a')} }`),
    statuses: [400],
  },
  {
    name: 'comments',
    title: '30,000 lines of comments in the document',
    body: () => body(`{ __typename }${'#\n'.repeat(20_000)}`),
    statuses: [200, 400],
  },
  {
    name: 'comments-large',
    title: '600 KB of comments in the document',
    body: () => body(`{ __typename }${'#\n'.repeat(200_000)}`),
    statuses: [413],
  },
  {
    name: 'batch',
    title: '100 requests in one body',
    body: () => JSON.stringify(Array.from({ length: 100 }, () => ({ query: '{ __typename }' }))),
    statuses: [400],
  },
  {
    name: 'large-variable',
    title: '60,000 letters to search for, in one word',
    body: () => body(SEARCH, { q: 'x'.repeat(60_000) }),
    statuses: [200, 400],
  },
  {
    name: 'many-words',
    title: '30,000 words to search for',
    body: () => body(SEARCH, { q: 'a '.repeat(30_000) }),
    statuses: [200, 400],
  },
  {
    name: 'many-variables',
    title: '2,000 variables',
    body: () =>
      body(
        `query (${times(900, (at) => `$v${at}: Int`)}) { __typename }`,
        Object.fromEntries(Array.from({ length: 900 }, (_, at) => [`v${at}`, 'x'])),
      ),
    statuses: [400],
  },
  {
    name: 'large-body',
    title: 'a body of 2 MB',
    body: () => body('{ __typename }', { x: 'x'.repeat(2_000_000) }),
    statuses: [413],
  },
  {
    name: 'deep-json',
    title: 'JSON nested 10,000 deep in a variable',
    body: () =>
      `{"query":${JSON.stringify(SEARCH)},"variables":{"q":${'['.repeat(10_000)}${']'.repeat(10_000)}}}`,
    statuses: [200, 400],
  },
  {
    name: 'deep-document',
    title: 'a list nested 500 deep in the document',
    body: () => body(`{ search(query: ${'['.repeat(500)}${']'.repeat(500)}) { totalCount } }`),
    statuses: [400],
  },
  {
    name: 'prototype',
    title: '__proto__ and constructor as keys of a body',
    body: () =>
      '{"query":"{ __typename }","variables":{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}}',
    statuses: [200, 400],
  },
  {
    name: 'object-as-id',
    title: 'an object in place of an id',
    body: () =>
      body('query ($id: ID!) { report(id: $id) { title } }', {
        id: { $ne: null, sql: "' or 1=1" },
      }),
    statuses: [400, 200],
    says: /cannot represent|Variable|BAD_USER_INPUT/,
  },
  {
    name: 'sql',
    title: 'SQL in an id, a cursor, an order and a search',
    body: () =>
      body(
        `{ report(id: "1' or '1'='1") { title } ideas(first: 1, after: "eyJ9'; drop table idea; --", order: "1; select pg_sleep(5)") { totalCount } search(query: "' union select * from account; --", first: 1) { totalCount } }`,
      ),
    statuses: [200, 400],
    most: 4000,
  },
  {
    name: 'list-size',
    title: 'a billion ideas, and fewer than none',
    body: () => body('{ ideas(first: 1000000000) { totalCount } }'),
    statuses: [400],
  },
  {
    name: 'negative-size',
    title: 'minus five ideas',
    body: () => body('{ ideas(first: -5) { totalCount } }'),
    statuses: [200, 400],
    says: /BAD_USER_INPUT/,
  },
  {
    name: 'pattern',
    title: 'patterns that make regular expressions slow',
    body: () =>
      body(SEARCH, { q: `${'a'.repeat(200)}!${'\\u0301'.repeat(200)}${'()*+'.repeat(200)}` }),
    statuses: [200],
  },
  ...['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'].map(
    (type) => ({
      name: `as-${type.split(';')[0]?.replace('/', '-')}`,
      title: `a mutation sent as ${type.split(';')[0]}, which a foreign page could`,
      body: () => body('mutation { signOut }'),
      headers: { 'content-type': type },
      statuses: [400, 415],
    }),
  ),
  {
    name: 'charset',
    title: 'a body that says it is UTF-7, with a bracket in its manner',
    body: () => body('+AHs- __typename +AH0-'),
    headers: { 'content-type': 'application/json; charset=utf-7' },
    statuses: [400, 415],
  },
  {
    name: 'flood',
    title: '300 of the dearest documents that are let through, ten at a time',
    body: () =>
      body('{ ideas(first: 20) { nodes { comments(first: 10) { nodes { replies { id } } } } } }'),
    statuses: [200],
    many: 300,
  },
];

export const DOCUMENTS: Attack[] = PLANS.map((plan) => ({
  group: 'documents',
  name: plan.name,
  title: plan.title,
  expected: `${plan.statuses.join(' or ')}, everybody else answered`,
  run: (product) => send(plan, product),
}));

async function send(plan: Plan, product: Product): Promise<string> {
  const { most = 3000, many = 1, statuses, headers, says } = plan;
  const text = plan.body();
  const replies: Reply[] = [];
  const one = async () => {
    while (replies.length < many)
      replies.push(await post(`${product.wide}/graphql`, text, headers));
  };
  const sent = Promise.all(Array.from({ length: Math.min(10, many) }, one));
  const probed = many > 1 ? await probe(product, 5000) : 0;
  await sent;
  for (const reply of replies) {
    demand(statuses.includes(reply.status), `status ${reply.status}: ${reply.text.slice(0, 200)}`);
    demand(
      !/"INTERNAL"|at .*\.js:\d+/.test(reply.text),
      `inner parts: ${reply.text.slice(0, 200)}`,
    );
    demand(reply.text.length < 100_000, `an answer of ${reply.text.length} bytes`);
    demand(!says || says.test(reply.text), `says ${reply.text.slice(0, 200)}`);
    demand(many > 1 || reply.ms < most, `${Math.round(reply.ms)} ms`);
  }
  const slowest = Math.max(...replies.map(({ ms }) => ms));
  const [first] = replies;
  const after = probed || (await probe(product, 5000));
  return `${first?.status}, ${Math.round(slowest)} ms, ${first?.text.length} bytes; a stranger ${Math.round(after)} ms`;
}
