import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openTown, type TestTown } from '@ein/testing';
import { type ImportOptions, UsageProblem } from './options.ts';
import { type Counts, runImport } from './run-import.ts';

const HEADER = 'source,external_id,title,text,url,lat,lon';
const ROWS = [
  'Musterstadt,M1,Radweg am Fluss,"Hier fehlt ein Stück, etwa 200 Meter.",https://dialog.example/m1,51.8,9.87',
  'Musterstadt,M2,,Ohne Titel geht es nicht.,,,',
  'Musterstadt,M3,Ohne Text,,,,',
  ',,,,,,',
  `Musterstadt,M4,${'Sehr '.repeat(60)},Der Titel ist zu lang.,,,`,
  `Musterstadt,M5,Langer Text,${'x'.repeat(10_001)},,,`,
  'Musterstadt,M1,Radweg am Fluss,Doppelt in derselben Datei.,,,',
  'Musterstadt,M6,Zu wenige Spalten',
  'Musterstadt,M7,"Anführung nie zu,Text,,,',
  'Musterstadt,M8,Falsche Stelle,Die Länge hat ihr Komma verloren.,,50.94,6921',
  'Musterstadt,M9,Halbe Stelle,Es fehlt die Länge.,javascript:alert(1),50.94,',
  'Musterstadt,M10,StraÃŸe doppelt,Zweimal umgewandelt.,,,',
  'Nachbarort,M1,Dieselbe Nummer,"Ein ""anderer"" Ort, darum nicht doppelt.",,"51,8","9,9"',
];

