/** The quick part of `npm run attack`: documents and requests that are meant to harm, at the API itself. */
import type { Server } from 'node:http';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openApi, type OpenApi } from './open-api.js';

describe('requests that are meant to harm', () => {
  let api: OpenApi;
  let production: OpenApi;

  beforeAll(async () => {
    api = await openApi({ worker: false });
    production = await openApi({
      worker: false,
      env: {
        MODE: 'production',
        PUBLIC_URL: 'https://ideen.example',
        MAIL_URL: 'smtp://127.0.0.1:9',
      },
    });
  }, 60_000);
  afterAll(() => Promise.all([api.close(), production.close()]));

  const send = async (body: string, headers: Record<string, string> = {}) => {
    const response = await fetch(`${api.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body,
    });
    return { status: response.status, text: await response.text() };
  };
  const document = (query: string) => JSON.stringify({ query });
  const times = (count: number, text: string) =>
    Array.from({ length: count }, () => text).join(' ');

  it.each([
    ['many aliases', document(`{ ${times(200, 'a: __typename')} }`), 400],
    ['many directives', document(`{ __typename ${times(200, '@skip(if: false)')} }`), 400],
    ['a fragment in itself', document('{ ...a } fragment a on Query { ...a }'), 400],
    ['many words', document(`{ ${times(3000, 'a')} }`), 400],
    ['a batch', `[${times(5, document('{ __typename }')).replaceAll('} {', '},{')}]`, 400],
    ['a huge body', document(`{ __typename }${'#\n'.repeat(50_000)}`), 413],
    [
      'deep JSON',
      `{"query":"{ __typename }","variables":${'['.repeat(9000)}${']'.repeat(9000)}}`,
      400,
    ],
    ['a prototype', '{"query":"{ __typename }","variables":{"__proto__":{"x":1}}}', 400],
    ['a broken document', document('{ ideas(first: {'), 400],
  ])('are refused: %s', async (_, body, status) => {
    const answer = await send(body);
    expect([answer.status, answer.text.slice(0, 200)]).toEqual([status, expect.any(String)]);
    expect(answer.text).not.toMatch(/INTERNAL|node_modules|\.js:\d/);
    expect(answer.text.length).toBeLessThan(20_000);
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])(
    'are refused as %s, which a foreign page could send',
    async (type) => {
      const { status } = await send(document('mutation { signOut }'), { 'content-type': type });
      expect([400, 415]).toContain(status);
    },
  );

  it('carry the protecting headers home, whatever is answered', async () => {
    const routes: [string, string][] = [
      ['GET', '/health/live'],
      ['POST', '/graphql'],
      ['GET', '/graphql'],
      ['GET', '/photos/x'],
      ['GET', '/editions/1.json'],
      ['GET', '/moderation/queue-stream'],
      ['GET', '/nothing'],
    ];
    for (const [method, path] of routes) {
      const { headers } = await fetch(api.url + path, { method });
      expect([path, Object.fromEntries(headers)]).toEqual([
        path,
        expect.objectContaining({
          'x-content-type-options': 'nosniff',
          'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
          'cross-origin-resource-policy': 'same-origin',
          'referrer-policy': 'no-referrer',
          'cache-control': expect.stringMatching(/no-store|no-cache/),
        }),
      ]);
      expect(headers.get('access-control-allow-origin')).toBeNull();
      expect(headers.get('x-powered-by')).toBeNull();
    }
  });

  it('get in by no spelling of the one address that is for staff', async () => {
    const path = '/moderation/queue-stream';
    const spellings = [
      `/${path}`,
      `${path}/`,
      path.toUpperCase(),
      path.replace('q', '%71'),
      `${path};a`,
      `${path}/.`,
      `/x/..${path}`,
    ];
    for (const spelling of [path, ...spellings])
      for (const method of ['GET', 'HEAD', 'OPTIONS', 'POST']) {
        const { status } = await fetch(api.url + spelling, { method });
        expect([method, spelling, status >= 400]).toEqual([method, spelling, true]);
      }
  });

  it('are let go when they take their time with their headers', () => {
    const server = api.app.getHttpServer() as Server;
    expect(server.headersTimeout).toBe(10_000);
    expect(server.requestTimeout).toBe(60_000);
  });

  it('are cut off with headers that are too large', async () => {
    const line = await new Promise<string>((resolve) => {
      let heard = '';
      const socket = connect(Number(new URL(api.url).port), '127.0.0.1', () =>
        socket.write(`GET / HTTP/1.1\r\nHost: x\r\nX: ${'a'.repeat(40_000)}\r\n\r\n`),
      );
      socket.on('data', (chunk) => (heard += chunk.toString()));
      socket.on('error', () => undefined);
      socket.on('close', () => resolve(heard.split('\r\n')[0] ?? ''));
    });
    expect(line).toContain('431');
  });

  it('learn nothing of the schema in production', async () => {
    const asked = async (query: string) => JSON.stringify(await production.ask(query));
    expect(await asked('{ __schema { types { name } } }')).not.toContain('"types"');
    expect(await asked('{ __type(name: "Idea") { name } }')).not.toContain('"name":"Idea"');
    expect(await asked('{ idea(number: 1) { titel } }')).not.toMatch(/Did you mean|title/);
  });
});
