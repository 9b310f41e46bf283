/** Breaks each part of the running product in turn and looks whether the rules held: npm run faults -- --list */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, isBuilt } from '../../local-services/src/build.ts';
import { commandNow, commitNow, keepResults, sentenceFor } from '../../local-services/src/index.ts';
import { stopAllProcesses } from '../../local-services/src/kept-process.ts';
import { CONTROL, negativeControl } from './faults/control.ts';
import { FAULTS } from './faults/index.ts';
import { type Options, readOptions, UsageProblem } from './options.ts';
import { holds, markdownOf, type Report, tableOf } from './report.ts';
import { openScene, type Row, runFault } from './run-fault.ts';
import type { Fault, Scene } from './scene.ts';
import { settled } from './settling.ts';
import { whyNoSmallDisk } from './small-disk.ts';
import { FaultTown } from './town.ts';

const RESULTS = fileURLToPath(new URL('../../../faults/results/', import.meta.url));
/** Shorter runs, and the logs of each. */
const OWN = resolve(process.env.DATA_DIR ?? 'var', 'faults');
const began = Date.now();
let town: FaultTown | null = null;
let ending = false;

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  // Each time: whoever says it twice must not leave a small disk mounted.
  process.on(signal, () => {
    if (ending) return;
    ending = true;
    say('ending what was started');
    void close().finally(() => process.exit(130));
  });

process.exitCode = await main().catch((error: unknown) => {
  console.error(error instanceof UsageProblem ? error.message : sentenceFor(error));
  return 1;
});
await close();

async function main(): Promise<number> {
  const names = [...FAULTS.map(({ name }) => name), CONTROL];
  const options = readOptions(process.argv.slice(2), names);
  if (options.list) {
    for (const { name, title } of FAULTS) console.log(`${name.padEnd(20)} ${title}`);
    console.log(`${CONTROL.padEnd(20)} PostgreSQL that says yes too early: must lose writes`);
    return 0;
  }
  if (!(await isBuilt())) {
    say('building');
    await mkdir(resolve('var', 'logs'), { recursive: true });
    await build(resolve('var', 'logs'));
  }
  const report = await runAll(options);
  console.log(`\n${tableOf(report)}\n`);
  await keep(report, options);
  return holds(report) ? 0 : 1;
}

async function runAll(options: Options): Promise<Report> {
  const all = options.names.length === 0;
  const chosen = FAULTS.filter(({ name }) => all || options.names.includes(name));
  const notRun: Report['notRun'] = [];
  const why = chosen.some(({ needs }) => needs === 'smallDisk') ? await whyNoDisk() : null;
  if (why) notRun.push({ name: 'disk-full', why });
  const faults = chosen.filter(({ needs }) => needs !== 'smallDisk' || why === null);
  say('starting PostgreSQL, Meilisearch, mail, API, worker and web');
  const smallDisk = faults.some(({ needs }) => needs === 'smallDisk');
  town = await FaultTown.open({ web: true, meilisearch: true, smallDisk });
  const scene = await openScene(town);
  const rows = await inTurn(scene, faults);
  const left = await settled(town, true);
  rows.at(-1)?.verdicts.told.push(...left);
  const control = all || options.names.includes(CONTROL) ? await negativeControl(scene) : null;
  await scene.stream.end();
  await mkdir(OWN, { recursive: true });
  await writeFile(join(OWN, 'journal.json'), JSON.stringify(scene.deeds.journal.entries, null, 1));
  return reportOf(rows, notRun, control);
}

async function inTurn(scene: Scene, faults: readonly Fault[]): Promise<Row[]> {
  const rows: Row[] = [];
  for (const fault of faults) {
    const row = await runFault(scene, fault);
    rows.push(row);
    const broken = Object.values(row.verdicts).flat();
    say(
      `${fault.title}: ${broken.length === 0 ? 'all rules held' : broken.slice(0, 3).join('; ')}, ${row.seconds} s`,
    );
  }
  return rows;
}

async function whyNoDisk(): Promise<string | null> {
  const folder = await mkdtemp(join(tmpdir(), 'ein-disk-'));
  return whyNoSmallDisk(folder).finally(() => rm(folder, { recursive: true, force: true }));
}

async function reportOf(
  rows: Row[],
  notRun: Report['notRun'],
  control: string[] | null,
): Promise<Report> {
  const [version] = (await town?.rows<{ server_version: string }>('show server_version')) ?? [];
  return {
    at: new Date().toISOString(),
    commit: commitNow(),
    command: commandNow('faults'),
    conditions: {
      node: process.version,
      postgresql: version?.server_version ?? 'unknown',
      cores: cpus().length,
      loadAverage: loadavg(),
      seconds: Math.round((Date.now() - began) / 1000),
    },
    rows,
    notRun,
    control,
  };
}

/** A run of everything is kept with the code, a shorter one in the data folder. */
async function keep(report: Report, { names }: Options): Promise<void> {
  const folder = names.length === 0 ? RESULTS : OWN;
  await keepResults(folder, report, markdownOf(report));
  say(`written to ${folder}`);
}

async function close(): Promise<void> {
  const open = town;
  town = null;
  await open?.close(join(OWN, 'logs')).catch((error: unknown) => console.error(sentenceFor(error)));
  await stopAllProcesses();
}

function say(text: string): void {
  const passed = Math.round((Date.now() - began) / 1000);
  console.log(
    `${String(Math.floor(passed / 60)).padStart(2)}:${String(passed % 60).padStart(2, '0')}  ${text}`,
  );
}
