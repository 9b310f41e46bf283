import { cpus, loadavg } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { commandNow, commitNow, keepResults } from '../../local-services/src/index.ts';
import { ALONE } from './alone.ts';
import { chosen, type Chosen, listed } from './chosen.ts';
import { prepareTown, type Town, withClient } from './data/database.ts';
import { readTexts } from './data/texts.ts';
import { ALL_SCALES, type Options, UsageProblem } from './options.ts';
import { say } from './progress.ts';
import { markdownOf, type Report, tableOf } from './report.ts';
import { growthOf, rowsOf } from './results.ts';
import { type Course, runRounds, WARM_UP_SECONDS } from './rounds.ts';
import { type Engines, startApi, startBare, startEngines } from './services.ts';
import { type Figure, scenesFor, type Stage } from './trials/trial.ts';
import type { Scene, Workload } from './workloads/workload.ts';

const RESULTS = fileURLToPath(new URL('../../../bench/results/', import.meta.url));

/** Runs what the options name; what it returns is the exit code. */
export async function run(options: Options, signal: AbortSignal): Promise<number> {
  const { names } = options;
  const folder = resolve(process.env.DATA_DIR ?? 'var', 'bench');
  const alone = ALONE.find(({ name }) => names.includes(name));
  if (options.list) return list();
  if (alone) {
    console.log(`\n${await alone.run(options, folder)}\n`);
    return 0;
  }
  const all = chosen(names);
  if (!all) throw new UsageProblem('There is no such part; npm run bench -- --list names them.');
  say(`starting PostgreSQL and Meilisearch in ${folder}`);
  const engines = await startEngines(folder);
  const stage = { engines, folder, options, signal };
  const scenes = await openScenes(stage);
  const courses = await measure(stage, scenes, all);
  const checks = await finish(courses);
  const figures = await runTrials(stage, scenes, all);
  const report = await reportOf(stage, scenes, { courses, checks, figures });
  console.log(`\n${tableOf(report)}\n`);
  const isWhole = names.length === 0 && ALL_SCALES.every((one) => options.scales.includes(one));
  await keep(report, folder, isWhole);
  return 0;
}

function list(): number {
  for (const line of listed()) console.log(line);
  for (const { name, title } of ALONE) console.log(`${name.padEnd(29)} ${title}`);
  return 0;
}

async function openScenes({ engines, folder, options, signal }: Stage): Promise<Scene[]> {
  const { postgres, meilisearch } = engines;
  const towns: Town[] = [];
  for (const ideas of options.scales) {
    signal.throwIfAborted();
    towns.push(
      await prepareTown({ postgresUrl: postgres.url, meili: meilisearch }, ideas, options),
    );
  }
  say(`starting ${towns.length} × API and bare server`);
  const scenes: Scene[] = [];
  for (const town of towns) {
    const meili = meilisearch && {
      origin: meilisearch.url,
      key: meilisearch.key,
      index: `ideas_${town.name}`,
    };
    scenes.push({
      town,
      meili,
      api: await startApi(engines, town.databaseUrl, folder, options.profile),
      bare: await startBare(town.databaseUrl, folder, meili),
    });
  }
  return scenes;
}

async function measure(stage: Stage, scenes: Scene[], { workloads }: Chosen): Promise<Course[]> {
  const { engines, options, signal } = stage;
  const courses = await prepare(scenes, workloads, signal);
  const seconds = courses.length * 2 * (WARM_UP_SECONDS + options.rounds * options.seconds);
  if (courses.length)
    say(
      `measuring ${courses.length} rows in ${options.rounds} rounds: about ${Math.ceil(seconds / 60)} min`,
    );
  await runRounds(courses, { ...options, engines, signal });
  return courses;
}

/** Asks both sides everything once, so that a difference ends the run before it is measured. */
async function prepare(
  scenes: Scene[],
  workloads: Workload[],
  signal: AbortSignal,
): Promise<Course[]> {
  const courses: Course[] = [];
  if (workloads.length) say('asking both sides once and comparing the answers');
  for (const workload of workloads)
    for (const scene of scenes) {
      signal.throwIfAborted();
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

async function runTrials(stage: Stage, scenes: Scene[], { trials }: Chosen): Promise<Figure[]> {
  const figures: Figure[] = [];
  const { names } = stage.options;
  for (const trial of trials)
    for (const scene of scenesFor(trial, scenes, names.includes(trial.name))) {
      stage.signal.throwIfAborted();
      say(`${trial.name} on ${scene.town.ideas} ideas`);
      figures.push(...(await trial.run(stage, scene)));
    }
  return figures;
}

interface Measured {
  courses: Course[];
  checks: string[];
  figures: Figure[];
}

async function reportOf(
  { engines, options }: Stage,
  scenes: Scene[],
  { courses, checks, figures }: Measured,
): Promise<Report> {
  return {
    at: new Date().toISOString(),
    command: commandNow('bench'),
    commit: commitNow('libs', 'apps', 'tools/bench'),
    conditions: {
      node: process.version,
      postgresql: await postgresqlVersion(engines),
      meilisearch: engines.meilisearch ? await meilisearchVersion(engines.meilisearch) : 'absent',
      processor: cpus()[0]?.model ?? 'unknown',
      cores: cpus().length,
      loadAverage: loadavg(),
      rounds: options.rounds,
      seconds: options.seconds,
      connections: options.connections,
      texts: (await readTexts(options.data)).source,
      votes: options.votes,
      databases: scenes.map(({ town }) => ({ ideas: town.ideas, megabytes: town.megabytes })),
    },
    rows: rowsOf(courses),
    growth: growthOf(courses),
    figures,
    checks,
  };
}

async function postgresqlVersion({ postgres }: Engines): Promise<string> {
  return withClient(postgres.url, async (client) => {
    const { rows } = await client.query<{ server_version: string }>('show server_version');
    return rows[0]?.server_version ?? '';
  });
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
