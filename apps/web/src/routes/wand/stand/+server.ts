import { version } from '$app/env';
import { json } from '@sveltejs/kit';
import { lookAt } from '../look-at.ts';
import type { RequestHandler } from './$types';

/** The pictures as they are now, for a wall that changes by itself: what was hidden is in none of them. */
export const GET: RequestHandler = async (event) => {
  const { panels, figures, count, days } = await lookAt(event);
  return json(
    { panels, figures, count, days, version },
    { headers: { 'cache-control': 'no-store' } },
  );
};
