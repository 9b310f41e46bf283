/** Measures the product's own search on graded queries: npm run eval:search -- --ideas FILE.csv --gold FILE.csv */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { compile } from '../../local-services/src/index.ts';
import { type GoldQuery, readGold, readIdeas } from './gold.ts';
import { type Figures, measure } from './measures.ts';
import { openScratchTown } from './scratch-town.ts';

const ENGINES = ['meilisearch', 'postgresql'];
const USAGE =
  'npm run eval:search -- --ideas FILE.csv --gold FILE.csv [--engine meilisearch|postgresql]';
const NOT_RUN = 2;

const { values } = parseArgs({
  options: {
    ideas: { type: 'string' },
    gold: { type: 'string' },
    engine: { type: 'string', default: 'meilisearch' },
  },
});

process.exitCode = await main();

async function main(): Promise<number> {
  const { ideas: ideasFile, gold: goldFile, engine } = values;
  if (!ideasFile || !goldFile || !ENGINES.includes(engine)) return notRun(`Usage: ${USAGE}`);
  const missing = [ideasFile, goldFile].find((file) => !existsSync(file));
  if (missing) return notRun(`${missing} is not there.`);
  const ideas = readIdeas(ideasFile);
  const gold = readGold(goldFile, ideas);
  reportMismatches(gold);
  progress('compiling the libraries');
  await compile('libs/*');
  progress(`starting PostgreSQL${engine === 'meilisearch' ? ' and Meilisearch' : ''}`);
  const scratch = await openScratchTown(engine === 'meilisearch');
  try {
    const { openEvalTown } = await import('./eval-town.ts');
    const town = await openEvalTown(scratch, ideas, progress);
    const { found, latencies, degraded } = await ask(town.search, gold);
    await town.close();
    progress('');
    if (engine === 'meilisearch' && degraded > 0)
      return notRun(`Meilisearch did not answer ${degraded} of ${gold.length} queries.`);
    print(engine, measure(gold, found), latencies);
    return 0;
  } finally {
    await scratch.close();
  }
}

async function ask(
  search: (query: string) => Promise<{ ids: string[]; degraded: boolean }>,
  gold: readonly GoldQuery[],
) {
  const found: string[][] = [];
  const latencies: number[] = [];
  let degraded = 0;
  for (const { query } of gold) {
    const began = performance.now();
    const answer = await search(query);
    latencies.push(performance.now() - began);
    found.push(answer.ids);
    if (answer.degraded) degraded += 1;
    progress(`${found.length} of ${gold.length} queries asked`);
  }
  return { found, latencies: latencies.sort((a, b) => a - b), degraded };
}

function print(engine: string, figures: Figures, latencies: readonly number[]): void {
  const at = (share: number) => (latencies[Math.floor(latencies.length * share)] ?? 0).toFixed(1);
  console.log(
    `${'class'.padEnd(18)}${'queries'.padStart(8)}${'R@20'.padStart(8)}${'P@10'.padStart(8)}`,
  );
  for (const { group, queries, recall, precision } of figures.classes)
    console.log(
      `${group.padEnd(18)}${String(queries).padStart(8)}${recall.toFixed(3).padStart(8)}${precision.toFixed(3).padStart(8)}`,
    );
  console.log(
    `\nengine ${engine}; known items: mean reciprocal rank ${figures.knownItemRank.toFixed(3)};`,
  );
  console.log(
    `nothing found for ${(100 * figures.nothingFound).toFixed(1)} % of the topics; p50 ${at(0.5)} ms, p95 ${at(0.95)} ms per query`,
  );
  console.log(
    `overall R@20 ${figures.recall.toFixed(3)} P@10 ${figures.precision.toFixed(3)} false ${figures.falseShare.toFixed(3)}`,
  );
}

function reportMismatches(gold: readonly GoldQuery[]): void {
  const differing = gold.filter(
    (query) => query.stated !== undefined && query.stated !== query.grades.size,
  );
  for (const { query, stated, grades } of differing)
    console.log(`"${query}": the file says ${stated} relevant, its rule finds ${grades.size}`);
  console.log(
    `relevance worked out from ${gold.length} rules, ${differing.length} differ from the file\n`,
  );
}

function progress(text: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001B[K${text}`);
}

function notRun(reason: string): number {
  console.error(`The evaluation was not run: ${reason}`);
  return NOT_RUN;
}
