/** Who asks in English is answered in English, by the API itself. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database } from '@ein/platform';
import { SessionService } from '@ein/sessions';
import { TownBuilder } from '@ein/testing';
import { openApi, type OpenApi } from './open-api.js';

describe('the API in English', () => {
  let api: OpenApi;
  beforeAll(async () => {
    api = await openApi({ seed: true, worker: false });
  }, 60_000);
  afterAll(() => api.close());

  const ask = async <T>(query: string, variables: object, language: string, token?: string) => {
    const response = await fetch(`${api.url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'accept-language': language,
        ...(token && { authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify({ query, variables }),
    });
    return (await response.json()) as {
      data: T;
      errors?: { message: string; extensions: { fields?: Record<string, { message: string }> } }[];
    };
  };

  it('says at each field what is wrong with it', async () => {
    const mutation =
      'mutation($input: RequestSignInInput!) { requestSignIn(input: $input) { __typename } }';
    const wrong = { input: { email: 'name@ort' } };
    const [english, german] = [await ask(mutation, wrong, 'en'), await ask(mutation, wrong, 'de')];
    expect(english.errors?.[0]?.message).toBe('Please check what you entered.');
    expect(english.errors?.[0]?.extensions.fields?.['email']?.message).toBe(
      'Please give an email address, for example name@example.org.',
    );
    expect(german.errors?.[0]?.extensions.fields?.['email']?.message).toMatch(/^Bitte gib/);
  });

  it('refuses in the language of who asked', async () => {
    const mutation =
      'mutation($input: ConfirmSignInInput!) { confirmSignIn(input: $input) { ... on Problem { message } } }';
    const input = { email: 'nobody@example.org', code: '123456' };
    const { data } = await ask<{ confirmSignIn: { message: string } }>(mutation, { input }, 'en');
    expect(data.confirmSignIn.message).toMatch(/^This code or link is no longer valid\./);
  });

  it('tells moderators why a step against an account is not theirs to take', async () => {
    const build = new TownBuilder(api.app.get(Database));
    const [mo, jo] = [await build.person('moderator'), await build.person('moderator')];
    const token = await api.app.get(SessionService, { strict: false }).begin(mo);
    const { data } = await ask<{ accountLadder: { steps: { whyNot: string }[] } }>(
      `{ accountLadder(accountId: "${jo.id}") { steps { whyNot } } }`,
      {},
      'en',
      token,
    );
    expect(data.accountLadder.steps[0]?.whyNot).toBe(
      'Admins decide about accounts of staff and council members.',
    );
  });

  it('tells the whole course of every idea of the demo town', async () => {
    const query = `{ ideas(first: 50) { nodes { number nextStep timeline { kind status title sentence } history { text } } } }`;
    interface Told {
      ideas: {
        nodes: {
          number: number;
          nextStep: string | null;
          timeline: { kind: string; title: string; sentence: string | null }[];
          history: { text: string }[];
        }[];
      };
    }
    const german = (await ask<Told>(query, {}, 'de')).data.ideas.nodes;
    const english = new Map(
      (await ask<Told>(query, {}, 'en')).data.ideas.nodes.map((idea) => [idea.number, idea]),
    );
    const same: string[] = [];
    let stations = 0;
    for (const idea of german) {
      const other = english.get(idea.number);
      for (const [at, { title }] of idea.timeline.entries()) {
        stations += 1;
        if (other?.timeline[at]?.title === title) same.push(title);
      }
      for (const [at, { text }] of idea.history.entries())
        if (other?.history[at]?.text === text) same.push(text);
    }
    expect(stations).toBeGreaterThan(50);
    expect(same).toEqual([]);
  });
});
