import { join } from 'node:path';
import { startMeilisearch } from './meilisearch.ts';
import { noteServices } from './open-services.ts';
import { startPostgres } from './postgres.ts';
import type { Run } from './run.ts';
import type { Secrets } from './secrets.ts';
import type { Settings } from './settings.ts';
import { StartProblem } from './start-problem.ts';
import { logFileOf, type Services } from './town.ts';

/** Starts the database and the search engine, except those whose address was given. */
export async function startServices(
  run: Run,
  settings: Settings,
  secrets: Secrets,
): Promise<Services> {
  const [databaseUrl, meili] = await Promise.all([
    settings.databaseUrl ?? startDatabase(run, settings),
    settings.meiliUrl
      ? { url: settings.meiliUrl, key: process.env.MEILI_KEY }
      : startSearch(run, settings, secrets),
  ]);
  const services = {
    databaseUrl,
    ...(meili && { meiliUrl: meili.url }),
    ...(meili?.key && { meiliKey: meili.key }),
  };
  await noteServices(settings, services);
  return services;
}

async function startDatabase(run: Run, settings: Settings): Promise<string> {
  const options = {
    dataDir: join(settings.dataDir, 'postgresql'),
    logFile: logFileOf(settings, 'postgresql'),
    log: (line: string): void => run.progress.line(`    ${line}`),
  };
  const database = await run.progress.step(
    'PostgreSQL',
    () => startPostgres(options),
    ({ port }) => `PostgreSQL on 127.0.0.1:${port}`,
  );
  run.keepAlive('PostgreSQL', database.process, async () => {
    const again = await startPostgres({ ...options, port: database.port });
    return again.process;
  });
  return database.url;
}

async function startSearch(
  run: Run,
  settings: Settings,
  secrets: Secrets,
): ReturnType<typeof startMeilisearch> {
  const options = {
    dataDir: join(settings.dataDir, 'meilisearch'),
    logFile: logFileOf(settings, 'meilisearch'),
    key: secrets.meiliKey,
  };
  const search = await run.progress.step(
    'Meilisearch',
    () => startMeilisearch(options),
    (found) =>
      found
        ? `Meilisearch on 127.0.0.1:${found.port}`
        : `No Meilisearch for ${process.platform} ${process.arch}: PostgreSQL answers searches`,
  );
  if (!search) return null;
  run.keepAlive('Meilisearch', search.process, async () => {
    const again = await startMeilisearch({ ...options, port: search.port });
    if (!again) throw new StartProblem('The Meilisearch program is gone.');
    return again.process;
  });
  return search;
}
