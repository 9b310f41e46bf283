import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, matchesGlob, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
/** Not kept in git: npm and the build bring them. */
const MADE = ['node_modules', 'apps/web/build'];
const COMMANDS = ['backup', 'restore', 'erasures', 'log:verify', 'search:rebuild'];

const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const { scripts, dependencies } = JSON.parse(read('package.json')) as Record<
  'scripts' | 'dependencies',
  Record<string, string>
>;

/** What each image takes from the folder of the product. */
function copied(dockerfile: string): Record<string, string[]> {
  const stages: Record<string, string[]> = {};
  let stage = '';
  for (const line of dockerfile.split('\n')) {
    stage = /^FROM \S+ AS (\S+)/.exec(line)?.[1] ?? stage;
    const sources = /^COPY (?:--from=build )?(.+) \S+$/.exec(line)?.[1]?.split(' ') ?? [];
    (stages[stage] ??= []).push(...sources.map((source) => source.replace('/product/', '')));
  }
  return stages;
}

/** The files that a file imports, and those that they import; `outside`: packages. */
function reached(file: string, seen = new Set<string>(), outside = new Set<string>()) {
  if (seen.has(file)) return { seen, outside };
  seen.add(file);
  const code = read(file).replace(/import type [^;]+;/g, '');
  for (const [, from = ''] of code.matchAll(/(?:from|import\() ?'([^']+)'/g)) {
    if (from.startsWith('.'))
      reached(relative(ROOT, resolve(ROOT, dirname(file), from)), seen, outside);
    else if (!from.startsWith('node:')) outside.add(from);
  }
  return { seen, outside };
}

describe('the images', () => {
  const stages = copied(read('docker/Dockerfile'));

  it('are made from what is kept in git', () => {
    const kept = execFileSync('git', ['ls-files'], { cwd: ROOT, encoding: 'utf8' }).split('\n');
    const isKept = (source: string): boolean =>
      source === '.' ||
      kept.some((file) => file.startsWith(`${source}/`) || matchesGlob(file, source));
    const sources = Object.values(stages).flat();
    expect(sources).toContain('apps/web/*.mjs');
    expect(sources.filter((source) => !MADE.includes(source) && !isKept(source))).toEqual([]);
  });

  it('keep the parts of packages that are made for one kind of machine', () => {
    expect(read('docker/Dockerfile')).not.toContain('--omit=optional');
  });

  it.each(COMMANDS)('npm run %s finds in the server image all that it needs', (command) => {
    const { seen, outside } = reached((scripts[command] ?? '').replace('node ', ''));
    const there = [...(stages['runtime'] ?? []), ...(stages['server'] ?? [])];
    const missing = [...seen].filter(
      (file) => !there.some((source) => file === source || file.startsWith(`${source}/`)),
    );
    expect(missing).toEqual([]);
    const foreign = [...outside].filter(
      (name) =>
        !(name in dependencies) && !existsSync(join(ROOT, 'libs', name.replace('@ein/', ''))),
    );
    expect(foreign).toEqual([]);
  });
});
