/** Another town, set up by the operations of admins alone: nothing of the first one is left in what it says. */
import { globSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RoleService } from '@ein/roles';
import { AccountService } from '@ein/accounts';
import { SessionService } from '@ein/sessions';
import { openApi, type OpenApi } from './open-api.js';

const MESSAGES = new URL('../../web/src/lib/messages/', import.meta.url);
const FIRST_TOWN = /Einbeck|37574|Marktplatz 16|Salzderhelden/;

describe('a second town', () => {
  let api: OpenApi;
  let token: string;

  beforeAll(async () => {
    api = await openApi({ worker: false });
    const accounts = api.app.get(AccountService, { strict: false });
    await api.app.get(RoleService, { strict: false }).appoint('leitung@musterstadt.example');
    const account = await accounts.findByEmail('leitung@musterstadt.example');
    if (!account) throw new Error('The first admin has no account.');
    token = await api.app.get(SessionService, { strict: false }).begin(account);
  }, 60_000);
  afterAll(() => api.close());

  const deed = async (operation: string, type: string, input: object) => {
    const { data, errors } = await api.ask<{ done: { __typename: string } }>(
      `mutation ($input: ${type}!) { done: ${operation}(input: $input) { __typename ... on Problem { message } } }`,
      { input },
      token,
    );
    expect(errors).toBeUndefined();
    return data?.done.__typename;
  };

  it('speaks before anybody has said anything of it', async () => {
    const { data } = await api.ask<{ town: object }>('{ town { name roomName } }');
    expect(data?.town).toEqual({ name: 'Unsere Stadt', roomName: '' });
  });

  it('is set up by its first admin alone, and says nothing of the first town', async () => {
    for (const [key, value] of Object.entries({
      name: 'Musterstadt',
      platformName: 'Ideen für Musterstadt',
      questionDe: 'Was fehlt in Musterstadt?',
      roomName: 'Haus der Ideen',
      roomAddress: 'Am Anger 1, 12345 Musterstadt',
      contactEmail: 'ideen@musterstadt.example',
      answerDays: '20',
    }))
      expect(await deed('setTownText', 'SetTownTextInput', { key, value })).toBe('TownText');
    for (const name of ['Verkehr', 'Freizeit'])
      expect(await deed('saveTheme', 'SaveThemeInput', { name })).toBe('KeptTheme');
    for (const [name, kind] of [
      ['Kernmusterstadt', 'Kernstadt'],
      ['Oberdorf', 'Dorf'],
      ['Unterdorf', 'Dorf'],
    ])
      expect(
        await deed('savePlace', 'SavePlaceInput', { name, kind, coordinateQuality: 'unverified' }),
      ).toBe('KeptPlace');
    const { data, errors } = await api.ask<Record<string, unknown>>(
      `{ town { name platformName questionDe roomName roomAddress contactEmail } places { name } categories { name slug }
         townFigures { answerDays } projects { name } ideas(first: 5) { totalCount facets { places { name } categories { name } } } }`,
    );
    expect(errors).toBeUndefined();
    expect(data).toMatchObject({
      town: { name: 'Musterstadt', questionDe: 'Was fehlt in Musterstadt?' },
      places: [{ name: 'Kernmusterstadt' }, { name: 'Oberdorf' }, { name: 'Unterdorf' }],
      categories: [{ slug: 'verkehr' }, { slug: 'freizeit' }],
      townFigures: { answerDays: 20 },
    });
    expect(JSON.stringify(data)).not.toMatch(FIRST_TOWN);
  });

  it('finds no name of the first town in the words of the pages', () => {
    for (const file of globSync('{de,en}/*.json', { cwd: MESSAGES }))
      expect({
        file,
        named: FIRST_TOWN.exec(readFileSync(new URL(file, MESSAGES), 'utf8')),
      }).toEqual({
        file,
        named: null,
      });
  });
});
