/** Measures the product against the bare limit of the same database: npm run bench -- --list */
import { existsSync } from 'node:fs';
import { compile, sentenceFor } from '../../local-services/src/index.ts';
import { stopAllProcesses } from '../../local-services/src/kept-process.ts';
import { readOptions, UsageProblem } from './options.ts';
import { say } from './progress.ts';

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
  if (!existsSync('/proc/self/stat'))
    throw new UsageProblem('CPU times are read from /proc: the benchmark needs Linux.');
  say('compiling libraries, API and website');
  await compile('libs/*', 'apps/api', 'apps/web');
  // What measures imports what was compiled just now.
  const { run } = await import('./run.ts');
  return run(options, interrupted.signal);
}
