import { error } from '@sveltejs/kit';
import { groundOf } from '#lib/map/ground.ts';
import { tileIn } from '#lib/tiles/tile-range.ts';
import { tileSettings } from '#lib/tiles/tile-source.ts';
import { TileStore } from '#lib/tiles/tile-store.ts';
import type { RequestHandler } from './$types';

const settings = tileSettings(process.env);
const store =
  settings && new TileStore(settings, `EIN.Ideen.raum (${process.env.PUBLIC_URL ?? 'demo'})`);

/** A tile of the map through our own cache: no other host learns who looks at it. */
export const GET: RequestHandler = async (event) => {
  if (!store) error(404, 'There are no tiles.');
  const { mapFrame } = await groundOf(event);
  const address = mapFrame && tileIn(mapFrame, event.params);
  if (!address) error(404, 'This tile shows nothing of the town.');
  const picture = await store.tile(address);
  if (!picture) error(404, 'This tile cannot be had.');
  return new Response(Buffer.from(picture.bytes), {
    headers: { 'content-type': picture.type, 'cache-control': 'public, max-age=604800' },
  });
};
