import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openApi, type OpenApi } from './open-api.js';

const persisted = (text: string) => ({
  persistedQuery: { version: 1, sha256Hash: createHash('sha256').update(text).digest('hex') },
});
const HEADERS = { 'content-type': 'application/json' };
const ASKED = { 'apollo-require-preflight': 'true' };

describe('documents by their digest', () => {
  let api: OpenApi;
  beforeAll(async () => {
    api = await openApi({ worker: false });
  }, 60_000);
  afterAll(() => api.close());

  const post = async (body: object) =>
    (
      await fetch(`${api.url}/graphql`, {
        method: 'POST',
        headers: HEADERS,
        body: JSON.stringify(body),
      })
    ).json();
  const get = async (text: string, headers: Record<string, string>) => {
    const words = new URLSearchParams({ extensions: JSON.stringify(persisted(text)) });
    return fetch(`${api.url}/graphql?${words}`, { headers });
  };
  const codeOf = (answer: unknown) =>
    (answer as { errors?: { extensions: { code: string } }[] }).errors?.[0]?.extensions.code;

  it('are answered once their text was sent, and asked for until then', async () => {
    const text = '{ ideas(first: 3) { totalCount } }';
    expect(codeOf(await (await get(text, ASKED)).json())).toBe('PERSISTED_QUERY_NOT_FOUND');
    const whole = await post({ query: text, extensions: persisted(text) });
    expect(whole).toMatchObject({ data: { ideas: { totalCount: expect.any(Number) } } });
    expect(await (await get(text, ASKED)).json()).toEqual(whole);
    expect(await post({ extensions: persisted(text) })).toEqual(whole);
  });

  it('are not answered to a GET that a foreign page could send', async () => {
    const text = '{ ideas(first: 2) { totalCount } }';
    await post({ query: text, extensions: persisted(text) });
    const answer = await get(text, {});
    expect(answer.status).toBe(400);
    expect(await answer.text()).not.toContain('totalCount');
  });

  it('do nothing by GET that changes something', async () => {
    const text = 'mutation { signOut }';
    await post({ query: text, extensions: persisted(text) });
    expect((await get(text, ASKED)).status).toBe(405);
  });

  it('are what their digest says, and keep to the same limits', async () => {
    const small = '{ ideas(first: 1) { totalCount } }';
    const swapped = await post({ query: '{ viewer { id } }', extensions: persisted(small) });
    expect(codeOf(swapped)).toBe('BAD_REQUEST');
    expect(codeOf(await (await get(small, ASKED)).json())).toBe('PERSISTED_QUERY_NOT_FOUND');
    const nested = 'idea { '.repeat(14) + 'id' + ' }'.repeat(14);
    const large = `{ ideas(first: 1) { nodes { comments(first: 1) { nodes { ${nested} } } } } }`;
    expect(await post({ query: large, extensions: persisted(large) })).toHaveProperty('errors');
    expect(codeOf(await (await get(large, ASKED)).json())).toBe('PERSISTED_QUERY_NOT_FOUND');
  });
});
