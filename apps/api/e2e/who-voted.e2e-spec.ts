import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import {
  getNamedType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  isInterfaceType,
  isNonNullType,
  isObjectType,
  isUnionType,
} from 'graphql';
import { SessionService } from '@ein/sessions';
import { Database, type Role } from '@ein/platform';
import { openApi, type OpenApi } from './open-api.js';

/** Whoever looks: everyone, the author of the idea and of the comment, and all who work here. */
const READERS = [
  'nobody',
  'author',
  'resident',
  'moderator',
  'office',
  'council',
  'admin',
] as const;
const NAME = 'Wendehals Kanarienvogel';

/** Where a way from an idea or a comment reaches people, and why that is no voter. */
const PEOPLE = [
  'Comment.author', // who wrote it
  'Idea.author', // who wrote it
  'Idea.participants', // who wrote under it, and is named there anyway
];

describe('who voted', () => {
  let api: OpenApi;
  let database: Database;
  let schema: GraphQLSchema;
  const tokens = new Map<string, string>();
  const ids = { idea: '', number: 0, comment: '', commentNumber: 0, voter: '', author: '' };

  beforeAll(async () => {
    api = await openApi({ seed: true, worker: true });
    database = api.app.get(Database);
    schema = api.app.get(GraphQLSchemaHost).schema;
    const [idea] = await database.rows<{ id: string; number: number; author: string }>(
      `select i.id, i.number, i.author_id as author from idea i join project p on p.id = i.project_id
       where i.visibility = 'published' and i.status = 'received' and p.permanent order by i.number limit 1`,
    );
    Object.assign(ids, { idea: idea?.id, number: idea?.number, author: idea?.author });
    const author = await sessionOf(ids.author);
    tokens.set('author', author);
    for (const role of ['resident', 'moderator', 'office', 'council', 'admin'])
      tokens.set(role, await sessionOf(await accountOf(`${role}@demo.invalid`)));
    const posted = await api.ask<{ postComment: { id: string; number: number } }>(
      'mutation ($input: PostCommentInput!) { postComment(input: $input) { ... on Comment { id number } } }',
      { input: { ideaId: ids.idea, body: 'Ein guter Grund.', stance: 'FOR' } },
      author,
    );
    ids.comment = posted.data?.postComment.id ?? '';
    ids.commentNumber = posted.data?.postComment.number ?? 0;
    tokens.set('voter', await api.signIn('kanarienvogel@example.org'));
    ids.voter = await accountOf('kanarienvogel@example.org');
    await database.write('update account set display_name = $2 where id = $1', [ids.voter, NAME]);
  }, 60_000);
  afterAll(() => api.close());

  const accountOf = async (email: string) =>
    (await database.rows<{ id: string }>('select id from account where email = $1', [email]))[0]
      ?.id ?? '';
  const sessionOf = async (id: string) => {
    const [account] = await database.rows<{ id: string; role: Role }>(
      'select id, role from account where id = $1',
      [id],
    );
    if (!account) throw new Error('There is no such account.');
    return api.app.get(SessionService, { strict: false }).begin(account);
  };
  const vote = (name: string, id: string, as = 'voter') => {
    const [input, key] = name.includes('omment')
      ? ['CommentIdInput', 'commentId']
      : ['IdeaIdInput', 'ideaId'];
    return api.ask<Record<string, object>>(
      `mutation ($input: ${input}!) { ${name}(input: $input) { __typename ... on Problem { message } } }`,
      { input: { [key]: id } },
      tokens.get(as),
    );
  };

  /** A value for each argument that has to be given; a new one fails here, so that its operation is looked at too. */
  const valueOf = (argument: string): string | undefined =>
    ({
      number: String(ids.number),
      id: `"${ids.idea}"`,
      slug: '"ideenkasten"',
      query: '"Wendehals"',
      title: '"Wendehals Kanarienvogel"',
      beginning: '"wend"',
      locale: '"de"',
      decisionId: `"${ids.idea}"`,
    })[argument];

  /** Where the same argument means another thing. */
  const OWN: Record<string, () => string> = {
    'thread number': () => String(ids.commentNumber),
    'townPageSource slug': () => '"impressum"',
  };

  /** All that can be asked of a type, so deep; what needs an argument that nobody knows is left out below the root. */
  const everythingOf = (type: GraphQLObjectType, depth: number): string =>
    Object.values(type.getFields())
      .map((field) => asked(field, depth))
      .filter(Boolean)
      .join(' ');
  const asked = (field: GraphQLField<unknown, unknown>, depth: number): string => {
    const given = field.args.flatMap((one) => {
      if (one.name === 'first') return ['first: 3'];
      if (!isNonNullType(one.type) || one.defaultValue !== undefined) return [];
      const name = OWN[`${field.name} ${one.name}`]?.() ?? valueOf(one.name);
      return name ? [`${one.name}: ${name}`] : ['?'];
    });
    // Comparing two texts is so dear that no list may ask for it; it tells of texts alone.
    if (given.includes('?') || field.name === 'comparison') return '';
    const call = given.length ? `${field.name}(${given.join(', ')})` : field.name;
    const type = getNamedType(field.type);
    if (isUnionType(type)) {
      if (depth === 0) return '';
      const parts = type
        .getTypes()
        .map((one) => `... on ${one.name} { ${everythingOf(one, depth - 1)} }`);
      return `${call} { __typename ${parts.join(' ')} }`;
    }
    if (!isObjectType(type) && !isInterfaceType(type)) return call;
    const inner = depth > 0 && isObjectType(type) ? everythingOf(type, depth - 1) : '';
    return inner ? `${call} { ${inner} }` : '';
  };
  /** Every question that can be asked, as deep as the limits of a document let it be. */
  const answers = async (reader: string): Promise<Map<string, string>> => {
    const told = new Map<string, string>();
    for (const field of Object.values(schema.getQueryType()?.getFields() ?? {})) {
      for (let depth = 4; depth >= 0; depth--) {
        const selection = asked(field, depth);
        if (!selection) continue;
        const answer = await api.ask(`{ ${selection} }`, {}, tokens.get(reader));
        const code = String(answer.errors?.[0]?.extensions['code'] ?? '');
        if (/TOO_LARGE|PARSE_FAILED|BAD_REQUEST/.test(code)) continue;
        expect([
          field.name,
          /FORBIDDEN|UNAUTHENTICATED|^$/.test(code) ? '' : answer.errors,
        ]).toEqual([field.name, '']);
        told.set(field.name, JSON.stringify(answer));
        break;
      }
    }
    return told;
  };
  const traces = (text: string) =>
    [NAME, 'Wendehals', 'kanarienvogel', ids.voter].filter((one) => text.includes(one));

  it('is what no way through the schema leads to from an idea or a comment', () => {
    const people = new Set<string>();
    const seen = new Set<string>();
    const walk = (type: GraphQLObjectType): void => {
      if (seen.has(type.name)) return;
      seen.add(type.name);
      for (const field of Object.values(type.getFields())) {
        const to = getNamedType(field.type);
        if (!isObjectType(to)) continue;
        const fields = to.getFields();
        if ('displayName' in fields || 'email' in fields) people.add(`${type.name}.${field.name}`);
        else walk(to);
      }
    };
    for (const name of ['Idea', 'Comment']) walk(schema.getType(name) as GraphQLObjectType);
    expect([...people].sort()).toEqual(PEOPLE);
    expect(seen.size).toBeGreaterThan(10);
    // Whatever speaks of votes is a number, a yes or no about oneself, or a day.
    const speaking = Object.values(schema.getTypeMap())
      .filter((type) => isObjectType(type) && !/^(__|Query|Mutation)/.test(type.name))
      .flatMap((type) => Object.values((type as GraphQLObjectType).getFields()))
      .filter(({ name }) => /vot|support|goodReason/i.test(name));
    const kinds = new Set(speaking.map((field) => getNamedType(field.type).name));
    for (const kind of kinds) expect(['Boolean', 'DateTime', 'Idea', 'Int']).toContain(kind);
  });

  it('is told to nobody by any answer, before, while and after somebody votes', async () => {
    const before = new Map<string, Map<string, string>>();
    for (const reader of READERS) before.set(reader, await answers(reader));
    const asked = before.get('admin');
    // Questions were really answered, and deep enough to reach people.
    expect(asked?.size).toBeGreaterThan(8);
    for (const question of ['ideas', 'idea', 'moderationQueue'])
      expect(asked?.get(question)).toContain('displayName');
    await vote('voteForIdea', ids.idea);
    await vote('voteForComment', ids.comment);
    for (const reader of READERS) {
      const told = await answers(reader);
      for (const [question, text] of told)
        expect([reader, question, traces(text)]).toEqual([reader, question, []]);
    }
  }, 120_000);

  it('cannot be read from anything but the number: not from when, from the order or from the history', async () => {
    await vote('withdrawVote', ids.idea);
    const LISTS = ['NEW', 'ACTIVE', 'FAIR'].map(
      (sort) =>
        `${sort}: ideas(first: 50, sort: ${sort}, order: "3") { nodes { number commentCount } }`,
    );
    const look = async () => {
      const answer =
        await api.ask(`{ ${LISTS.join(' ')} idea(number: ${ids.number}) { timeline { title on sentence } history { on text } nextStep
        comments(sort: OLDEST) { nodes { id author { displayName } viewerHasVoted answered } } } }`);
      expect(answer.errors).toBeUndefined();
      return JSON.stringify(answer);
    };
    const before = await look();
    await vote('voteForIdea', ids.idea);
    expect(await look()).toBe(before);
    const [count] = await database.rows<{ n: number }>(
      'select vote_count as n from idea_tally where idea_id = $1',
      [ids.idea],
    );
    const { data } = await api.ask<{ idea: { voteCount: number; viewerHasVoted: boolean } }>(
      `{ idea(number: ${ids.number}) { voteCount viewerHasVoted } }`,
      {},
      tokens.get('author'),
    );
    expect(data?.idea).toEqual({ voteCount: count?.n, viewerHasVoted: false });
  });

  it('does not show at a comment: one of a supporter is like one of anybody', async () => {
    const stranger = await api.signIn('niemand@example.org');
    const post = async (token: string | undefined) => {
      const { data } = await api.ask<{ postComment: { number: number } }>(
        'mutation ($input: PostCommentInput!) { postComment(input: $input) { ... on Comment { number } } }',
        { input: { ideaId: ids.idea, body: 'Gleicher Text', stance: 'FOR' } },
        token,
      );
      return data?.postComment.number;
    };
    const [supporter, other] = [await post(tokens.get('voter')), await post(stranger)];
    const comment = schema.getType('Comment') as GraphQLObjectType;
    const shown = async (number?: number) => {
      const { data } = await api.ask<{ idea: { thread: Record<string, unknown> } }>(
        `{ idea(number: ${ids.number}) { thread(number: ${number}) { ${everythingOf(comment, 2)} } } }`,
        {},
        tokens.get('admin'),
      );
      expect(Object.keys(data?.idea.thread ?? {}).length).toBeGreaterThan(15);
      return { ...data?.idea.thread, id: '', number: 0, createdAt: '', author: null };
    };
    expect(await shown(supporter)).toEqual(await shown(other));
  });

  it('is no event, no mail to anybody, and no different answer to whoever tries for another', async () => {
    const events = await database.rows(
      `select id from event where kind not in ('CommentPosted') and (actor_id = $1 or subject_id = $1 or detail::text like '%' || $1::text || '%')
         and kind !~ 'Account|Signed'`,
      [ids.voter],
    );
    expect(events).toEqual([]);
    const [author] = await database.rows<{ email: string }>(
      'select email from account where id = $1',
      [ids.author],
    );
    for (const mail of await api.mailsTo(author?.email ?? ''))
      expect(traces(mail.subject + mail.text)).toEqual([]);
    const again = await vote('voteForIdea', ids.idea);
    const asResident = await vote('voteForIdea', ids.idea, 'resident');
    expect(again).toEqual(asResident);
    await vote('withdrawVote', ids.idea, 'resident');
    expect(await vote('withdrawVote', ids.idea, 'resident')).toEqual(
      await vote('withdrawVote', ids.idea),
    );
    const own = await vote('voteForComment', ids.comment, 'author');
    expect(traces(JSON.stringify(own))).toEqual([]);
  });
});
