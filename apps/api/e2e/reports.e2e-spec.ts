/** Reports and statements over GraphQL, as a stranger, a resident, the council and the office meet them. */
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database, newId, type Role, type SignedInViewer } from '@ein/platform';
import { SessionService } from '@ein/sessions';
import { TownBuilder } from '@ein/testing';
import { eventually, openApi, type OpenApi } from './open-api.js';

const WORDS = 'Am Ostertor sollte ein Weg für Kinderwagen gebaut werden.';
const WHO: readonly (Role | 'nobody')[] = [
  'nobody',
  'resident',
  'moderator',
  'council',
  'office',
  'admin',
];

interface Edition {
  number: number;
  id: string;
  scope: string;
  sha256: string;
  outdated: number;
  document: string;
  marks: { why: string; label: string }[];
}
interface Draft {
  id: string;
  version: number;
  analysis: { state: string };
  problems: { message: string }[];
}

describe('reports', () => {
  let api: OpenApi;
  let build: TownBuilder;
  let database: Database;
  const tokens = new Map<string, string>();
  let author: SignedInViewer;
  let project: string;
  let slug: string;
  let idea: string;
  let ideaNumber: number;

  beforeAll(async () => {
    api = await openApi();
    database = api.app.get(Database);
    build = new TownBuilder(database);
    const sessions = api.app.get(SessionService, { strict: false });
    for (const role of WHO.filter((one) => one !== 'nobody'))
      tokens.set(role, await sessions.begin(await build.person(role)));
    author = await build.person();
    tokens.set('author', await sessions.begin(author));
    project = await build.project();
    idea = await build.idea({ project, by: author });
    for (const table of ['idea', 'idea_revision'])
      await database.write(
        `update ${table} set body = $2 where ${table === 'idea' ? 'id' : 'idea_id'} = $1`,
        [idea, WORDS],
      );
    const [row] = await database.rows<{ number: number; slug: string }>(
      'select i.number, p.slug from idea i join project p on p.id = i.project_id where i.id = $1',
      [idea],
    );
    ideaNumber = row?.number ?? 0;
    slug = row?.slug ?? '';
  }, 60_000);
  afterAll(() => api.close());

  const as = async <T>(who: string, query: string, variables: object = {}) =>
    api.ask<T>(query, variables, tokens.get(who));
  const codeOf = async (who: string, query: string, variables: object = {}) =>
    (await as(who, query, variables)).errors?.[0]?.extensions['code'] ?? 'ANSWERED';
  const result = async <T>(who: string, query: string, variables: object): Promise<T> => {
    const { data, errors } = await as<{ result: T }>(who, query, variables);
    if (!data) throw new Error(JSON.stringify(errors));
    return data.result;
  };
  const edition = async (id: string | number) =>
    result<Edition | null>(
      'nobody',
      'query ($id: ID!) { result: report(id: $id) { number id scope sha256 outdated document marks { why label } } }',
      { id: String(id) },
    );

  it.each([
    ['reportDrafts', 'query { reportDrafts { id } }', ['office', 'admin']],
    ['reportExtent', 'query { reportExtent(scope: {}) { ideas } }', ['office', 'admin']],
    ['editionTasks', 'query { editionTasks { key } }', ['office', 'admin']],
    ['editionTaskCount', 'query { editionTaskCount }', ['council', 'office', 'admin']],
    [
      'publishReport',
      `mutation { publishReport(input: { reportId: "${newId()}", version: 1 }) { __typename } }`,
      ['office', 'admin'],
    ],
    ['reports', 'query { reports(first: 5) { number } }', WHO],
    ['reportScopes', 'query { reportScopes { key } }', WHO],
    ['opinionRound', 'query ($slug: String!) { opinionRound(slug: $slug) { people } }', WHO],
    [
      'statementDesk',
      'query ($slug: String!) { statementDesk(slug: $slug) { projectId } }',
      ['admin'],
    ],
    [
      'writeStatement',
      'mutation ($p: ID!) { writeStatement(input: { projectId: $p, text: "Mehr Bänke am Wall." }) { __typename } }',
      ['admin'],
    ],
    [
      'expressOpinion',
      `mutation { expressOpinion(input: { statementId: "${newId()}", choice: AGREE }) { __typename } }`,
      WHO.filter((who) => who !== 'nobody'),
    ],
  ])('answers %s to those it is for, and to nobody else', async (_, query, allowed) => {
    const codes = new Map<string, unknown>();
    for (const who of WHO)
      codes.set(
        who,
        await codeOf(who, query, {
          ...(query.includes('$p') && { p: project }),
          ...(query.includes('$slug') && { slug }),
        }),
      );
    expect(Object.fromEntries(codes)).toEqual(
      Object.fromEntries(
        WHO.map((who) => [
          who,
          (allowed as readonly string[]).includes(who)
            ? 'ANSWERED'
            : who === 'nobody'
              ? 'UNAUTHENTICATED'
              : 'FORBIDDEN',
        ]),
      ),
    );
  });

  it('are counted, drafted, edited, published, cited and marked, and what is hidden is on no surface', async () => {
    const scope = { projectId: project };
    const counted = await result(
      'office',
      'query ($scope: ReportScopeInput!) { result: reportExtent(scope: $scope) { ideas comments people refusal { message } } }',
      { scope },
    );
    expect(counted).toEqual({ ideas: 1, comments: 0, people: null, refusal: null });
    const create =
      'mutation ($input: CreateReportInput!) { result: createReport(input: $input) { __typename ... on ReportDraft { id version } ... on ReportScopeRefused { field message } } }';
    expect(
      await result('office', create, {
        input: { title: 'Wege für alle', ...scope, status: 'DONE' },
      }),
    ).toMatchObject({ __typename: 'ReportScopeRefused', field: 'STATE' });
    const short = await as('office', create, { input: { title: 'Weg', ...scope } });
    expect(short.errors?.[0]?.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      fields: { title: { message: 'Der Titel braucht mindestens 5 Zeichen.' } },
    });
    const { id } = await result<Draft>('office', create, {
      input: { title: 'Wege für alle', ...scope },
    });
    const draft = () =>
      result<Draft>(
        'office',
        'query ($id: ID!) { result: reportDraft(id: $id) { id version analysis { state } problems { message } } }',
        { id },
      );
    await eventually(async () => (await draft()).analysis.state === 'DONE', 'the texts to be read');
    const write = async (more: object) =>
      result<{ __typename: string }>(
        'office',
        'mutation ($input: WriteReportSentenceInput!) { result: writeReportSentence(input: $input) { __typename ... on Problem { message } } }',
        { input: { reportId: id, version: (await draft()).version, section: 'wants', ...more } },
      );
    const quote = { quote: true, sources: [`Idee ${ideaNumber}`] };
    expect(await write({ ...quote, text: 'Das hat niemand gesagt.' })).toMatchObject({
      __typename: 'SourceNotFound',
      message: expect.stringContaining('nicht Zeichen für Zeichen'),
    });
    expect((await write({ ...quote, text: WORDS })).__typename).toBe('ReportDraft');
    expect((await write({ text: 'Der Weg steht im Haushalt.' })).__typename).toBe('ReportDraft');
    const publish = async () =>
      result<Edition & { __typename: string; problems: { sentenceId: string; message: string }[] }>(
        'office',
        'mutation ($input: ReportVersionInput!) { result: publishReport(input: $input) { __typename ... on ReportEdition { number id sha256 } ... on PublicationRefused { problems { sentenceId message } } } }',
        { input: { reportId: id, version: (await draft()).version } },
      );
    const refused = await publish();
    expect(refused.__typename).toBe('PublicationRefused');
    expect(refused.problems[0]?.message).toMatch(/^Dieser Satz hat keine Quelle\./);
    await result(
      'office',
      'mutation ($input: ArrangeReportInput!) { result: arrangeReport(input: $input) { __typename } }',
      {
        input: {
          reportId: id,
          version: (await draft()).version,
          sentenceId: refused.problems[0]?.sentenceId,
          move: 'LEAVE_OUT',
        },
      },
    );
    const { number } = await publish();

    const before = await edition(number);
    expect(before).toMatchObject({ number, scope: expect.stringMatching(/^Ideen im Projekt /) });
    expect(before).toMatchObject({ outdated: 0, marks: [] });
    expect(before?.document).toContain(WORDS);
    expect(await edition(before?.id ?? '')).toEqual(before);
    const listed = await as<{ reports: { number: number; sha256: string }[] }>(
      'nobody',
      '{ reports(first: 10) { number sha256 } }',
    );
    expect(listed.data?.reports).toEqual([{ number, sha256: before?.sha256 }]);
    const cites = () =>
      result<{ number: number }[]>(
        'nobody',
        'query ($n: Int!) { result: reportsCiting(number: $n) { number } }',
        { n: ideaNumber },
      );
    expect(await cites()).toEqual([{ number }]);

    await database.write(
      `update idea set visibility = 'hidden', removed_at = now(), removed_ground = 'Regel 3' where id = $1`,
      [idea],
    );
    const after = await edition(number);
    expect(after).toMatchObject({ outdated: 1, sha256: before?.sha256 });
    expect(after?.marks).toEqual([{ why: 'HIDDEN', label: `Idee\u00a0${ideaNumber}` }]);
    expect(JSON.stringify(after)).not.toContain(WORDS);
    expect(await cites()).toEqual([]);
    const files = await Promise.all(
      ['json', 'html', 'csv'].map(async (format) => {
        const file = await fetch(`${api.url}/editions/${number}.${format}`);
        expect(file.status).toBe(200);
        return file.text();
      }),
    );
    for (const file of files) expect(file).not.toContain(WORDS);
    const { frozen } = JSON.parse(files[0] ?? '') as { frozen: string };
    expect(createHash('sha256').update(frozen).digest('hex')).toBe(before?.sha256);
    expect(await edition(number + 1)).toBeNull();
  });

  it('let residents answer a statement once it is open, and tell nobody what somebody answered', async () => {
    const written = await result<{ id: string }>(
      'admin',
      'mutation ($input: WriteStatementInput!) { result: writeStatement(input: $input) { ... on StaffStatement { id } } }',
      { input: { projectId: project, text: 'Am Wall fehlen Bänke.' } },
    );
    const round = (who: string) =>
      result<object | null>(
        who,
        'query ($slug: String!) { result: opinionRound(slug: $slug) { takesOpinions openCount people next { id text } } }',
        { slug },
      );
    expect(await round('nobody')).toBeNull();
    const express = (who: string) =>
      result<{ __typename: string }>(
        who,
        'mutation ($input: ExpressOpinionInput!) { result: expressOpinion(input: $input) { __typename } }',
        { input: { statementId: written.id, choice: 'AGREE' } },
      );
    expect((await express('resident')).__typename).not.toBe('OpinionAnswer');
    await result(
      'admin',
      'mutation ($input: MoveStatementInput!) { result: moveStatement(input: $input) { __typename } }',
      { input: { statementId: written.id, state: 'OPEN' } },
    );
    for (const who of ['resident', 'resident', 'author'])
      expect((await express(who)).__typename).toBe('OpinionAnswer');
    const open = { takesOpinions: true, openCount: 1, people: 2 };
    expect(await round('resident')).toEqual({ ...open, next: null });
    expect(await round('nobody')).toMatchObject({ ...open, next: { id: written.id } });
    expect(
      await database.rows('select choice from opinion_vote where statement_id = $1', [written.id]),
    ).toEqual([{ choice: 'agree' }, { choice: 'agree' }]);
  });
});
