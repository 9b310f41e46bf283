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
  'ratelimit-limit',
  'ratelimit-remaining',
  'ratelimit-reset',
  'ratelimit-policy',
];

/** The token of a program; the session of a person is none. */
const TOKEN = /eir_[\w-]{12,}/;
const BEARER = /^Bearer eir_[\w-]{55}$/;

/** A dataset or the catalogue as a file: handed on as it is read. Pages of other hosts may read it too, because it is everybody's. */
export const GET: RequestHandler = async (event) => {
  const asked = event.request.headers;
  // It would stand in the log of every proxy on the way, so it works nowhere.
  if (TOKEN.test(event.url.href)) error(400, m.token_in_address());
  const bearer = BEARER.test(asked.get('authorization') ?? '') ? asked.get('authorization') : null;
  const file = await openDataFile(event, event.params.data, asked.get('if-none-match'), bearer);
  if (file.status === 404) error(404, m.error_title_404());
  if (file.status === 401) error(401, m.token_unknown());
  const headers = new Headers({ 'access-control-allow-origin': '*' });
  for (const name of PASSED_ON) {
    const value = file.headers.get(name);
    if (value) headers.set(name, value);
  }
  return new Response(file.body, { status: file.status, headers });
};
