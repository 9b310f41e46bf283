/** The queue's events over HTTP: for moderators alone, and no stream keeps the process from ending. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SessionService } from '@ein/sessions';
import { Database, type Role } from '@ein/platform';
import { TownBuilder } from '@ein/testing';
import { openApi, type OpenApi } from './open-api.js';

describe('the events of the queue', () => {
  let api: OpenApi;

  const builders = new Map<OpenApi, TownBuilder>();
  const build = (at: OpenApi): TownBuilder => {
    const builder = builders.get(at) ?? new TownBuilder(at.app.get(Database));
    builders.set(at, builder);
    return builder;
  };

  beforeAll(async () => {
    api = await openApi({ worker: false });
  });
  afterAll(() => api.close());

  const listen = async (role?: Role, at = api): Promise<Response> => {
    const person = role && (await build(at).person(role));
    const token = person && (await at.app.get(SessionService).begin(person));
    return fetch(`${at.url}/moderation/queue-stream`, {
      headers: token ? { authorization: `Bearer ${token}` } : {},
    });
  };

  it.each([
    [undefined, 401],
    ['resident', 403],
    ['office', 403],
    ['council', 403],
  ] as const)('are refused to %s', async (role, status) => {
    const response = await listen(role);
    expect(response.status).toBe(status);
    expect(await response.text()).toBe('');
  });

  it('are told to moderators until the process ends, which they do not hold up', async () => {
    const ending = await openApi({ worker: false });
    const response = await listen('moderator', ending);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/event-stream');
    expect(response.headers.get('cache-control')).toBe('private, no-store');
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    expect((await reader?.read())?.value).toMatch(/^data: \{"at":"[^"]+","counts":\{"all":0,/);
    await ending.close();
    for (;;) {
      // Cut off or ended in order: either way nobody waits for it.
      const { done } = (await reader?.read().catch(() => null)) ?? { done: true };
      if (done) break;
    }
  });
});
