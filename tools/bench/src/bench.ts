/** Measures the product against the bare limit of the same database: npm run bench -- --list */
import { existsSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  commandNow,
  commitNow,
  compile,
  keepResults,
  sentenceFor,
} from '../../local-services/src/index.ts';
import { stopAllProcesses } from '../../local-services/src/kept-process.ts';
import type { Town } from './data/database.ts';
import { ALL_SCALES, type Options, readOptions, UsageProblem } from './options.ts';
import { say } from './progress.ts';
import { benchCouncilReport, COUNCIL_REPORT } from './council/council-report.ts';
import { benchEditionFiles, EDITION_FILES } from './council/edition-files.ts';
import { benchQueue, MODERATION_QUEUE } from './queue/moderation-queue.ts';
import { benchPages, PAGES } from './pages/pages.ts';
import { markdownOf, type Report, tableOf } from './report.ts';
import { growthOf, rowsOf } from './results.ts';
import { type Course, runRounds, WARM_UP_SECONDS } from './rounds.ts';
import { type Engines, startApi, startBare, startEngines } from './services.ts';
import { chosen, WORKLOADS } from './workloads/index.ts';
import type { Scene } from './workloads/workload.ts';

const RESULTS = fileURLToPath(new URL('../../../bench/results/', import.meta.url));
const interrupted = new AbortController();

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.once(signal, () => {
    interrupted.abort();
    say('stopping what was started');
    void stopAllProcesses().finally(() => process.exit(130));
  });

process.exitCode = await main().catch(async (error: unknown) => {
  if (interrupted.signal.aborted) return 130;
  console.error(error instanceof UsageProblem ? error.message : sentenceFor(error));
  return 1;
});
await stopAllProcesses();

async function main(): Promise<number> {
  const options = readOptions(process.argv.slice(2));
  if (options.names.includes(MODERATION_QUEUE)) return queueAlone(options);
  if (options.names.includes(COUNCIL_REPORT)) return reportAlone(options);
  if (options.names.includes(EDITION_FILES)) return filesAlone(options);
  if (options.names.includes(PAGES)) return pagesAlone(options);
  const workloads = chosen(options.names);
  if (!workloads)
    throw new UsageProblem('There is no such part; npm run bench -- --list names them.');
  if (options.list) {
    for (const { part, name, title } of WORKLOADS)
      console.log(`${part.padEnd(8)} ${name.padEnd(15)} ${title}`);
    console.log(`${MODERATION_QUEUE.padEnd(24)} queue of 10,000 entries beside one of 100, alone`);
    console.log(`${PAGES.padEnd(24)} pages of the website, kept and made anew, alone`);
    console.log(`${COUNCIL_REPORT.padEnd(24)} the analysis of everything people wrote, alone`);
    console.log(
      `${EDITION_FILES.padEnd(24)} PDF, DOCX and the other files of a large edition, alone`,
    );
    return 0;
  }
  if (!existsSync('/proc/self/stat'))
    throw new UsageProblem('CPU times are read from /proc: the benchmark needs Linux.');
  const folder = resolve(process.env.DATA_DIR ?? 'var', 'bench');
  say('compiling libraries and API');
  await compile('libs/*', 'apps/api');
  say(`starting PostgreSQL and Meilisearch in ${folder}`);
  const engines = await startEngines(folder);
  const scenes = await openScenes(engines, folder, options);
  const courses = await prepare(scenes, workloads);
  const loads = courses.length * 2;
  const seconds = loads * (WARM_UP_SECONDS + options.rounds * options.seconds);
  say(
    `measuring ${courses.length} rows in ${options.rounds} rounds: about ${Math.ceil(seconds / 60)} min`,
  );
  await runRounds(courses, { ...options, engines, signal: interrupted.signal });
  const checks = await finish(courses);
  const report = await reportOf(courses, scenes, checks, engines, options);
  console.log(`\n${tableOf(report)}\n`);
  await keep(
    report,
    folder,
    workloads.length === WORKLOADS.length &&
      ALL_SCALES.every((scale) => options.scales.includes(scale)),
  );
  return 0;
}

/** A part without a bare limit: run by its name and by itself. */
async function queueAlone({ rounds }: Options): Promise<number> {
  const folder = resolve(process.env.DATA_DIR ?? 'var', 'bench');
  say('compiling libraries and API');
  await compile('libs/*', 'apps/api');
  const engines = await startEngines(folder);
  console.log(`\n${await benchQueue(engines, folder, rounds)}\n`);
  return 0;
}

/** With 1,000 ideas, or what `--scale` says. */
async function pagesAlone(options: Options): Promise<number> {
  const folder = resolve(process.env.DATA_DIR ?? 'var', 'bench');
  say('compiling libraries, API and website');
  await compile('libs/*', 'apps/api', 'apps/web');
  const engines = await startEngines(folder);
  const scales = options.scales.length === 1 ? options.scales : [1000];
  const [scene] = await openScenes(engines, folder, { ...options, scales });
  if (scene) console.log(`\n${await benchPages(engines, scene, folder, options.rounds)}\n`);
  return 0;
}

