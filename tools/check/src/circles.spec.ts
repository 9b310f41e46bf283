import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { circles } from './circles.ts';

const ROOT = new URL('../../../', import.meta.url);
const OURS = ['apps', 'libs', 'tools'].map((folder) => `${folder}/**/*.{ts,svelte}`);
const NOT_OURS = /(^|\/)(node_modules|dist|build|\.svelte-kit|paraglide)\//;
const files = globSync(OURS, { cwd: ROOT, exclude: (path) => NOT_OURS.test(`${path}/`) });

describe('files that need each other in a loop', () => {
  it('are none', () => {
    const sources = new Map(
      files.map((file) => [file, readFileSync(new URL(encodeURI(file), ROOT), 'utf8')]),
    );
    expect(sources.size).toBeGreaterThan(1000);
    expect(circles(sources)).toEqual([]);
  });

  it('are found, whatever stands between them', () => {
    const sources = new Map([
      ['libs/a/one.ts', `import { two } from './two.js';`],
      ['libs/a/two.ts', `export { three } from '../b/three.js';`],
      ['libs/b/three.ts', `import type { One } from '../a/one.js';`],
      ['libs/b/four.ts', `import './three.js'; import 'typescript';`],
    ]);
    expect(circles(sources)).toEqual([['libs/a/one.ts', 'libs/a/two.ts', 'libs/b/three.ts']]);
  });
});
