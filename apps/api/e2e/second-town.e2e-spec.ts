/** Another town, set up by the operations of admins alone: nothing of the first one is left in what it says. */
import { globSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import { extractText, getDocumentProxy, getMeta } from 'unpdf';
import { RoleService } from '@ein/roles';
import { AccountService } from '@ein/accounts';
import { SessionService } from '@ein/sessions';
import { Database } from '@ein/platform';
import { TownBuilder } from '@ein/testing';
import { eventually, openApi, type OpenApi } from './open-api.js';
import { withWeb } from './with-web.js';

const MESSAGES = new URL('../../web/src/lib/messages/', import.meta.url);
const FIRST_TOWN =
  /Einbeck|37574|Marktplatz 16|Salzderhelden|Kreiensen|Greene\b|EIN\.(Lebens|Ideen)\.raum|03155013/i;

describe('a second town', () => {
  let api: OpenApi;
  let token: string;

  beforeAll(async () => {
    api = await openApi();
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

  it('renders pages, files and letters without a word of the first town', async () => {
    const body = 'Verantwortlich ist die Stadt Musterstadt, Am Anger 1, 12345 Musterstadt.';
    const page = { slug: 'impressum', locale: 'de', title: 'Impressum', body, demo: false };
    await deed('saveTownPage', 'SaveTownPageInput', { ...page, number: 0 });
    await new TownBuilder(api.app.get(Database)).idea({ title: 'Eine Bank am Anger' });
    await withWeb(api, async (web) => {
      const read = async (path: string, has: string) => {
        const answer = await fetch(web + path);
        const text = await answer.text();
        expect({ path, status: answer.status, named: FIRST_TOWN.exec(text)?.[0] ?? null }).toEqual({
          ...{ path, status: 200, named: null },
        });
        expect(text).toContain(has);
        return answer;
      };
      await read('/', 'Was fehlt in Musterstadt?');
      await read('/', 'Ideen für Musterstadt');
      await read('/en/ideen', 'Eine Bank am Anger');
      await read('/impressum', 'Am Anger 1');
      await read('/opendata', 'Offene Daten');
      await read('/opendata/catalog.ttl', 'Ideen für Musterstadt');
      await read('/papier', 'Haus der Ideen');
      const file = await read('/transparenz.csv', ';');
      expect(file.headers.get('content-disposition')).toContain('"musterstadt-');
    });
    await api.signIn('mensch@musterstadt.example');
    const [mail] = await api.mailsTo('mensch@musterstadt.example');
    expect(mail?.subject).toMatch(/Code/);
    expect(mail?.from).toContain('Ideen für Musterstadt');
    // What the product itself is called stands in the head and at the foot of each letter.
    expect(FIRST_TOWN.exec(JSON.stringify(mail).replaceAll('EIN.Ideen.raum', ''))).toBeNull();
  }, 60_000);

  /** What stands in a PDF for who reads it and for who files it, by another program than made it. */
  const readPdf = async (bytes: Uint8Array) => {
    const { info } = await getMeta(await getDocumentProxy(bytes.slice()));
    const { text } = await extractText(await getDocumentProxy(bytes.slice()), { mergePages: true });
    const filed = `${String(info['Title'])} · ${String(info['Author'])}`;
    return { filed, text: text.replace(/\s+/g, ' ') };
  };

  it('publishes editions that name this town in their title and in no format the first', async () => {
    const ask = async <T>(query: string, variables: object): Promise<T> => {
      const { data, errors } = await api.ask<{ result: T }>(query, variables, token);
      if (!data) throw new Error(JSON.stringify(errors));
      return data.result;
    };
    const { id } = await ask<{ id: string }>(
      'mutation ($input: CreateReportInput!) { result: createReport(input: $input) { ... on ReportDraft { id } } }',
      { input: { title: 'Was Musterstadt bewegt' } },
    );
    const draft = () =>
      ask<{ version: number; analysis: { state: string } }>(
        'query ($id: ID!) { result: reportDraft(id: $id) { version analysis { state } } }',
        { id },
      );
    await eventually(async () => (await draft()).analysis.state === 'DONE', 'the texts to be read');
    const edition = await ask<{ number: number; message?: string }>(
      `mutation ($input: ReportVersionInput!) { result: publishReport(input: $input) {
         ... on ReportEdition { number } ... on Problem { message } } }`,
      { input: { reportId: id, version: (await draft()).version } },
    );
    expect(edition).toEqual({ number: 1 });
    const by = 'Ideen für Musterstadt · Musterstadt · Bericht für den Rat, 1. Ausgabe';
    for (const format of ['pdf', 'docx', 'html', 'json', 'csv']) {
      const answer = await fetch(`${api.url}/editions/1.${format}`);
      const bytes = new Uint8Array(await answer.arrayBuffer());
      expect([answer.status, answer.headers.get('content-disposition')]).toEqual([
        ...[200, `attachment; filename="musterstadt-bericht-1.${format}"`],
      ]);
      const text =
        format === 'pdf'
          ? Object.values(await readPdf(bytes)).join('\n')
          : format === 'docx'
            ? Object.values(unzipSync(bytes))
                .map((part) => strFromU8(part))
                .join('\n')
            : strFromU8(bytes);
      expect({ format, named: FIRST_TOWN.exec(text)?.[0] ?? null }).toEqual({
        format,
        named: null,
      });
      if (format === 'pdf') {
        expect(text).toContain('Was Musterstadt bewegt · Musterstadt, Ideen für Musterstadt');
        expect(text).toContain(by);
      }
      if (format !== 'csv') expect(text).toContain('Ideen für Musterstadt');
    }
  }, 60_000);

  it('prints its lists of signatures for this town alone', async () => {
    const written = { wording: 'Der Rat berät über eine Bank am Anger.', costs: '' };
    const body = new URLSearchParams({
      ...{ ...written, reasons: 'Dort gibt es keinen Platz zum Sitzen.' },
      representative1: 'Erika Muster, Am Anger 2, 12345 Musterstadt',
    });
    await withWeb(api, async (web) => {
      const answer = await fetch(`${web}/einwohnerantrag/bogen.pdf`, {
        ...{ method: 'POST', body },
        headers: { origin: web },
      });
      expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/pdf']);
      const { filed, text } = await readPdf(new Uint8Array(await answer.arrayBuffer()));
      expect(filed).toBe('Einwohnerantrag an die Stadt Musterstadt · Stadt Musterstadt');
      expect(text).toContain('dass der Rat der Stadt Musterstadt über diese Angelegenheit berät');
      expect(FIRST_TOWN.exec(`${filed} ${text}`)).toBeNull();
    });
  }, 60_000);

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
