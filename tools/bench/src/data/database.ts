import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { migrate } from '@ein/platform';
import { endTick, say, tick } from '../progress.ts';
import { demoContent } from './demo-content.ts';
import { project } from './projections.ts';
import { statementsFor } from './statements.ts';
import { readTexts, type Texts } from './texts.ts';
import type { Servers } from './servers.ts';

const MIGRATIONS = new URL('../../../../apps/api/migrations/', import.meta.url);
/** Databases with another number of votes have names of their own. */
const USUAL_VOTES = 10;
/** Whatever decides how the stored data looks; another one, and it is made anew. */
const MAKERS = ['./statements.ts', './database.ts', './texts.ts'];
const INDEXERS = [
  'search-index/src/meilisearch-settings',
  'german-text/src/fold',
  'german-text/src/search-text',
  'search-index/src/search-document',
  'german-text/src/stems',
  'german-text/src/compounds',
  'german-text/src/vocabulary',
  'german-text/src/noun-learning',
];

export interface Town {
  ideas: number;
  /** Of its database. */
  name: string;
  databaseUrl: string;
  /** What the database holds, on disk. */
  megabytes: number;
}

export interface Making {
  /** Anew even when it is there. */
  fresh: boolean;
  /** The folder where real texts may lie. */
  data: string;
  /** For each idea on average. */
  votes: number;
}

/** The database with so many ideas and its search index: kept from an earlier run, or made now. */
export async function prepareTown(
  servers: Servers,
  ideas: number,
  { fresh, data, votes }: Making,
): Promise<Town> {
  const name = `bench_${ideas}${votes === USUAL_VOTES ? '' : `_v${votes}`}`;
  const databaseUrl = Object.assign(new URL(servers.postgresUrl), {
    pathname: `/${name}`,
  }).toString();
  const texts = await readTexts(data);
  const made = fingerprint(
    [...MAKERS.map((file) => new URL(file, import.meta.url)), ...migrations()],
    texts.source,
  );
  const indexed = fingerprint(
    INDEXERS.map((file) => new URL(`../../../../libs/${file}.ts`, import.meta.url)),
  );
  const kept = fresh ? null : await stampOf(databaseUrl);
  if (kept?.made !== made) {
    await withClient(servers.postgresUrl, async (admin) => {
      await admin.query(`drop database if exists ${name} with (force)`);
      await admin.query(`create database ${name}`);
    });
    await migrate(databaseUrl, MIGRATIONS);
    await fill(databaseUrl, ideas, votes, texts);
  }
  if (kept?.made !== made || kept.indexed !== indexed || !(await isIndexed(servers, name, ideas))) {
    await project(databaseUrl, servers, ideas);
    await withClient(databaseUrl, (client) => client.query('vacuum (analyze)'));
    await stamp(databaseUrl, made, indexed);
  } else say(`${ideas} ideas are there from an earlier run`);
  return { ideas, name, databaseUrl, megabytes: await sizeOf(databaseUrl) };
}

async function fill(
  databaseUrl: string,
  ideas: number,
  votes: number,
  texts: Texts,
): Promise<void> {
  say(`making ${ideas} ideas out of ${texts.source}`);
  await withClient(databaseUrl, async (client) => {
    // Triggers and foreign keys are off: what they would keep up to date is made in whole tables below.
    await client.query(`set session_replication_role = replica; set synchronous_commit = off; set work_mem = '128MB';
      set maintenance_work_mem = '256MB'; select setseed(0.42); create schema bench`);
    await plantGround(client, texts.texts);
    for (const { what, sql } of statementsFor(ideas, votes)) {
      const began = performance.now();
      tick(`${ideas} ideas: ${what}`);
      await client.query(sql);
      endTick();
      if (performance.now() - began > 3000)
        say(`${ideas} ideas: ${what} in ${((performance.now() - began) / 1000).toFixed(1)} s`);
    }
  });
}

