import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openApi, type OpenApi } from './open-api.js';

describe('comparing the texts of an idea', () => {
  let api: OpenApi;
  beforeAll(async () => {
    api = await openApi({ seed: true, worker: false });
  }, 60_000);
  afterAll(() => api.close());

  const ask = async (times: number) => {
    const fields = Array.from(
      { length: times },
      (_, at) => `a${at}: comparison(from: ${at}) { body { kind text } }`,
    );
    return api.ask(`{ idea(number: 26) { ${fields.join(' ')} } }`);
  };

  it('costs so much that a document holds three of them', async () => {
    expect(await ask(3)).toMatchObject({ status: 200, data: { idea: { a0: null } } });
    const refused = await ask(4);
    expect(refused.status).toBe(400);
    expect(refused.errors?.[0]?.message).toBe('The lists asked for are too large together.');
  });

  it('is not to be had for a list', async () => {
    const { errors } = await api.ask(
      '{ ideas(first: 20) { nodes { comparison { body { kind text } } } } }',
    );
    expect(errors?.[0]?.message).toBe('The lists asked for are too large together.');
  });
});
