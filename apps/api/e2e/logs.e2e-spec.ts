import { writeFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { Log } from '@ein/log-lines';
import { Database, NestLog } from '@ein/platform';
import { TownBuilder } from '@ein/testing';
import { eventually, openApi, type OpenApi } from './open-api.js';

const ADDRESS = 'kanarie.adresse@vogel.example';
const [TITLE, TEXT, REMARK] = ['Kanarietitel', 'Kanarietext', 'Kanariebeitrag'];
const [SOUGHT, CLIENT, ALIAS] = ['Kanariesuche', '203.0.113.77', 'kanariename'];
const SECRET = 'another secret of the tests';

interface Line {
  level: string;
  part: string;
  context: string;
  request?: string;
  msg: string;
  [field: string]: unknown;
}

describe('the logs', () => {
  let api: OpenApi;
  const written: string[] = [];
  let token: string;
  let place: { idea: string; project: string; category: string };

  const lines = () => written.map((line) => JSON.parse(line) as Line);
  const of = (request: string) => lines().filter((line) => line.request === request);

  /** As our web server asks, for a visitor with an address of their own. */
  async function askAsWeb(query: string, variables: object, headers: Record<string, string>) {
    const response = await fetch(`${api.url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-web-secret': SECRET,
        'x-client-address': CLIENT,
        authorization: `Bearer ${token}`,
        ...headers,
      },
      body: JSON.stringify({ query, variables }),
    });
    return { headers: response.headers, answer: (await response.json()) as Answered };
  }
  interface Answered {
    data: Record<string, { __typename: string }> | null;
    errors?: { extensions: { code: string; correlationId?: string } }[];
  }

  beforeAll(async () => {
    const destination = { write: (line: string) => void written.push(line) };
    api = await openApi({ logger: new NestLog(new Log('api', 'debug', destination)) });
    const build = new TownBuilder(api.app.get(Database));
    const [project, category] = [await build.project(), await build.category()];
    place = { idea: await build.idea({ project }), project, category };
    token = await api.signIn(ADDRESS);
  }, 60_000);
  afterAll(() => api.close());

  it('find by one id what a request did in the API and left for the worker', async () => {
    const { headers, answer } = await askAsWeb(
      `mutation Submit($input: SubmitIdeaInput!) { submitIdea(input: $input) { __typename } }`,
      {
        input: {
          title: `${TITLE} am Sportplatz`,
          body: `${TEXT}: Dort fehlt seit langem ein sicherer Weg.`,
          projectId: place.project,
          categoryId: place.category,
        },
      },
      { 'x-request-id': 'web-made-this-one' },
    );
    expect(answer.data?.['submitIdea']).toMatchObject({ __typename: 'Idea' });
    expect(headers.get('x-request-id')).toBe('web-made-this-one');
    await eventually(async () => of('web-made-this-one').find(({ msg }) => msg === 'sent'));
    const told = of('web-made-this-one').map(({ context, msg }) => `${context}: ${msg}`);
    expect(told).toEqual(
      expect.arrayContaining(['graphql: done', 'events: delivered', 'mail: sent']),
    );
    expect(of('web-made-this-one').find(({ msg }) => msg === 'done')).toMatchObject({
      operation: 'Submit',
      outcome: 'ok',
      ms: expect.any(Number),
    });
  });

  it('believe an id only of our own web server', async () => {
    const { headers } = await askAsWeb(
      '{ places { id } }',
      {},
      {
        'x-web-secret': 'a guess',
        'x-request-id': 'a-stranger-made-it',
      },
    );
    expect(headers.get('x-request-id')).toMatch(/^[0-9a-f]{16}$/u);
    expect(of('a-stranger-made-it')).toEqual([]);
  });

  it('name a fault of ours by the id of the request, and nothing of what was written', async () => {
    const owner = new pg.Client({ connectionString: api.config.databaseUrl });
    await owner.connect();
    await owner.query(`alter table comment add constraint none_today check (body = '') not valid`);
    const { answer } = await askAsWeb(
      `mutation ($input: PostCommentInput!) { ${ALIAS}: postComment(input: $input) { __typename } }`,
      { input: { ideaId: place.idea, body: `${REMARK} von hier` } },
      { 'x-request-id': 'ends-in-a-fault' },
    );
    await owner.query('alter table comment drop constraint none_today');
    await owner.end();
    expect(answer.errors?.[0]?.extensions).toMatchObject({
      code: 'INTERNAL',
      correlationId: 'ends-in-a-fault',
    });
    expect(of('ends-in-a-fault').find(({ msg }) => msg === 'failed')).toMatchObject({
      level: 'error',
      field: 'postComment',
      error: { code: '23514', constraint: 'none_today', stack: expect.any(String) },
    });
  });

  it('hold no address, code, token, question or text of anybody', async () => {
    const mail = join(api.config.dataDir, 'mail');
    await askAsWeb(`query ($q: String!) { search(query: $q) { totalCount } }`, { q: SOUGHT }, {});
    await askAsWeb(`query ${ALIAS} { ${ALIAS}: nothing }`, {}, {});
    await rm(mail, { recursive: true });
    await writeFile(mail, 'no folder');
    const ask =
      'mutation ($email: String!) { requestSignIn(input: { email: $email }) { __typename } }';
    await askAsWeb(ask, { email: ADDRESS }, { authorization: '' });
    const row = await eventually(async () => {
      const [found] = await api.app.get(Database).rows<{ text: string; error: string }>(
        `select text, last_error as error from mail
         where recipient = $1 and expires_at is not null and sent_at is null and last_error is not null`,
        [ADDRESS],
      );
      return found;
    }, 'the letter that does not leave');
    await eventually(async () => lines().find(({ msg }) => msg === 'not sent'));
    const code = /\b(\d{3}) ?(\d{3})\b/u.exec(row.text) ?? [];

    expect(written.length).toBeGreaterThan(10);
    const all = `${written.join('')}${row.error}`;
    for (const canary of [
      ...[TITLE, TEXT, REMARK, SOUGHT, CLIENT, ALIAS, SECRET, token, ADDRESS, 'kanarie.adresse'],
      ...['@vogel', code[0] ?? 'no code', code.slice(1).join('')],
    ])
      expect(all).not.toContain(canary);
    expect(code[0]).toMatch(/\d{3}/u);
    for (const line of lines())
      expect(line).toMatchObject({
        part: 'api',
        context: expect.any(String),
        time: expect.any(String),
      });
  });
});
