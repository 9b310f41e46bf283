import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { parse, print } from 'graphql';
import { questionsFor } from './by-hash.ts';

const query = parse('query Ideas($first: Int!) { ideas(first: $first) { totalCount } }');
const mutation = parse('mutation Leave { leave { id } }');
const digestOf = (document: typeof query) =>
  createHash('sha256').update(print(document)).digest('hex');

describe('a document by its digest', () => {
  it('goes by GET when nobody is signed in, with nothing but digest and variables', () => {
    const { short } = questionsFor(query, { first: 20 }, { 'accept-language': 'de' });
    const { pathname, searchParams } = new URL(short.path, 'http://api');
    expect(pathname).toBe('/graphql');
    expect([...searchParams.keys()]).toEqual(['variables', 'extensions']);
    expect(JSON.parse(searchParams.get('variables') ?? '')).toEqual({ first: 20 });
    expect(JSON.parse(searchParams.get('extensions') ?? '')).toEqual({
      persistedQuery: { version: 1, sha256Hash: digestOf(query) },
    });
    expect(short.init).toMatchObject({ method: 'GET', changesNothing: true });
    expect(short.init.headers).toMatchObject({ 'apollo-require-preflight': 'true' });
  });

  it('goes by POST for somebody who is signed in, for a deed, and where the address would be long', () => {
    const session = { authorization: 'Bearer secret' };
    for (const { short } of [
      questionsFor(query, { first: 20 }, session),
      questionsFor(mutation, {}, {}),
      questionsFor(query, { first: 'x'.repeat(2000) }, {}),
    ]) {
      expect(short).toMatchObject({ path: '/graphql', init: { method: 'POST' } });
      expect(short.init.body).not.toContain('query');
    }
  });

  it('has its whole text in reserve, and a deed is known for one', () => {
    const { whole } = questionsFor(mutation, {}, {});
    expect(JSON.parse(whole.init.body ?? '')).toMatchObject({
      query: print(mutation),
      extensions: { persistedQuery: { sha256Hash: digestOf(mutation) } },
    });
    expect(whole.init.changesNothing).toBe(false);
  });
});
