import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { startMeilisearch } from './meilisearch.ts';
import { startPostgres } from './postgres.ts';
import { readSecrets } from './secrets.ts';
import { readSettings, type Settings } from './settings.ts';
import { StartProblem } from './start-problem.ts';
import type { Services } from './town.ts';

/** The town's database and search engine with what the product's own code needs to use them. */
export interface OpenServices {
  /** For `readConfig` of the platform. */
  env: NodeJS.ProcessEnv;
  /** Stops only what was started here. */
  close(): Promise<void>;
}

const noteOf = (settings: Settings): string => join(settings.dataDir, 'services.json');

/** Tells other programs of the same user where the running town's services are. */
export async function noteServices(settings: Settings, services: Services): Promise<void> {
  await writeFile(noteOf(settings), `${JSON.stringify(services)}\n`, { mode: 0o600 });
}

/**
 * Those that DATABASE_URL and MEILI_URL name, else those of the running town, else the town's own, started until `close`.
 * Throws StartProblem with one sentence; also in production without DATABASE_URL, where it would be a database that nobody means.
 */
export async function openServices(from: NodeJS.ProcessEnv = process.env): Promise<OpenServices> {
  const settings = readSettings(from);
  if (settings.mode === 'production' && !settings.databaseUrl)
    throw new StartProblem('MODE=production needs DATABASE_URL, the database of the town.');
  await mkdir(settings.dataDir, { recursive: true });
  const secrets = await readSecrets(settings.dataDir);
  const given: Services | null = settings.databaseUrl
    ? {
        databaseUrl: settings.databaseUrl,
        ...(settings.meiliUrl && { meiliUrl: settings.meiliUrl, meiliKey: from.MEILI_KEY ?? '' }),
      }
    : null;
  const known = given ?? (await runningServices(settings));
  const { services, close } = known
    ? { services: known, close: async () => undefined }
    : await startOwn(settings, secrets.meiliKey);
  return {
    env: {
      ...from,
      DATA_DIR: settings.dataDir,
      SESSION_SECRET: from.SESSION_SECRET ?? secrets.sessionSecret,
      WEB_SECRET: from.WEB_SECRET ?? secrets.webSecret,
      DATABASE_URL: services.databaseUrl,
      MEILI_URL: services.meiliUrl,
      MEILI_KEY: services.meiliKey,
    },
    close,
  };
}

/** Null when there is no note, or nobody answers there any more. */
async function runningServices(settings: Settings): Promise<Services | null> {
  const note = await readFile(noteOf(settings), 'utf8').catch(() => null);
  if (note === null) return null;
  const services = JSON.parse(note) as Services;
  const client = new pg.Client({
    connectionString: services.databaseUrl,
    connectionTimeoutMillis: 3000,
  });
  try {
    await client.connect();
    return services;
  } catch {
    return null;
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function startOwn(
  settings: Settings,
  meiliKey: string,
): Promise<{ services: Services; close: () => Promise<void> }> {
  const database = await startPostgres({ dataDir: join(settings.dataDir, 'postgresql') });
  const search = settings.meiliUrl
    ? null
    : await startMeilisearch({ dataDir: join(settings.dataDir, 'meilisearch'), key: meiliKey });
  return {
    services: {
      databaseUrl: database.url,
      ...(search && { meiliUrl: search.url, meiliKey: search.key }),
      ...(settings.meiliUrl && {
        meiliUrl: settings.meiliUrl,
        meiliKey: process.env.MEILI_KEY ?? '',
      }),
    },
    close: async () => {
      await search?.stop();
      await database.stop();
    },
  };
}
