/** Writes the lists of payloads into everything that people can write, once for all attacks that look for them. */
import { setTimeout as wait } from 'node:timers/promises';
import { ask, must, newAddress, sessionOf } from './client.ts';
import { rowsIn } from './database.ts';
import { demand } from './demand.ts';
import { type Field, fillEveryField } from './fields.ts';
import { LONG, packed, SHORT, TITLES } from './payloads.ts';
import type { Written } from './places.ts';
import type { Product } from './product.ts';

/** Waits in the queue, so that moderators see it there. */
const WAITING = 8;
const MORE_TITLES = 30;
const NAMES = [
  SHORT,
  '"><script>hit(5)</script>',
  "Eva' onmouseover=hit(6) x='",
  '\u202Enimda Admin',
  '{{7*7}} ${hit}',
  '=1+1',
];
export const FORMULA = {
  reason: '=HYPERLINK("https://evil.example";"hier klicken")',
  ground: '@SUM(1+1)*cmd',
  facts: '+1+cmd|"/C calc"!A0',
};

export interface Texts extends Written {
  fields: Field[];
  author: string;
  moderator: string;
  admin: string;
  office: string;
  ideas: number;
  comments: number;
}

let once: Promise<Texts> | undefined;
export const texts = (product: Product): Promise<Texts> => (once ??= write(product));

interface Ground {
  categories: { id: string }[];
  projects: { id: string; permanent: boolean }[];
  places: { id: string }[];
  reasonPresets: { id: string }[];
}

const STAFF = { moderator: '', admin: '', office: '' };
const REFUSAL = `select id from decision where action = 'refuse' order by created_at desc limit 1`;
const COMMENTER = `select id from account where email like 'name-%' order by email limit 1`;

async function write(product: Product): Promise<Texts> {
  const staff = { ...STAFF };
  for (const role of ['moderator', 'admin', 'office'] as const)
    staff[role] = await sessionOf(product, `${role}@demo.invalid`);
  const author = await sessionOf(product, newAddress('autor'));
  const ground = await must<Ground>(
    product,
    '{ categories { id } projects { id permanent } places { id } reasonPresets { id } }',
    {},
    { token: staff.admin },
  );
  const bodies = packed(4900);
  const ideas = await submitAll(product, author, ground, bodies);
  const [published, waiting] = [ideas.slice(0, -WAITING), ideas.slice(-WAITING)];
  const items = await publish(product, staff.moderator, published, waiting);
  const { ids: comments, person } = await discuss(product, published[0]?.id ?? '');
  await refuse(product, staff.moderator, items.pop() ?? '');
  const draft = await begin(product, staff.office, LONG.slice(0, 110));
  const edition = await publishedEdition(product, staff.office);
  const ids = {
    ...idsOf(ground),
    idea: published[1]?.id ?? '',
    ideaNumber: String(published[1]?.number ?? 0),
    comment: comments[0] ?? '',
    item: items[0] ?? '',
    report: draft,
    account: person,
  };
  const fields = await fillEveryField(product, { resident: author, admin: staff.admin, ids });
  const numbers = published.slice(0, bodies.length).map(({ number }) => number);
  const counts = { ideas: ideas.length, comments: comments.length };
  const decision = await idFrom(product, REFUSAL);
  return { ...staff, ...counts, author, fields, numbers, draft, edition, decision, person, items };
}

const idsOf = ({ reasonPresets, places, categories, projects }: Ground) => ({
  preset: reasonPresets[0]?.id ?? '',
  place: places[0]?.id ?? '',
  category: categories[0]?.id ?? '',
  project: projects.find(({ permanent }) => permanent)?.id ?? '',
});

async function submitAll(product: Product, token: string, ground: Ground, bodies: string[]) {
  const ideas: { id: string; number: number }[] = [];
  for (const [at, title] of TITLES.slice(0, bodies.length + MORE_TITLES).entries()) {
    const body = bodies[at] ?? `Dort fehlt seit langem ein Weg. ${LONG}`;
    const idea = await submit(product, token, ground, title, body);
    if (idea) ideas.push(idea);
  }
  return ideas;
}

async function begin(product: Product, token: string, title: string): Promise<string> {
  const { createReport } = await must<{ createReport: { id: string } }>(
    product,
    'mutation ($input: CreateReportInput!) { createReport(input: $input) { ... on ReportDraft { id } } }',
    { input: { title } },
    { token },
  );
  return createReport.id;
}

interface DraftNow {
  reportDraft: { version: number; analysis: { state: string } };
}

