import { posix } from 'node:path';
import ts from 'typescript';

/**
 * Files that need each other in a loop, each loop in the order of its names: nobody can read one of them without the others.
 * Only imports by relative paths count; libraries have an order of their own.
 */
export function circles(sources: ReadonlyMap<string, string>): string[][] {
  const needs = new Map<string, string[]>();
  for (const [file, text] of sources)
    needs.set(
      file,
      ts
        .preProcessFile(text)
        .importedFiles.map(({ fileName }) => placeOf(file, fileName, sources))
        .filter((place) => place !== undefined),
    );
  return tied(needs);
}

function placeOf(file: string, name: string, sources: ReadonlyMap<string, string>) {
  if (!name.startsWith('.')) return undefined;
  const path = posix.join(posix.dirname(file), name);
  return [path, path.replace(/\.js$/, '.ts'), `${path}.ts`].find((place) => sources.has(place));
}

/** Strongly connected components of more than one member (Tarjan 1972). */
function tied(needs: ReadonlyMap<string, readonly string[]>): string[][] {
  const found: string[][] = [];
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const path: string[] = [];
  const visit = (file: string): number => {
    const place = order.size;
    order.set(file, place);
    lowest.set(file, place);
    path.push(file);
    for (const other of needs.get(file) ?? []) {
      const reached = order.has(other)
        ? path.includes(other)
          ? order.get(other)!
          : Infinity
        : visit(other);
      lowest.set(file, Math.min(lowest.get(file)!, reached));
    }
    if (lowest.get(file) === place) {
      const loop = path.splice(path.indexOf(file));
      if (loop.length > 1) found.push(loop.sort());
    }
    return lowest.get(file)!;
  };
  for (const file of needs.keys()) if (!order.has(file)) visit(file);
  return found;
}
