import { execFileSync } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What a long run has shown is kept with this, and whether one of `folders` was changed since. Without a repository there is nothing to name. */
export function commitNow(...folders: string[]): string {
  try {
    const words = (args: string[]) =>
      execFileSync('git', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
    const changed = folders.length > 0 && words(['status', '--porcelain', '--', ...folders]);
    return `${words(['rev-parse', '--short', 'HEAD'])}${changed ? ' with changes' : ''}`;
  } catch {
    return 'unknown';
  }
}

/** How the run that is under way was called. */
export function commandNow(script: string): string {
  const words = process.argv.slice(2);
  return [`npm run ${script}`, ...(words.length > 0 ? ['--', ...words] : [])].join(' ');
}

/** Writes what a run has shown, for programs and for people. */
export async function keepResults(folder: string, report: object, markdown: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'latest.json'), `${JSON.stringify(report, null, 2)}\n`);
  await writeFile(join(folder, 'latest.md'), markdown);
}
