import { stemmer } from '@orama/stemmers/german';

// Snowball takes these for forms of Burg and Schule.
const KEPT = /^(buerger|schueler)[ns]?$/u;
const cache = new Map<string, string>();
const CACHE_LIMIT = 200_000;

/** The stem of a folded word; singular and plural with and without umlaut share it (Baum, Bäume). */
export function stem(folded: string): string {
  const known = cache.get(folded);
  if (known !== undefined) return known;
  if (cache.size >= CACHE_LIMIT) cache.clear();
  const value = computeStem(folded);
  cache.set(folded, value);
  return value;
}

function computeStem(folded: string): string {
  const kept = KEPT.exec(folded);
  if (kept?.[1] !== undefined) return kept[1];
  if (/\d/u.test(folded)) return folded;
  const base = folded.replace(/(?<=\p{L}{2}e[lr])n$/u, '');
  return withoutUmlauts(stemmer(base));
}

/** A folded word with a, o, u for ae, oe, ue; "quer" and "bauen" have none. */
export function withoutUmlauts(folded: string): string {
  return folded.replace(/(?<![qae])([aou])e/gu, '$1');
}