describe('the import', () => {
  let town: TestTown;
  let folder: string;
  let file: string;

  beforeAll(async () => {
    town = await openTown([]);
    folder = await mkdtemp(join(tmpdir(), 'ein-import-'));
    file = join(folder, 'ideas.csv');
    const latin = Buffer.concat([
      Buffer.from('Musterstadt,M11,Stra'),
      Buffer.from([0xdf]),
      Buffer.from('e,Nicht in UTF-8.,,,\n'),
    ]);
    await writeFile(
      file,
      Buffer.concat([
        Buffer.from(`${HEADER}\n${ROWS.join('\n')}\n`),
        latin,
        Buffer.from('Musterstadt,M12,Die letzte Zeile,Sie kommt noch herein.,,,\n'),
      ]),
    );
    await town.database.write(
      `insert into project (id, slug, name, question, permanent) values (gen_random_uuid(), 'kasten', 'Kasten', 'Was?', true)`,
    );
    await town.database.write(
      `insert into category (id, slug, name, position) values (gen_random_uuid(), 'wege', 'Wege', 2), (gen_random_uuid(), 'erstes', 'Erstes', 1)`,
    );
  });
  afterAll(async () => {
    await town.close();
    await rm(folder, { recursive: true, force: true });
  });

  const run = async (
    more: Partial<ImportOptions> = {},
  ): Promise<{ counts: Counts; reports: string[]; progress: number[] }> => {
    const reports: string[] = [];
    const progress: number[] = [];
    const options = {
      file,
      project: 'kasten',
      map: {},
      category: null,
      source: null,
      label: 'Raddialog',
      encoding: 'utf-8' as const,
      publish: false,
      ...more,
    };
    const counts = await runImport(options, town.config.databaseUrl, {
      report: (line, sentence) => reports.push(`${line} ${sentence}`),
      progress: (read, all) => progress.push(read / all),
    });
    return { counts, reports, progress };
  };
  const count = async (from: string) =>
    (await town.database.rows<{ n: number }>(`select count(*)::int as n from ${from}`))[0]?.n;

  it('reports what it cannot take by line, and loses nothing else', async () => {
    const { counts, reports, progress } = await run();
    expect(reports).toEqual([
      '3 left out: the title is empty',
      '4 left out: the text is empty',
      '5 left out: the row is empty',
      '6 left out: the title has 299 characters, at most 250 are possible',
      '7 left out: the text has 10001 characters, at most 10000 are possible',
      '8 left out: doubled: line 2 is the same idea (Musterstadt M1)',
      '9 left out: 3 columns instead of 7',
      '10 left out: a quotation mark is opened and not closed',
      '11 comes in without a pin: 50.94 / 6921 is no place on earth',
      '12 comes in without a pin: 50.94 / nothing is no place on earth',
      '12 comes in without its link, which is no web address',
      '13 left out: badly encoded: letters were lost or encoded twice',
      '15 left out: not UTF-8; if the file comes from a spreadsheet, try --encoding windows-1252',
    ]);
    expect(counts).toEqual({
      imported: 5,
      alreadyThere: 0,
      published: 0,
      changed: 0,
      reported: 10,
      remarks: 2,
    });
    expect(progress.at(-1)).toBe(1);
  });

  it('keeps ideas as the product itself would, by one account per source', async () => {
    const ideas = await town.database.rows(
      `select i.external_id, i.title, i.visibility, i.lat, i.lon, i.source_url, a.display_name, c.slug, i.answer_due_on from idea i
       join account a on a.id = i.author_id join category c on c.id = i.category_id order by i.number`,
    );
    expect(
      ideas.map((idea) => [idea['external_id'], idea['display_name'], idea['lat'], idea['lon']]),
    ).toEqual([
      ['M1', 'Import: Raddialog Musterstadt', 51.8, 9.87],
      ['M8', 'Import: Raddialog Musterstadt', null, null],
      ['M9', 'Import: Raddialog Musterstadt', null, null],
      ['M1', 'Import: Raddialog Nachbarort', 51.8, 9.9],
      ['M12', 'Import: Raddialog Musterstadt', null, null],
    ]);
    expect(ideas[0]).toMatchObject({
      visibility: 'submitted',
      source_url: 'https://dialog.example/m1',
      slug: 'erstes',
      answer_due_on: null,
    });
    const log = await town.database.rows(`select kind, detail from event order by id`);
    expect(log).toHaveLength(5);
    expect(log[0]).toMatchObject({
      kind: 'IdeaSubmitted',
      detail: { version: 1, import: true, digest: expect.any(String) },
    });
    expect(await count('idea_revision')).toBe(5);
    expect(await count('event_delivery')).toBe(0);
    expect(await count('search_dirty')).toBe(0);
  });

  it('takes nothing twice, however often it runs', async () => {
    const numbers = await town.database.rows('select id, number from idea order by number');
    expect((await run()).counts).toMatchObject({
      imported: 0,
      alreadyThere: 5,
      changed: 0,
      reported: 10,
    });
    expect(await town.database.rows('select id, number from idea order by number')).toEqual(
      numbers,
    );
    expect(await count('event')).toBe(5);
  });

  it('publishes with --publish, also what waited, and marks it for the search', async () => {
    await town.database.write(`update idea set visibility = 'refused' where external_id = 'M9'`);
    expect((await run({ publish: true })).counts).toMatchObject({
      imported: 0,
      alreadyThere: 5,
      published: 4,
    });
    expect(await count(`idea where visibility = 'published' and published_at is not null`)).toBe(4);
    expect(await count('search_dirty')).toBe(4);
    expect(await count('listing_rollup where ideas = 4')).toBe(1);
    expect(await count(`event where kind = 'IdeaPublished'`)).toBe(4);
  });

  it('goes on where another encoding is asked for, and says what has changed at its source', async () => {
    await writeFile(
      file,
      Buffer.from(
        `${HEADER}\nMusterstadt,M1,Radweg am Fluss,Neuer Text.,,,\nMusterstadt,M11,Stra\u00dfe,Nicht in UTF-8.,,,\n`,
        'latin1',
      ),
    );
    expect(
      (await run({ encoding: 'windows-1252', publish: true, category: 'wege' })).counts,
    ).toMatchObject({
      imported: 1,
      alreadyThere: 1,
      changed: 1,
      reported: 0,
    });
    const [idea] = await town.database.rows(
      `select i.title, c.slug, i.visibility from idea i join category c on c.id = i.category_id where external_id = 'M11'`,
    );
    expect(idea).toEqual({ title: 'Straße', slug: 'wege', visibility: 'published' });
  });

  it('reads other columns and knows a text without an id again', async () => {
    await writeFile(
      file,
      'Betreff;Wunsch\nBank am Weg;Ein Platz zum Ausruhen.\nBank am Weg;Ein Platz zum Ausruhen.\n',
    );
    const map = { title: 'Betreff', body: 'Wunsch' };
    expect((await run({ map, source: 'Zettel' })).counts).toMatchObject({
      imported: 1,
      reported: 1,
    });
    expect((await run({ map, source: 'Zettel' })).counts).toMatchObject({
      imported: 0,
      alreadyThere: 1,
      reported: 1,
    });
  });

  it('names what there is instead of what is not', async () => {
    await expect(run({ project: 'kastem' })).rejects.toThrow(
      '--project "kastem" is not known; there are: kasten.',
    );
    await expect(run({ category: 'weg' })).rejects.toThrow('there are: erstes, wege.');
    await expect(run()).rejects.toThrow('There is no column "title"; there are: Betreff, Wunsch.');
    await expect(run({ map: { title: 'Betreff', body: 'Wunsch', lat: 'Breite' } })).rejects.toThrow(
      UsageProblem,
    );
  });
});
