/** `npm test`: everything that must hold, one step after the other; the last line counts it all. */
import { mkdir } from 'node:fs/promises';
import { delimiter, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findBrowser, NoBrowser } from './browser.ts';
import { impossible, runStep, type Outcome, type Step } from './step.ts';
import { closingLine, NOTHING, sum, tallyOfJest, tallyOfPlaywright, type Tally } from './tally.ts';

const ROOT = resolve(fileURLToPath(new URL('../../..', import.meta.url)));
const CACHE = join(ROOT, 'node_modules', '.cache', 'ein-check');
const SHOWN_LINES = 150;

/** Whoever ends this run ends all of it: the step that is under way, which `runStep` stops, and those to come. */
let ended = false;
process.once('SIGTERM', () => (ended = true));

// A run without npm would otherwise take the machine's own Node.js for its steps.
process.env['PATH'] = [join(ROOT, 'node_modules', '.bin'), process.env['PATH'] ?? ''].join(
  delimiter,
);

const BUILD: Step = {
  name: 'Build',
  command: 'nx',
  args: ['run-many', '-t', 'build'],
  env: { NX_TUI: 'false', NX_DAEMON: 'false' },
};
/** Each reads the sources with one core: a second one goes beside it. The longest begin. */
const BESIDE = 2;
const READING: Step[] = [
  { name: 'Lint', command: 'eslint', args: ['.', '--max-warnings', '0'] },
  { name: 'Types of the website', command: 'npm', args: ['run', 'types', '-w', '@ein/web'] },
  { name: 'Types of the server and tools', command: 'tsc', args: ['-p', 'tsconfig.json'] },
  { name: 'Format', command: 'prettier', args: ['--check', '.'] },
  { name: 'docker-compose.yml', command: 'node', args: ['tools/check/src/compose.ts'] },
];
const JEST = jestStep(join(CACHE, 'jest.json'));
const ALL = READING.length + 3;

function jestStep(file: string): Step {
  return {
    name: 'Jest',
    command: 'jest',
    args: ['--json', `--outputFile=${file}`],
    // Written files would agree with themselves, so a run that checks never writes the contract.
    env: { NODE_OPTIONS: '--experimental-vm-modules --no-warnings', WRITE_CONTRACT: '' },
    report: { file, count: tallyOfJest },
  };
}

async function browserTests(): Promise<Outcome> {
  const file = join(CACHE, 'playwright.json');
  try {
    const browser = await findBrowser(process.env, join(CACHE, 'browser'));
    console.log(`  with ${browser}`);
    const step: Step = {
      name: 'Browser tests',
      command: 'playwright',
      args: ['test', '-c', 'apps/web/playwright.config.ts', '--reporter=list,json'],
      env: { CHROMIUM_PATH: browser, PLAYWRIGHT_JSON_OUTPUT_FILE: file },
      report: { file, count: tallyOfPlaywright },
    };
    return await runStep(step, ROOT);
  } catch (error) {
    if (error instanceof NoBrowser) return impossible(error.message);
    throw error;
  }
}

let begun = 0;

async function timed(name: string, work: () => Promise<Outcome>): Promise<Tally> {
  if (ended) return NOTHING;
  console.log(`\n[${(begun += 1)}/${ALL}] ${name} …`);
  const began = Date.now();
  const { tally, output } = await work().catch((error: unknown) => impossible(String(error)));
  if (tally.failed > 0) console.log(output.trimEnd().split('\n').slice(-SHOWN_LINES).join('\n'));
  const sign = tally.failed > 0 ? '✗' : '✓';
  console.log(
    `${sign} ${name}: ${closingLine(tally)} (${((Date.now() - began) / 1000).toFixed(1)} s)`,
  );
  return tally;
}

const one = (step: Step): Promise<Tally> => timed(step.name, () => runStep(step, ROOT));

/** Works through the steps, `BESIDE` of them at a time. */
async function sideBySide(steps: readonly Step[]): Promise<Tally> {
  const waiting = [...steps];
  const lane = async (): Promise<Tally> => {
    const tallies: Tally[] = [];
    for (let step = waiting.shift(); step; step = waiting.shift()) tallies.push(await one(step));
    return sum(tallies);
  };
  return sum(await Promise.all(Array.from({ length: BESIDE }, lane)));
}

async function check(): Promise<Tally> {
  await mkdir(CACHE, { recursive: true });
  const tallies = [await one(BUILD), await sideBySide(READING), await one(JEST)];
  return sum([...tallies, await timed('Browser tests', browserTests)]);
}

const total = await check();
process.exitCode = total.failed > 0 ? 1 : 0;
console.log(`\n${closingLine(total)}`);
