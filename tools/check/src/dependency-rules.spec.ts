import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import {
  knownWeak,
  type Lock,
  lockFaults,
  looseVersions,
  type Manifest,
} from './dependency-rules.ts';

const ROOT = new URL('../../../', import.meta.url);
const read = <T>(path: string) => JSON.parse(readFileSync(new URL(path, ROOT), 'utf8')) as T;
const root = read<Manifest>('package.json');
const lock = read<{ packages: Lock }>('package-lock.json').packages;
const allowed = root.allowScripts ?? {};
const npmrc = readFileSync(new URL('.npmrc', ROOT), 'utf8');

describe('the packages that we build on', () => {
  it('are of exact versions, in every package of ours', () => {
    const paths = globSync('{apps,libs,tools}/*/package.json', { cwd: ROOT });
    expect(paths.length).toBeGreaterThan(50);
    expect(looseVersions([root, ...paths.map((path) => read<Manifest>(path))])).toEqual([]);
  });

  it('come from the registry with a digest, run no script that nobody allowed, and may be used', () => {
    expect(lockFaults(lock, allowed)).toEqual([]);
  });

  it('have no weakness that was mended long ago', () => {
    expect(knownWeak(lock)).toEqual([]);
  });

  it('allow a script only to what is still there', () => {
    const there = new Set(Object.keys(lock).map((path) => path.replace(/^.*node_modules\//, '')));
    expect(Object.keys(allowed).filter((name) => !there.has(name))).toEqual([]);
  });

  it('are installed by npm as the lock file says', () => {
    expect(npmrc).toMatch(/^save-exact=true$/m);
    expect(root.engines?.['node']).toMatch(/^>=\d+\.\d+/);
  });
});

describe('the rules themselves', () => {
  const good = {
    version: '1.0.0',
    resolved: 'https://registry.npmjs.org/x/-/x-1.0.0.tgz',
    integrity: 'sha512-abc',
    license: 'MIT',
  };
  const faults = (more: object) =>
    lockFaults({ 'node_modules/x': { ...good, ...more } }, {}).join();

  it('find nothing in a package that keeps them', () => expect(faults({})).toBe(''));

  it.each([
    ['another source', { resolved: 'git+ssh://git@example.org/x.git' }, /comes from git/],
    ['no digest', { integrity: undefined }, /no digest/],
    ['a script', { hasInstallScript: true }, /wants to run a script/],
    ['a licence that forbids', { license: 'UNLICENSED' }, /licence UNLICENSED/],
    ['no licence', { license: undefined }, /licence unknown/],
  ])('find %s', (_, more, fault) => expect(faults(more)).toMatch(fault));

  it('find a version that moves, and one that is known to be weak', () => {
    expect(looseVersions([{ name: 'us', dependencies: { x: '^1.0.0' } }])).toEqual([
      'us: x ^1.0.0',
    ]);
    expect(knownWeak({ 'node_modules/sharp': { version: '0.34.9' } })).toEqual([
      'sharp 0.34.9 < 0.35.0',
    ]);
    expect(knownWeak({ 'node_modules/sharp': { version: '0.35.10' } })).toEqual([]);
  });
});
