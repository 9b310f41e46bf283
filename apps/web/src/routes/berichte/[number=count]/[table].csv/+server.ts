import { error } from '@sveltejs/kit';
import { editionTable } from '#lib/api/files.ts';
import { m } from '#lib/messages/generated/messages.js';
import type { RequestHandler } from './$types';

/** One table of an edition as a file, or all its contributions: handed on as they are read. */
export const GET: RequestHandler = async (event) => {
  const { number, table } = event.params;
  const file = await editionTable(event, number, `${table}.csv`);
  if (file.status === 404) error(404, m.reports_table_missing());
  const again = file.headers.get('retry-after');
  if (again) event.setHeaders({ 'retry-after': again });
  if (!file.ok) error(503, { status: 503, message: 'unavailable' });
  const headers = new Headers();
  for (const name of ['content-type', 'content-disposition', 'cache-control']) {
    const value = file.headers.get(name);
    if (value) headers.set(name, value);
  }
  return new Response(file.body, { headers });
};
