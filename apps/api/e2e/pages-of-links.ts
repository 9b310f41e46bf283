import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROUTES = fileURLToPath(new URL('../../web/src/routes/', import.meta.url));

/** The file of the page that the website shows at this address, or null: folders are addresses, in brackets what varies. */
export function pageBehind(pathname: string): string | null {
  const segments = pathname
    .replace(/^\/en(?=\/|$)/, '')
    .split('/')
    .filter(Boolean);
  return find(ROUTES, segments);
}

function find(folder: string, [segment, ...rest]: string[]): string | null {
  const entries = readdirSync(folder, { withFileTypes: true });
  const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  if (segment === undefined) {
    const page = entries.find(({ name }) => name === '+page.svelte');
    const optional = folders.find((name) => name.startsWith('[['));
    return page ? join(folder, page.name) : optional ? find(join(folder, optional), []) : null;
  }
  const exact = folders.filter((name) => name === segment);
  const varying = folders.filter((name) => name.startsWith('['));
  for (const name of [...exact, ...varying]) {
    const found = find(join(folder, name), rest);
    if (found) return found;
  }
  return null;
}