/** Another one without a bare limit: 10,000 ideas with ten comments each, or what `--scale` says. */
async function reportAlone(options: Options): Promise<number> {
  const folder = resolve(process.env.DATA_DIR ?? 'var', 'bench');
  say('compiling libraries and API');
  await compile('libs/*', 'apps/api');
  const engines = await startEngines(folder);
  const { scales } = options;
  const ideas = scales.length === 1 ? (scales[0] ?? 10_000) : 10_000;
  const { prepareTown } = await import('./data/database.ts');
  const servers = { postgresUrl: engines.postgres.url, meili: null };
  const town = await prepareTown(servers, ideas, options);
  console.log(`\n${await benchCouncilReport(town, folder, options.minutes)}\n`);
  return 0;
}

/** The files of an edition; needs no database. */
async function filesAlone({ rounds }: Options): Promise<number> {
  say('compiling libraries');
  await compile('libs/*');
  console.log(`\n${await benchEditionFiles(rounds)}\n`);
  return 0;
}

async function openScenes(engines: Engines, folder: string, options: Options): Promise<Scene[]> {
  const { prepareTown } = await import('./data/database.ts');
  const scenes: Scene[] = [];
  const { postgres, meilisearch } = engines;
  const towns: Town[] = [];
  for (const ideas of options.scales) {
    interrupted.signal.throwIfAborted();
    towns.push(
      await prepareTown({ postgresUrl: postgres.url, meili: meilisearch }, ideas, options),
    );
  }
  say(`starting ${towns.length} × API and bare server`);
  for (const town of towns)
    scenes.push({
      town,
      api: await startApi(engines, town.databaseUrl, folder, options.profile),
      bare: await startBare(town.databaseUrl, folder),
      meili: meilisearch && {
        origin: meilisearch.url,
        key: meilisearch.key,
        index: `ideas_bench_${town.ideas}`,
      },
    });
  return scenes;
}

/** Asks both sides everything once, so that a difference ends the run before it is measured. */
async function prepare(scenes: Scene[], workloads: typeof WORKLOADS): Promise<Course[]> {
  say('asking both sides once and comparing the answers');
  const courses: Course[] = [];
  for (const workload of workloads)
    for (const scene of scenes) {
      interrupted.signal.throwIfAborted();
      const pair = await workload.prepare(scene);
      if (pair) courses.push({ workload, scene, pair, rounds: [], repeated: [] });
      else say(`${workload.name}: not run, there is no Meilisearch for this platform`);
    }
  return courses;
}

async function finish(courses: Course[]): Promise<string[]> {
  const checks: string[] = [];
  for (const { workload, scene, pair, repeated } of courses) {
    const who = `${workload.name}, ${scene.town.ideas} ideas`;
    for (const why of repeated) checks.push(`${who}: a load was measured again, ${why}`);
    if (pair.finish) checks.push(`${who}: ${await pair.finish()}`);
  }
  return checks;
}

async function reportOf(
  courses: Course[],
  scenes: Scene[],
  checks: string[],
  engines: Engines,
  options: Options,
): Promise<Report> {
  const { withClient } = await import('./data/database.ts');
  const { readTexts } = await import('./data/texts.ts');
  const postgresql = await withClient(engines.postgres.url, async (client) => {
    const { rows } = await client.query<{ server_version: string }>('show server_version');
    return rows[0]?.server_version ?? '';
  });
  return {
    at: new Date().toISOString(),
    command: commandNow('bench'),
    commit: commitNow('libs', 'apps', 'tools/bench'),
    conditions: {
      node: process.version,
      postgresql,
      meilisearch: engines.meilisearch ? await meilisearchVersion(engines.meilisearch) : 'absent',
      processor: cpus()[0]?.model ?? 'unknown',
      cores: cpus().length,
      loadAverage: loadavg(),
      rounds: options.rounds,
      seconds: options.seconds,
      connections: options.connections,
      texts: (await readTexts(options.data)).source,
      databases: scenes.map(({ town }) => ({ ideas: town.ideas, megabytes: town.megabytes })),
    },
    rows: rowsOf(courses),
    growth: growthOf(courses),
    checks,
  };
}

async function meilisearchVersion({ url, key }: { url: string; key: string }): Promise<string> {
  const response = await fetch(`${url}/version`, { headers: { authorization: `Bearer ${key}` } });
  return ((await response.json()) as { pkgVersion: string }).pkgVersion;
}

/** Only a whole run replaces the committed results; a part of one lies with its data. */
async function keep(report: Report, folder: string, whole: boolean): Promise<void> {
  const to = whole ? RESULTS : join(folder, 'results');
  await keepResults(to, report, markdownOf(report));
  say(`written: ${join(to, 'latest.json')} and latest.md`);
}
