import { globSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';

const FOLDER = join(import.meta.dirname, '../src/routes');

/** Every page of the website as the file tree has it: `/ideen/[number]/[[slug]]`. */
export const ROUTES: string[] = globSync('**/+page.svelte', { cwd: FOLDER })
  .map((file) => `/${dirname(file).split(sep).join('/')}`.replace(/^\/\.$/, '/'))
  .sort();

const dynamic = (route: string) => route.split('[').length;

/** The most fixed route first, as the router chooses. */
const BY_WEIGHT = [...ROUTES].sort(
  (one, other) => dynamic(one) - dynamic(other) || other.length - one.length,
);

function patternOf(route: string): RegExp {
  const parts = route
    .split('/')
    .filter(Boolean)
    .map((part) => {
      if (part.startsWith('[[')) return '(?:/[^/]+)?';
      return part.startsWith('[') ? '/[^/]+' : `/${part.replaceAll('.', String.raw`\.`)}`;
    });
  return new RegExp(`^${parts.join('') || '/'}$`);
}

/** The page behind an address of ours, whatever its language and query. */
export function routeOf(address: string): string | undefined {
  const path = address.replace(/[?#].*$/, '').replace(/^\/en(?=\/|$)/, '') || '/';
  return BY_WEIGHT.find((route) => patternOf(route).test(path));
}
