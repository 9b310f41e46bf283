import { error } from '@sveltejs/kit';
import { editionFile } from '#lib/api/files.ts';
import { m } from '#lib/messages/generated/messages.js';
import type { RequestHandler } from './$types';

/** An edition as a file, from the document that the page shows. */
export const GET: RequestHandler = async (event) => {
  const { number, format } = event.params;
  const file = await editionFile(
    event,
    `${number}.${format}`,
    event.request.headers.get('if-none-match'),
  );
  if (file.status === 404) error(404, m.reports_edition_missing());
  const again = file.headers.get('retry-after');
  if (again) event.setHeaders({ 'retry-after': again });
  if (!file.ok && file.status !== 304) error(503, { status: 503, message: 'unavailable' });
  const headers = new Headers();
  for (const name of ['content-type', 'content-disposition', 'cache-control', 'etag']) {
    const value = file.headers.get(name);
    if (value) headers.set(name, value);
  }
  return new Response(file.body, { status: file.status, headers });
};
