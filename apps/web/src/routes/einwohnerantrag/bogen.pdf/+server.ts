import type { RequestEvent } from '@sveltejs/kit';
import { ask } from '#lib/api/client.ts';
import { reach } from '#lib/api/reach.ts';
import { headersOf } from '#lib/api/transport.ts';
import { href } from '#lib/href.ts';
import { hasErrors } from '#lib/state/form.ts';
import { PETITION_PAGE } from '../petition.graphql.ts';
import { checked, peopleOf, type Sheet, sheetIn } from '../sheet.ts';
import type { RequestHandler } from './$types';

/** The sheet as a file. What it is made of came with the form and goes with the answer. */
export const POST: RequestHandler = async (event) => {
  const sheet = sheetIn(await event.request.formData());
  if (hasErrors(checked(sheet))) return back(event, sheet, 400);
  const made = await print(event, sheet).catch(() => null);
  if (!made?.ok) return back(event, sheet, made?.status === 429 ? 429 : 503);
  return new Response(made.body, {
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': 'attachment; filename="einwohnerantrag.pdf"',
      'cache-control': 'no-store',
    },
  });
};

async function print(event: RequestEvent, sheet: Sheet): Promise<Response> {
  const { town } = await ask(event, PETITION_PAGE, { number: 0, withIdea: false });
  const { wording, reasons, costs } = sheet;
  const representatives = peopleOf(sheet);
  return reach('/petition-sheets', {
    method: 'POST',
    headers: { ...headersOf(event), 'content-type': 'application/json' },
    body: JSON.stringify({ town: town.name, wording, reasons, costs, representatives }),
    signal: AbortSignal.timeout(90_000),
    changesNothing: true,
  });
}

const PAGE_HEADERS = ['content-type', 'content-security-policy'];

/** Without a file the page comes back with everything that was written: it is kept nowhere else. */
async function back(event: RequestEvent, sheet: Sheet, status: number): Promise<Response> {
  const page = await event.fetch(href('/einwohnerantrag?/blatt'), {
    method: 'POST',
    headers: { accept: 'text/html' },
    body: new URLSearchParams({ ...sheet, fehler: 'ja' }),
  });
  const headers = new Headers({ 'cache-control': 'no-store' });
  for (const name of PAGE_HEADERS) headers.set(name, page.headers.get(name) ?? '');
  return new Response(page.body, { status, headers });
}
