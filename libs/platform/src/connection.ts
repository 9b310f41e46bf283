import { readdir, readFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import {
  DataSource,
  getMetadataArgsStorage,
  type MigrationInterface,
  type QueryRunner,
} from 'typeorm';
import { isOutage } from './outage.js';

/** The role that every pooled connection works as: no DDL, and no change of what only grows. */
export const APP_ROLE = 'ein_app';

const MIGRATION_LOCK = 7_364_173;

const GRANTS = `
do $$ begin
  if not exists (select from pg_roles where rolname = '${APP_ROLE}') then create role ${APP_ROLE} nologin; end if;
end $$;
grant ${APP_ROLE} to current_user;
grant usage on schema public to ${APP_ROLE};
grant select, insert, update, delete on all tables in schema public to ${APP_ROLE};
grant usage, select on all sequences in schema public to ${APP_ROLE};
revoke update, delete, truncate on event, event_seal, log_head, rules_version, house_rule, report_edition, edition_contribution from ${APP_ROLE};
revoke delete, truncate on decision, processing_step, answer, edition_source from ${APP_ROLE};
revoke insert, update, delete, truncate on migrations from ${APP_ROLE};`;

/** Connects the pool as the restricted role. Limits keep one slow statement from holding the rest. */
export async function connect(url: string, poolSize = 10): Promise<DataSource> {
  return new DataSource({
    type: 'postgres',
    url,
    // Every entity class that was imported; a list kept by hand would forget one.
    entities: getMetadataArgsStorage().tables.map((table) => table.target),
    synchronize: false,
    poolSize,
    connectTimeoutMS: 5000,
    extra: {
      // Joins are written in the order that is meant: looking for a better one among eight tables took 15 ms, among four 2 ms.
      options: `-c join_collapse_limit=4 -c role=${APP_ROLE} -c statement_timeout=15s -c lock_timeout=5s -c idle_in_transaction_session_timeout=30s`,
    },
  }).initialize();
}

/** A database that recovers from a crash, or was started a moment later than its clients. */
const PATIENCE_MS = 60_000;
const PAUSE_MS = 250;

/** Returns when the database takes connections; throws what stands against it, at once when waiting would not help. */
export async function untilAnswers(url: string, patienceMs = PATIENCE_MS): Promise<void> {
  const deadline = Date.now() + patienceMs;
  for (;;) {
    const client = new DataSource({ type: 'postgres', url, poolSize: 1, connectTimeoutMS: 5000 });
    try {
      await client.initialize();
      return await client.destroy();
    } catch (error) {
      if (!isOutage(error) || Date.now() > deadline) throw error;
    }
    await wait(PAUSE_MS);
  }
}

/**
 * Runs all pending migrations as the owner, once at a time, and sets the rights of the working role. `only`: those of an older version
 * and no rights, for whoever brings older data back and migrates it from there.
 */
export async function migrate(
  url: string,
  folder: URL,
  only?: ReadonlySet<string>,
): Promise<string[]> {
  const known = await readMigrations(folder);
  const unknown = [...(only ?? [])].find((name) => !known.some((one) => new one().name === name));
  if (unknown) throw new Error(`This version does not know the migration ${unknown}.`);
  const owner = new DataSource({
    type: 'postgres',
    url,
    migrations: known.filter((one) => only?.has(new one().name ?? '') ?? true),
    poolSize: 2,
  });
  await owner.initialize();
  try {
    const lock = owner.createQueryRunner();
    await lock.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    const done = await owner.runMigrations({ transaction: 'each' });
    if (!only) await lock.query(GRANTS);
    await lock.query('select pg_advisory_unlock($1)', [MIGRATION_LOCK]);
    await lock.release();
    return done.map((migration) => migration.name);
  } finally {
    await owner.destroy();
  }
}

/** The names of all migrations in a folder, as the database keeps account of them. */
export async function migrationNames(folder: URL): Promise<string[]> {
  return (await readMigrations(folder)).map((Migration) => new Migration().name ?? Migration.name);
}

/** `20261123-1700-town.sql` becomes the migration `town1795453200000`: plain SQL to review, kept account of by TypeORM. */
async function readMigrations(folder: URL): Promise<(new () => MigrationInterface)[]> {
  const files = (await readdir(fileURLToPath(folder)))
    .filter((file) => file.endsWith('.sql'))
    .sort();
  const stamps = files.map(stampOf);
  // Numbers above 23 are hours of the days after, and TypeORM goes by the stamp: what stands last here might run before the others.
  const early = files.find((_, nr) => (stamps[nr] ?? 0) <= (stamps[nr - 1] ?? 0));
  if (early)
    throw new Error(`${early}: this would run before a migration whose name comes before it`);
  return Promise.all(
    files.map(async (file, nr) => {
      const name = `${file.slice('20261123-1700-'.length, -'.sql'.length)}${stamps[nr]}`;
      const sql = await readFile(new URL(file, folder), 'utf8');
      return class {
        name = name;
        async up(runner: QueryRunner): Promise<void> {
          await runner.query(sql);
        }
        async down(): Promise<void> {
          throw new Error('Migrations go forward only.');
        }
      };
    }),
  );
}

/** Milliseconds since 1970, as TypeORM orders migrations. */
function stampOf(file: string): number {
  const parts = /^(\d{4})(\d\d)(\d\d)-(\d\d)(\d\d)-.+\.sql$/.exec(file)?.slice(1).map(Number);
  if (!parts) throw new Error(`${file}: a migration is called like 20261123-1700-town.sql`);
  const [year = 0, month = 0, day, hour, minute] = parts;
  return Date.UTC(year, month - 1, day, hour, minute);
}
