/** Attacks the product as a stranger would, bounded and on loopback alone: npm run attack -- --list */
import { mkdir, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  commandNow,
  commitNow,
  forgetPostgresPlace,
  keepResults,
  sentenceFor,
} from '../../local-services/src/index.ts';
import { build, isBuilt } from '../../local-services/src/build.ts';
import { stopAllProcesses } from '../../local-services/src/kept-process.ts';
import type { Attack, Outcome } from './attack.type.ts';
import { ATTACKS } from './attacks.ts';
import { startProduct } from './product.ts';
import { markdownOf, type Report, tableOf } from './report.ts';

const RESULTS = fileURLToPath(new URL('../../../attack/results/', import.meta.url));
const began = performance.now();
const interrupted = new AbortController();
const say = (text: string): void =>
  console.log(`${((performance.now() - began) / 1000).toFixed(0).padStart(4)} s  ${text}`);

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.once(signal, () => {
    interrupted.abort();
    say('stopping what was started');
    void stopAllProcesses().finally(() => process.exit(130));
  });

process.exitCode = await main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(sentenceFor(error));
  return interrupted.signal.aborted ? 130 : 1;
});
await stopAllProcesses();
process.exit();

async function main(words: string[]): Promise<number> {
  if (words.includes('--list')) {
    for (const { group, name, title } of ATTACKS)
      console.log(`${group.padEnd(10)} ${name.padEnd(30)} ${title}`);
    return 0;
  }
  const chosen = ATTACKS.filter(
    ({ group, name }) => words.length === 0 || words.includes(group) || words.includes(name),
  );
  if (chosen.length === 0) {
    console.error('There is no such attack; npm run attack -- --list names them.');
    return 2;
  }
  const folder = join(resolve(process.env.DATA_DIR ?? 'var'), 'attack');
  if (!(await isBuilt())) {
    say('building');
    await mkdir(folder, { recursive: true });
    await build(folder);
  }
  say(`starting the product in ${folder}`);
  const product = await startProduct(folder);
  const outcomes: Outcome[] = [];
  for (const attack of chosen) outcomes.push(await tried(attack, product));
  const report = reportOf(outcomes);
  console.log(`\n${tableOf(report)}\n`);
  await keep(report, folder, words.length === 0);
  await stopAllProcesses();
  await forgetPostgresPlace(join(folder, 'postgresql')).catch(() => undefined);
  await rm(join(folder, 'meilisearch'), { recursive: true, force: true });
  const fell = outcomes.filter(({ held }) => !held).length;
  console.log(`${outcomes.length - fell} held, ${fell} fell`);
  return fell > 0 ? 1 : 0;
}

async function tried(attack: Attack, product: Parameters<Attack['run']>[0]): Promise<Outcome> {
  const { group, name, title, expected, run } = attack;
  const from = performance.now();
  const result = await run(product).then(
    (seen) => ({ held: true, seen }),
    (error: unknown) => ({
      held: false,
      seen: error instanceof Error ? error.message : String(error),
    }),
  );
  interrupted.signal.throwIfAborted();
  say(`${result.held ? 'held' : 'FELL'}  ${name}: ${result.seen.slice(0, 300)}`);
  return { group, name, title, expected, ...result, seconds: (performance.now() - from) / 1000 };
}

function reportOf(outcomes: Outcome[]): Report {
  return {
    at: new Date().toISOString(),
    command: commandNow('attack'),
    commit: commitNow(),
    node: process.version,
    seconds: (performance.now() - began) / 1000,
    outcomes,
  };
}

/** Only a whole run replaces the committed results; a part of one lies with its data. */
async function keep(report: Report, folder: string, whole: boolean): Promise<void> {
  const to = whole ? RESULTS : join(folder, 'results');
  await keepResults(to, report, markdownOf(report));
  say(`written: ${join(to, 'latest.md')}`);
}
