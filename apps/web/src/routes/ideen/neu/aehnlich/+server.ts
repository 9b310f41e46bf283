import { json } from '@sveltejs/kit';
import { findSimilar } from '../similar.ts';
import type { RequestHandler } from './$types';

/** Similar ideas for a title that is being typed; the browser asks after a pause. */
export const GET: RequestHandler = async (event) => {
  const { searchParams } = event.url;
  return json(
    await findSimilar(event, searchParams.get('titel') ?? '', searchParams.get('ort') ?? ''),
  );
};