/** Places, themes and projects are the demo town's; the first project is the one that never closes. */
export async function plantGround(client: pg.Client, texts: Texts['texts']): Promise<void> {
  const { categories, places, projects } = await demoContent();
  const numbered = (rows: object[]) =>
    JSON.stringify(rows.map((row, nr) => ({ ...row, nr: nr + 1 })));
  await client.query(
    `create table bench.text as select * from json_to_recordset('${escape(numbered(texts))}') as t (nr integer, title text, body text)`,
  );
  await client.query('create unique index on bench.text (nr)');
  await client.query(
    `create table bench.place as select uuidv7() as id, t.* from json_to_recordset('${escape(numbered(places))}')
       as t (nr integer, slug text, name text, kind text, lat float8, lon float8, "coordinateQuality" text, residents integer);
     insert into place select id, slug, name, kind, lat, lon, "coordinateQuality", residents from bench.place;
     create table bench.category as select uuidv7() as id, t.* from json_to_recordset('${escape(numbered(categories))}')
       as t (nr integer, slug text, name text);
     insert into category select id, slug, name, nr from bench.category;
     create table bench.project as select uuidv7() as id, t.*, (row_number() over (order by permanent desc, slug) - 1)::integer as nr
       from json_to_recordset('${escape(JSON.stringify(projects))}') as t (slug text, name text, question text, permanent boolean);
     insert into project (id, slug, name, question, permanent, position) select id, slug, name, question, permanent, nr from bench.project;
     insert into town_setting (key, value) values ('facts', '${FACTS}');
     insert into phase (id, project_id, kind, name, starts_at, ends_at, position)
       select uuidv7(), id, 'support', 'Unterstützen', now() - interval '10 days', now() + interval '60 days', 1 from bench.project where not permanent`,
  );
}

/** What the start page says of the town; a measured one is none. */
const FACTS = JSON.stringify({
  name: 'Bank',
  platformName: 'Ideen',
  roomName: 'Raum',
  roomAddress: 'Am Markt 1',
  contactEmail: 'bank@bench.invalid',
  openingHours: [],
  openingHoursSince: '2026-01-01',
});

const escape = (text: string): string => text.replaceAll("'", "''");

function* migrations(): Generator<URL> {
  for (const file of readdirSync(fileURLToPath(MIGRATIONS)).sort())
    if (file.endsWith('.sql')) yield new URL(file, MIGRATIONS);
}

function fingerprint(files: URL[], word = ''): string {
  const hash = createHash('sha256').update(word);
  for (const file of files) hash.update(readFileSync(file));
  return hash.digest('hex');
}

async function stampOf(databaseUrl: string): Promise<{ made: string; indexed: string } | null> {
  try {
    return await withClient(databaseUrl, async (client) => {
      const { rows } = await client.query<{ made: string; indexed: string }>(
        'select * from bench.stamp',
      );
      return rows[0] ?? null;
    });
  } catch {
    return null;
  }
}

async function stamp(databaseUrl: string, made: string, indexed: string): Promise<void> {
  await withClient(databaseUrl, async (client) => {
    await client.query(
      'drop table if exists bench.stamp; create table bench.stamp (made text, indexed text)',
    );
    await client.query('insert into bench.stamp values ($1, $2)', [made, indexed]);
  });
}

/** Whether Meilisearch, whose folder may have been thrown away, still holds about that many documents. */
async function isIndexed({ meili }: Servers, name: string, ideas: number): Promise<boolean> {
  if (!meili) return true;
  const response = await fetch(`${meili.url}/indexes/ideas_${name}/stats`, {
    headers: { authorization: `Bearer ${meili.key}` },
  });
  const { numberOfDocuments = 0 } = (await response.json()) as { numberOfDocuments?: number };
  return numberOfDocuments > ideas * 0.9;
}

async function sizeOf(databaseUrl: string): Promise<number> {
  return withClient(databaseUrl, async (client) => {
    const { rows } = await client.query<{ mb: number }>(
      'select (pg_database_size(current_database()) / 1e6)::integer as mb',
    );
    return rows[0]?.mb ?? 0;
  });
}

export async function withClient<T>(
  url: string,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  // A server that is being stopped ends its connections; the query that was running says so.
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
