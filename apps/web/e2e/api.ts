import { codeIn, mailTo } from './mailbox.ts';

/** Asks the API as a program would; throws with its answer when it refuses. */
export async function ask<Data>(
  query: string,
  variables: Record<string, unknown> = {},
  token?: string,
): Promise<Data> {
  const response = await fetch(process.env['EIN_E2E_API'] ?? '', {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(token && { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await response.json()) as { data?: Data; errors?: unknown };
  if (!data || errors) throw new Error(`The API refused: ${JSON.stringify(errors)}`);
  return data;
}

/** People of the demo town whom several tests are at the same time. */
export const DEMO = {
  resident: 'resident@demo.invalid',
  moderator: 'moderator@demo.invalid',
  secondModerator: 'second-moderator@demo.invalid',
  office: 'office@demo.invalid',
  admin: 'admin@demo.invalid',
} as const;

const sessions = new Map<string, string>(
  JSON.parse(process.env['EIN_E2E_SESSIONS'] ?? '[]') as [string, string][],
);

/** Signs them all in once, for all workers: two who ask for a code at the same time would take each other's mail. */
export async function signInDemo(): Promise<void> {
  for (const address of Object.values(DEMO)) await sessionOf(address);
  process.env['EIN_E2E_SESSIONS'] = JSON.stringify([...sessions]);
}

/** The session token of somebody, who signs in by the code in their mail when they have not done so before. */
export async function sessionOf(email: string): Promise<string> {
  const known = sessions.get(email);
  if (known) return known;
  const token = await newSessionOf(email);
  sessions.set(email, token);
  return token;
}

/** A session that no other test has: for what belongs to the session itself. */
export async function newSessionOf(email: string): Promise<string> {
  await ask(
    'mutation($input: RequestSignInInput!) { requestSignIn(input: $input) { __typename } }',
    {
      input: { email },
    },
  );
  const code = codeIn(await mailTo(email, /^Dein Code/));
  const { confirmSignIn } = await ask<{ confirmSignIn: { sessionToken?: string } }>(
    'mutation($input: ConfirmSignInInput!) { confirmSignIn(input: $input) { __typename ... on SignedIn { sessionToken } } }',
    { input: { email, code } },
  );
  const token = confirmSignIn.sessionToken;
  if (!token) throw new Error(`${email} could not sign in: ${JSON.stringify(confirmSignIn)}`);
  return token;
}

let people = 0;

/** An address that nobody has used before. */
export function newAddress(name = 'mensch'): string {
  people += 1;
  return `${name}-${process.env['TEST_WORKER_INDEX'] ?? 0}-${people}-${Date.now()}@example.org`;
}

export interface WrittenIdea {
  id: string;
  number: number;
  author: string;
}

/** An idea that somebody submitted while signed in; it waits in the queue. */
export async function submittedIdea(
  title: string,
  body: string,
  more: object = {},
): Promise<WrittenIdea> {
  const author = newAddress();
  const token = await sessionOf(author);
  const { categories, projects } = await ask<{
    categories: { id: string }[];
    projects: { id: string; permanent: boolean }[];
  }>('{ categories { id } projects { id permanent } }');
  const input = {
    title,
    body,
    placeId: null,
    categoryId: categories[0]?.id,
    projectId: projects.find(({ permanent }) => permanent)?.id,
    ...more,
  };
  const { submitIdea } = await ask<{ submitIdea: { id?: string; number?: number } }>(
    'mutation($input: SubmitIdeaInput!) { submitIdea(input: $input) { __typename ... on Idea { id number } ... on Problem { message } } }',
    { input },
    token,
  );
  if (!submitIdea.id || !submitIdea.number) throw new Error(JSON.stringify(submitIdea));
  return { id: submitIdea.id, number: submitIdea.number, author };
}

/** An idea that a moderator has published. */
export async function publishedIdea(
  title: string,
  body: string,
  more: object = {},
): Promise<WrittenIdea> {
  const idea = await submittedIdea(title, body, more);
  await publish(idea.id);
  return idea;
}

export async function publish(ideaId: string): Promise<void> {
  const token = await sessionOf(DEMO.moderator);
  const { id, version } = await queueItem(ideaId, token);
  const input = { itemId: id, version, action: 'PUBLISH' };
  const { decide } = await ask<{ decide: { __typename: string } }>(
    'mutation($input: DecideInput!) { decide(input: $input) { __typename } }',
    { input },
    token,
  );
  if (decide.__typename !== 'Decision') throw new Error(JSON.stringify(decide));
}

export interface Waiting {
  id: string;
  version: number;
  idea: { id: string } | null;
  comment: { id: string } | null;
}

interface Page<Node> {
  moderationQueue: { nodes: Node[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
}

/** What waits of one kind, over all pages, because other tests fill the queue at the same time. */
export async function waiting<More extends object>(
  filter: string,
  token: string,
  fields = '',
): Promise<(Waiting & More)[]> {
  const items: (Waiting & More)[] = [];
  for (let after: string | null = null; ;) {
    const { moderationQueue: page }: Page<Waiting & More> = await ask(
      `query($after: String) { moderationQueue(first: 50, after: $after, filter: ${filter}) {
        nodes { id version idea { id } comment { id } ${fields} } pageInfo { hasNextPage endCursor } } }`,
      { after },
      token,
    );
    items.push(...page.nodes);
    if (!page.pageInfo.hasNextPage) return items;
    after = page.pageInfo.endCursor;
  }
}

const ROWS = 5;

/** Address of the part of the queue that begins with a few entries before this idea; other tests fill its first page. */
export async function queueAt(title: string, tries = 40): Promise<string> {
  const token = await sessionOf(DEMO.moderator);
  let before: string | null = null;
  let earlier: string | null = null;
  for (let more = true; more;) {
    const { moderationQueue: page }: Page<{ idea: { title: string } | null }> = await ask(
      `query($after: String) { moderationQueue(first: ${ROWS}, after: $after, filter: IDEAS) { nodes { idea { title } } pageInfo { hasNextPage endCursor } } }`,
      { after: before },
      token,
    );
    if (page.nodes.some(({ idea }) => idea?.title === title))
      return `/moderation?reiter=neu${earlier ? `&nach=${encodeURIComponent(earlier)}` : ''}`;
    more = page.pageInfo.hasNextPage;
    [earlier, before] = [before, page.pageInfo.endCursor];
  }
  if (tries === 0) throw new Error(`"${title}" did not come into the queue.`);
  await new Promise((resolve) => setTimeout(resolve, 250));
  return queueAt(title, tries - 1);
}

export async function queueItem(ideaId: string, token: string, tries = 40): Promise<Waiting> {
  const item = (await waiting('IDEAS', token)).find(({ idea }) => idea?.id === ideaId);
  if (item) return item;
  if (tries === 0) throw new Error(`Idea ${ideaId} did not come into the queue.`);
  await new Promise((resolve) => setTimeout(resolve, 250));
  return queueItem(ideaId, token, tries - 1);
}

/** Somebody reports an idea, and a moderator hides it. */
export async function hide(ideaId: string): Promise<void> {
  const token = await sessionOf(DEMO.moderator);
  await ask(
    'mutation($input: ReportContentInput!) { reportContent(input: $input) { __typename } }',
    { input: { ideaId, reason: 'OTHER', text: 'Das gehört nicht hierher.' } },
  );
  for (let tries = 0; tries < 40; tries += 1) {
    const item = (await waiting('NOTICES', token)).find(({ idea }) => idea?.id === ideaId);
    if (item) {
      const because = { reason: 'Das gehört nicht hierher.', ground: 'Spielregel 4' };
      const input = { itemId: item.id, version: item.version, action: 'HIDE', ...because };
      const { decide } = await ask<{ decide: { __typename: string; message?: string } }>(
        'mutation($input: DecideInput!) { decide(input: $input) { __typename ... on Problem { message } } }',
        { input },
        token,
      );
      if (decide.__typename !== 'Decision') throw new Error(JSON.stringify(decide));
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  throw new Error('The notice did not come into the queue.');
}
