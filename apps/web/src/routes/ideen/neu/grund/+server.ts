import { json } from '@sveltejs/kit';
import { groundOf } from '#lib/map/ground.ts';
import type { RequestHandler } from './$types';

/** What the map is drawn from on which a pin is set; the browser asks when somebody opens it. */
export const GET: RequestHandler = async (event) => {
  const { mapFrame, places } = await groundOf(event);
  return json({ frame: mapFrame, places });
};
