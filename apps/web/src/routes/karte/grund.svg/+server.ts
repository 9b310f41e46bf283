import { groundOf } from '#lib/map/ground.ts';
import { groundSvg } from '#lib/map/ground-svg.ts';
import { overviewOf } from '#lib/map/overview.ts';
import { pinIn } from '#lib/map/pin-text.ts';
import { sectionIn } from '#lib/map/section.ts';
import { sheetOf } from '#lib/map/sheet.ts';
import type { RequestHandler } from './$types';

/** The map of the town, or a section of it, as a picture: with a pin, with a place that stands out. The same for everybody. */
export const GET: RequestHandler = async (event) => {
  const { mapFrame: frame, places } = await groundOf(event);
  if (!frame) return new Response(null, { status: 404 });
  const search = event.url.searchParams;
  const picture = groundSvg(overviewOf(places, frame), {
    sheet: sheetOf(sectionIn(search, frame) ?? frame),
    pin: pinIn(search.get('pin') ?? ''),
    place: search.get('ort'),
    empty: search.has('leer'),
    letters: search.has('namen') ? 40 : 0,
  });
  const headers = { 'content-type': 'image/svg+xml', 'cache-control': 'public, max-age=3600' };
  return new Response(picture, { headers });
};
