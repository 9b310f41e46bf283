import DataLoader from 'dataloader';
import type { RequestContext } from './viewer.js';

/** The request's batching loader of this name, made at its first use. */
export function loaderOf<K, V>(
  request: RequestContext,
  name: string,
  load: (keys: readonly K[]) => Promise<V[]>,
): DataLoader<K, V> {
  const known = request.loaders.get(name);
  if (known) return known as DataLoader<K, V>;
  const loader = new DataLoader<K, V>(load);
  request.loaders.set(name, loader);
  return loader;
}
