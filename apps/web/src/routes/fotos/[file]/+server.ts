import { error } from '@sveltejs/kit';
import { photoFile } from '#lib/api/files.ts';
import type { RequestHandler } from './$types';

const PASSED_ON = ['content-type', 'cache-control', 'etag'];

/** A photo, for whoever may see it at this moment: what is hidden and what never was look alike. */
export const GET: RequestHandler = async (event) => {
  const answer = await photoFile(
    event,
    event.params.file,
    event.request.headers.get('if-none-match'),
  );
  if (answer.status !== 200 && answer.status !== 304) error(404);
  const headers = new Headers();
  for (const name of PASSED_ON) {
    const value = answer.headers.get(name);
    if (value) headers.set(name, value);
  }
  return new Response(answer.body, { status: answer.status, headers });
};
