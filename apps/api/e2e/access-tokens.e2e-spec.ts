/** What a program with a token may do: read what everybody reads, more of it, and nothing else. */
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { Log } from '@ein/log-lines';
import { Database, NestLog } from '@ein/platform';
import { TownBuilder } from '@ein/testing';
import { operationsIn } from './authorization/operations.js';
import { idIn } from './authorization/things.js';
import { openApi, type OpenApi } from './open-api.js';

const ADDRESS = 'programmiererin@vogel.example';
const PUBLIC_PART =
  '{ ideas(first: 3) { totalCount nodes { number title } } viewer { displayName } }';

describe('a program with a token', () => {
  let api: OpenApi;
  let session: string;
  let token: string;
  let admin: string;
  const written: string[] = [];

  beforeAll(async () => {
    const destination = { write: (line: string) => void written.push(line) };
    api = await openApi({
      logger: new NestLog(new Log('api', 'debug', destination)),
      env: { API_READS_PER_MINUTE: '40', API_TOKEN_READS_PER_MINUTE: '2000' },
    });
    const build = new TownBuilder(api.app.get(Database));
    await build.idea({ title: 'Ein Brunnen am Markt' });
    await build.idea({ title: 'Kanarienidee', visibility: 'submitted' });
    session = await api.signIn(ADDRESS);
    admin = await api.signIn((await build.person('admin')).email);
    token = (await make('Stadtplan')).secret;
  }, 60_000);
  afterAll(() => api.close());

  const make = async (name: string) => {
    const { data } = await api.ask<{ made: { secret: string; accessToken: { id: string } } }>(
      `mutation ($input: MakeAccessTokenInput!) { made: makeAccessToken(input: $input) { ... on MadeAccessToken { secret accessToken { id } } } }`,
      { input: { name, days: 30 } },
      session,
    );
    if (!data?.made.secret) throw new Error('No token was made.');
    return { secret: data.made.secret, id: data.made.accessToken.id };
  };
  const post = (query: string, headers: Record<string, string> = {}, path = '/graphql') =>
    fetch(api.url + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query }),
    });
  const bearer = (secret: string) => ({ authorization: `Bearer ${secret}` });
  const codeOf = async (answer: Response) => {
    const { errors } = (await answer.json()) as { errors?: { extensions: { code: string } }[] };
    return errors?.[0]?.extensions.code ?? null;
  };

  it('reads what everybody reads, and is nobody, whatever cookie comes along', async () => {
    const open = await (await post(PUBLIC_PART)).json();
    expect(open).toMatchObject({ data: { ideas: { totalCount: 1 }, viewer: null } });
    const cookie = { cookie: `sid=${session}` };
    expect(await (await post(PUBLIC_PART, { ...bearer(token), ...cookie })).json()).toEqual(open);
    expect(JSON.stringify(open)).not.toContain('Kanarie');
  });

  it('may do nothing at all, and see nothing that is for people who are signed in', async () => {
    const operations = operationsIn(api.app.get(GraphQLSchemaHost).schema);
    const permissions = await permissionsOf();
    const wrong: string[] = [];
    for (const { root, name, document } of operations) {
      const code = await codeOf(
        await post(
          document((kind) => idIn({}, kind)),
          bearer(token),
        ),
      );
      const isPublic = permissions.get(name) === 'everyone';
      const expected =
        root === 'Mutation'
          ? ['FORBIDDEN']
          : isPublic
            ? [null, 'BAD_USER_INPUT']
            : ['UNAUTHENTICATED'];
      if (!expected.includes(code)) wrong.push(`${name}: ${code}`);
    }
    expect(operations.length).toBeGreaterThan(200);
    expect(wrong).toEqual([]);
  }, 60_000);

  it('is told how much it may still read, and may read more than without a token', async () => {
    const { secret } = await make('Zähler');
    const first = await post('{ places { id } }', bearer(secret));
    expect(Object.fromEntries(first.headers)).toMatchObject({
      'ratelimit-limit': '2000',
      'ratelimit-remaining': '1999',
      'ratelimit-policy': '2000;w=60',
    });
    let last = first;
    for (let asked = 0; asked < 45 && last.status !== 429; asked++)
      last = await post('{ places { id } }');
    expect(last.status).toBe(429);
    expect(last.headers.get('ratelimit-remaining')).toBe('0');
    expect(Number(last.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await codeOf(last)).toBe('TOO_MANY_REQUESTS');
    expect((await post('{ places { id } }', bearer(secret))).status).toBe(200);
    // Our own website asks for people, and is not held up by what others read.
    const web = { 'x-web-secret': api.config.webSecret };
    expect((await post('{ places { id } }', web)).status).toBe(200);
  });

  it('takes files of the open data with a limit of its own', async () => {
    const files = (headers: Record<string, string>) =>
      fetch(`${api.url}/open-data/themen.json`, { headers });
    const [open, known] = [await files({}), await files(bearer(token))];
    expect([open.status, open.headers.get('ratelimit-limit')]).toEqual([200, '120']);
    expect([known.status, known.headers.get('ratelimit-limit')]).toEqual([200, '1200']);
    expect((await files(bearer(`${token.slice(0, -1)}-`))).status).toBe(401);
  });

  it('is refused from the moment on in which its token is ended, replayed or not', async () => {
    const { secret, id } = await make('Altes Programm');
    expect((await post(PUBLIC_PART, bearer(secret))).status).toBe(200);
    const revoked = await api.ask(
      `mutation ($input: RevokeAccessTokenInput!) { revokeAccessToken(input: $input) { __typename } }`,
      { input: { accessTokenId: id, reason: 'Es wird nicht mehr gebraucht.' } },
      admin,
    );
    expect(revoked.data).toEqual({ revokeAccessToken: { __typename: 'KnownAccessToken' } });
    for (const _ of [1, 2]) {
      const answer = await post(PUBLIC_PART, bearer(secret));
      expect(answer.status).toBe(401);
      expect(await codeOf(answer)).toBe('UNAUTHENTICATED');
    }
    const file = await fetch(`${api.url}/open-data/themen.json`, { headers: bearer(secret) });
    expect(file.status).toBe(401);
    // Asked by our own website, because this network has read too much just now.
    const web = { 'x-web-secret': api.config.webSecret };
    const list = await post('{ accessTokens { name owner state begins } }', {
      ...bearer(admin),
      ...web,
    });
    const text = await list.text();
    expect(text).toContain('Altes Programm');
    expect(text).not.toContain(secret.slice(16));
  });

  it('is refused with its token in an address, a good one or not', async () => {
    for (const path of [
      `/graphql?token=${token}`,
      `/graphql?access_token=eir_${'x'.repeat(55)}`,
      `/open-data/themen.json?key=${token}`,
    ]) {
      const answer = await post('{ places { id } }', bearer(token), path);
      expect([path, answer.status]).toEqual([path, 400]);
      expect(await answer.json()).toMatchObject({ code: 'TOKEN_IN_ADDRESS' });
    }
  });

  it('leaves neither its token nor who made it in the logs', () => {
    const all = written.join('');
    expect(written.length).toBeGreaterThan(50);
    expect(all).not.toContain(token);
    expect(all).not.toContain(token.slice(16));
    expect(all).not.toContain(token.slice(0, 16));
    expect(all).not.toContain('vogel');
  });
});

/** Who each operation is for, as the committed table says. */
async function permissionsOf(): Promise<Map<string, string>> {
  const text = await readFile(new URL('../../../docs/permissions.md', import.meta.url), 'utf8');
  return new Map(
    [...text.matchAll(/^\| \w+ \| `(\w+)` \| (.+) \|$/gm)].map(([, name = '', who = '']) => [
      name,
      who,
    ]),
  );
}
