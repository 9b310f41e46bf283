import { error } from '@sveltejs/kit';
import { reach } from './reach.ts';
import { headersOf, unavailable, type Caller } from './transport.ts';

/** What the API says to an uploaded photo: its ticket, why it is not taken, or when it may come again. */
export interface UploadReply {
  ticket?: string;
  fault?: string;
  message?: string;
}

const SECONDS = 60;

/** Hands a picture on. It does not go through GraphQL, whose bodies are small. */
export async function uploadPhoto(caller: Caller, file: File): Promise<UploadReply> {
  const response = await reach('/photos', {
    method: 'POST',
    changesNothing: false,
    headers: { ...headersOf(caller), 'content-type': 'application/octet-stream' },
    body: await file.arrayBuffer(),
    signal: AbortSignal.timeout(SECONDS * 1000),
  }).catch(() => error(503, unavailable));
  if (response.status === 413) return { fault: 'too-large' };
  if (response.status >= 500) error(503, unavailable);
  return (await response.json()) as UploadReply;
}

/** Takes a photo away that belongs to no idea yet. */
export async function removePhoto(caller: Caller, ticket: string): Promise<void> {
  await reach(`/photos/${encodeURIComponent(ticket)}`, {
    method: 'DELETE',
    changesNothing: false,
    headers: headersOf(caller),
    signal: AbortSignal.timeout(SECONDS * 1000),
  }).catch(() => error(503, unavailable));
}

/** Hands on a table of a former platform: the import it belongs to, or why it is none. */
export async function uploadTable(
  caller: Caller,
  { project, sheet, run }: { project: string; sheet: 'ideas' | 'comments'; run: string | null },
  file: File,
): Promise<{ importId?: string; problem?: string }> {
  const query = new URLSearchParams({ name: file.name, ...(run && { import: run }) });
  const response = await reach(`/imports/${encodeURIComponent(project)}/${sheet}?${query}`, {
    method: 'POST',
    changesNothing: false,
    headers: { ...headersOf(caller), 'content-type': 'application/octet-stream' },
    body: await file.arrayBuffer(),
    signal: AbortSignal.timeout(SECONDS * 1000),
  }).catch(() => error(503, unavailable));
  if (response.status >= 500) error(503, unavailable);
  return (await response.json()) as { importId?: string; problem?: string };
}

/** One file of a photo as the API gives it to this reader, now. */
export async function photoFile(caller: Caller, file: string, tag: string | null) {
  const { searchParams } = caller.url;
  const ticket = searchParams.get('schluessel');
  const query = ticket ? `?ticket=${encodeURIComponent(ticket)}` : '';
  const headers = { ...headersOf(caller), ...(tag && { 'if-none-match': tag }) };
  return reach(`/photos/${encodeURIComponent(file)}${query}`, {
    changesNothing: true,
    headers,
    signal: AbortSignal.timeout(SECONDS * 1000),
  }).catch(() => error(503, unavailable));
}

/** Everything that people wrote, in a large town. */
const WHOLE_TOWN = 600;

/** One table of an edition as a file, which may be long. */
export async function editionTable(caller: Caller, number: string, table: string) {
  return reach(`/editions/${number}/${encodeURIComponent(table)}`, {
    changesNothing: true,
    headers: headersOf(caller),
    signal: AbortSignal.timeout(WHOLE_TOWN * 1000),
  }).catch(() => error(503, unavailable));
}

/** An edition of a report as a file, as it may be read now. */
export async function editionFile(caller: Caller, file: string, tag: string | null) {
  const headers = { ...headersOf(caller), ...(tag && { 'if-none-match': tag }) };
  return reach(`/editions/${encodeURIComponent(file)}`, {
    changesNothing: true,
    headers,
    signal: AbortSignal.timeout(SECONDS * 1000),
  }).catch(() => error(503, unavailable));
}

/** A file of the open data, as it is now or unchanged. `bearer`: the header of a program that has a token of its own. */
export async function openDataFile(
  caller: Caller,
  file: string,
  tag: string | null,
  bearer: string | null,
) {
  const headers = {
    ...headersOf(caller),
    ...(tag && { 'if-none-match': tag }),
    ...(bearer && { authorization: bearer }),
  };
  return reach(`/open-data/${encodeURIComponent(file)}`, {
    changesNothing: true,
    headers,
    signal: AbortSignal.timeout(WHOLE_TOWN * 1000),
  }).catch(() => error(503, unavailable));
}

/** A project as a ZIP file, or with null the whole site. */
export async function archiveFile(caller: Caller, project: string | null) {
  const path = project === null ? 'site' : `projects/${encodeURIComponent(project)}`;
  return reach(`/archives/${path}`, {
    changesNothing: true,
    headers: headersOf(caller),
    signal: AbortSignal.timeout(WHOLE_TOWN * 1000),
  }).catch(() => error(503, unavailable));
}

const OF_AN_ARCHIVE = ['content-type', 'content-disposition', 'cache-control', 'retry-after'];

/** An archive, handed on as it is made. */
export function archiveReply(file: Response): Response {
  const headers = new Headers();
  for (const name of OF_AN_ARCHIVE) {
    const value = file.headers.get(name);
    if (value) headers.set(name, value);
  }
  return new Response(file.body, { status: file.status, headers });
}
