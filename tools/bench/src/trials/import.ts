import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { migrate } from '@ein/platform';
import { runImport } from '../../../import/src/run-import.ts';
import { plantGround, withClient } from '../data/database.ts';
import { readTexts } from '../data/texts.ts';
import { spreadOf, words } from '../figures.ts';
import { WrongAnswer } from '../load.ts';
import type { Trial } from './trial.ts';

const MIGRATIONS = new URL('../../../../apps/api/migrations/', import.meta.url);
const ROWS = 2000;
const BATCH = 250;

interface Text {
  title: string;
  body: string;
}

/** Ideas from a file, published at once, against one insert of the same texts for each batch. */
export const importing: Trial = {
  part: 'import',
  name: 'import',
  title: `import of ${ROWS} ideas from a file`,
  on: 'smallest',
  run: async ({ engines, folder, options }) => {
    const { texts: all } = await readTexts(options.data);
    const texts = Array.from({ length: ROWS }, (_, nr) => all[nr % all.length] as Text);
    const file = join(folder, 'import.csv');
    await writeFile(file, csvOf(texts));
    const databaseUrl = await emptyTown(engines.postgres.url, all);
    const project = await firstProject(databaseUrl);
    const [ours, theirs]: [number[], number[]] = [[], []];
    for (let round = 0; round < options.rounds; round += 1) {
      const began = performance.now();
      const counts = await runImport(
        { ...OPTIONS, file, project, source: `Quelle ${round}` },
        databaseUrl,
        { progress: () => undefined, report: () => undefined },
      );
      ours.push((ROWS * 1000) / (performance.now() - began));
      if (counts.imported !== ROWS)
        throw new WrongAnswer(`${counts.imported} of ${ROWS} ideas were imported`);
      theirs.push(await insertBare(databaseUrl, texts));
    }
    const ratio = spreadOf(ours.map((one, at) => (theirs[at] ?? NaN) / one));
    const { part, name, title } = importing;
    return [
      {
        part,
        name,
        title,
        ideas: ROWS,
        measured: `${words(spreadOf(ours), 0)} rows a second; takes × ${words(ratio, 2)}`,
        bare: `${words(spreadOf(theirs), 0)} rows a second`,
        goal: '',
        met: null,
        values: { perSecond: spreadOf(ours), barePerSecond: spreadOf(theirs), ratio },
      },
    ];
  },
};

const OPTIONS = { map: {}, category: null, label: null, encoding: 'utf-8', publish: true } as const;

const csvOf = (texts: Text[]): string =>
  ['title,body,external_id', ...texts.map(({ title, body }, nr) => line([title, body, `${nr}`]))]
    .join('\n')
    .concat('\n');

const line = (fields: string[]): string =>
  fields.map((field) => `"${field.replaceAll('"', '""')}"`).join(',');

async function emptyTown(postgresUrl: string, texts: Text[]): Promise<string> {
  const name = 'bench_import';
  const databaseUrl = Object.assign(new URL(postgresUrl), { pathname: `/${name}` }).toString();
  await withClient(postgresUrl, async (admin) => {
    await admin.query(`drop database if exists ${name} with (force)`);
    await admin.query(`create database ${name}`);
  });
  await migrate(databaseUrl, MIGRATIONS);
  await withClient(databaseUrl, async (client) => {
    await client.query('create schema bench');
    await plantGround(client, texts);
    await client.query(
      `insert into account (id, email, email_canonical, display_name) values (uuidv7(), 'b@bench.invalid', 'b@bench.invalid', 'Bank')`,
    );
  });
  return databaseUrl;
}

async function firstProject(databaseUrl: string): Promise<string> {
  const { rows } = await withClient(databaseUrl, (client) =>
    client.query<{ slug: string }>('select slug from project where permanent limit 1'),
  );
  return rows[0]?.slug ?? '';
}

const INSERT = `insert into idea (id, number, title, body, author_id, project_id, category_id, visibility, created_at, submitted_at, published_at)
  select uuidv7(), nextval('idea_number'), r.title, r.body, (select id from account where email = 'b@bench.invalid'),
    (select id from project where permanent limit 1), (select id from category order by position limit 1), 'published', now(), now(), now()
  from jsonb_to_recordset($1::jsonb) as r (title text, body text)`;

/** Rows a second of the ideas alone, in as large transactions: without a file, revisions, log and a look whether they are there. */
async function insertBare(databaseUrl: string, texts: Text[]): Promise<number> {
  return withClient(databaseUrl, async (client) => {
    const began = performance.now();
    for (let at = 0; at < texts.length; at += BATCH)
      await client.query(INSERT, [JSON.stringify(texts.slice(at, at + BATCH))]);
    return (texts.length * 1000) / (performance.now() - began);
  });
}