/** An edition over all that was written, as soon as the worker has read it. */
async function publishedEdition(product: Product, token: string): Promise<number> {
  const reportId = await begin(product, token, 'Bericht über alles');
  const look = () =>
    must<DraftNow>(
      product,
      'query ($id: ID!) { reportDraft(id: $id) { version analysis { state } } }',
      { id: reportId },
      { token },
    );
  let now = (await look()).reportDraft;
  for (
    const until = Date.now() + 60_000;
    now.analysis.state !== 'DONE';
    now = (await look()).reportDraft
  ) {
    demand(Date.now() < until, `the analysis is ${now.analysis.state} after a minute`);
    await wait(500);
  }
  const { publishReport } = await must<{ publishReport: { number?: number; message?: string } }>(
    product,
    'mutation ($input: ReportVersionInput!) { publishReport(input: $input) { ... on ReportEdition { number } ... on Problem { message } } }',
    { input: { reportId, version: now.version } },
    { token },
  );
  demand(publishReport.number, `no edition: ${publishReport.message}`);
  return publishReport.number;
}

const idFrom = async (product: Product, statement: string): Promise<string> =>
  (await rowsIn<{ id: string }>(product, statement))[0]?.id ?? '';

async function submit(
  product: Product,
  token: string,
  ground: Ground,
  title: string,
  body: string,
) {
  const input = {
    title,
    body,
    categoryId: ground.categories[0]?.id,
    projectId: ground.projects.find(({ permanent }) => permanent)?.id,
    location: SHORT,
    lat: 51.8187,
    lon: 9.8678,
  };
  const { data } = await ask(
    product,
    'mutation ($input: SubmitIdeaInput!) { submitIdea(input: $input) { ... on Idea { id number } } }',
    { input },
    { token },
  );
  const idea = data?.['submitIdea'] as { id?: string; number?: number } | undefined;
  return idea?.id && idea.number ? { id: idea.id, number: idea.number } : null;
}

interface Item {
  id: string;
  version: number;
  idea: { id: string } | null;
}

/** Publishes all but those that shall wait, as they come into the queue; answers the items of these. */
async function publish(
  product: Product,
  token: string,
  ideas: { id: string }[],
  waiting: { id: string }[],
): Promise<string[]> {
  const left = new Set(ideas.map(({ id }) => id));
  const items = new Map<string, string>();
  const waits = new Set(waiting.map(({ id }) => id));
  for (
    const until = Date.now() + 60_000;
    Date.now() < until && (left.size > 0 || items.size < waits.size);
    await wait(500)
  )
    for (const item of await queue(product, token)) {
      const id = item.idea?.id ?? '';
      if (waits.has(id)) items.set(id, item.id);
      if (!left.delete(id)) continue;
      const input = { itemId: item.id, version: item.version, action: 'PUBLISH' };
      await must(
        product,
        'mutation ($input: DecideInput!) { decide(input: $input) { __typename } }',
        { input },
        { token },
      );
    }
  return [...items.values()];
}

async function queue(product: Product, token: string): Promise<Item[]> {
  const items: Item[] = [];
  for (let after: string | null = null; ;) {
    const page: {
      moderationQueue: { nodes: Item[]; pageInfo: { endCursor: string; hasNextPage: boolean } };
    } = await must(
      product,
      'query ($after: String) { moderationQueue(first: 50, filter: IDEAS, after: $after) { nodes { id version idea { id } } pageInfo { endCursor hasNextPage } } }',
      { after },
      { token },
    );
    items.push(...page.moderationQueue.nodes);
    if (!page.moderationQueue.pageInfo.hasNextPage) return items;
    after = page.moderationQueue.pageInfo.endCursor;
  }
}

async function refuse(product: Product, token: string, itemId: string): Promise<void> {
  const input = { itemId, version: 1, action: 'REFUSE', ...FORMULA };
  await must(
    product,
    'mutation ($input: DecideInput!) { decide(input: $input) { __typename } }',
    { input },
    { token },
  );
}

/** Comments by people whose names are payloads themselves. */
async function discuss(product: Product, ideaId: string) {
  const people: string[] = [];
  for (const displayName of NAMES) {
    const token = await sessionOf(product, newAddress('name'));
    const rename =
      'mutation ($input: UpdateProfileInput!) { updateProfile(input: $input) { __typename } }';
    await ask(product, rename, { input: { displayName } }, { token });
    people.push(token);
  }
  const ids: string[] = [];
  for (const [at, body] of packed(1900).entries()) {
    const input = { ideaId, body, stance: ['FOR', 'AGAINST', 'IF', 'QUESTION'][at % 4] };
    const { data } = await ask(
      product,
      'mutation ($input: PostCommentInput!) { postComment(input: $input) { ... on Comment { id } } }',
      { input },
      { token: people[at % people.length] },
    );
    const id = (data?.['postComment'] as { id?: string } | undefined)?.id;
    if (id) ids.push(id);
  }
  return { ids, person: await idFrom(product, COMMENTER) };
}
