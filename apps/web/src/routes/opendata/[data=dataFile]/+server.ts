import { error } from '@sveltejs/kit';
import { openDataFile } from '#lib/api/files.ts';
import { m } from '#lib/messages/generated/messages.js';
import type { RequestHandler } from './$types';

const PASSED_ON = [
  'content-type',
  'content-disposition',
  'cache-control',
  'etag',
  'last-modified',
  'retry-after',
];

/** A dataset or the catalogue as a file: handed on as it is read. Pages of other hosts may read it too, because it is everybody's. */
export const GET: RequestHandler = async (event) => {
  const tag = event.request.headers.get('if-none-match');
  const file = await openDataFile(event, event.params.data, tag);
  if (file.status === 404) error(404, m.error_title_404());
  const headers = new Headers({ 'access-control-allow-origin': '*' });
  for (const name of PASSED_ON) {
    const value = file.headers.get(name);
    if (value) headers.set(name, value);
  }
  return new Response(file.body, { status: file.status, headers });
};
