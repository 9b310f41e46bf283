import { groundOf } from '#lib/map/ground.ts';
import { tileIn } from '#lib/tiles/tile-range.ts';
import { tileSettings } from '#lib/tiles/tile-source.ts';
import { TileStore } from '#lib/tiles/tile-store.ts';
import type { RequestHandler } from './$types';

const settings = tileSettings(process.env);
const store =
  settings && new TileStore(settings, `EIN.Ideen.raum (${process.env.PUBLIC_URL ?? 'demo'})`);

/** Whoever asks is a map, which shows nothing where a tile is missing. */
const NO_TILE = () => new Response(null, { status: 404 });

/** A tile of the map through our own cache: no other host learns who looks at it. */
export const GET: RequestHandler = async (event) => {
  if (!store) return NO_TILE();
  const { mapFrame } = await groundOf(event);
  const address = mapFrame && tileIn(mapFrame, event.params);
  if (!address) return NO_TILE();
  const picture = await store.tile(address);
  if (!picture) return NO_TILE();
  return new Response(Buffer.from(picture.bytes), {
    headers: { 'content-type': picture.type, 'cache-control': 'public, max-age=604800' },
  });
};
