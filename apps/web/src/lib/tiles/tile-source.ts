/** Where tiles come from, and how long they are kept. Read from the environment; without an address there are none. */
export interface TileSettings {
  /** Address with {z}, {x} and {y}. */
  url: string;
  /** Who must be named on the map. */
  attribution: string;
  folder: string;
  mostBytes: number;
  keptMs: number;
}

const DAY_MS = 24 * 60 * 60 * 1000;
const MEGABYTE = 1024 * 1024;

/** Null: no tiles are configured. Throws where the address cannot be one. */
export function tileSettings(env: NodeJS.ProcessEnv): TileSettings | null {
  const url = env.TILE_URL?.trim();
  if (!url) return null;
  const { protocol, hostname, username } = new URL(url.replaceAll(/\{[zxy]\}/g, '0'));
  const isLocal = hostname === '127.0.0.1' || hostname === 'localhost';
  if (!['{z}', '{x}', '{y}'].every((part) => url.includes(part)))
    throw new Error('TILE_URL must contain {z}, {x} and {y}.');
  // Only a trial on this machine goes without encryption; a name and password would land in logs.
  if (username || (protocol !== 'https:' && !(protocol === 'http:' && isLocal)))
    throw new Error('TILE_URL must begin with https:// and hold no password.');
  return {
    url,
    attribution: env.TILE_ATTRIBUTION?.trim() ?? '',
    folder: `${env.DATA_DIR ?? 'var'}/tiles`,
    mostBytes: Number(env.TILE_CACHE_MB ?? 200) * MEGABYTE,
    keptMs: Number(env.TILE_DAYS ?? 30) * DAY_MS,
  };
}
