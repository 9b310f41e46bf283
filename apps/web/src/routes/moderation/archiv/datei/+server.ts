import { createHash } from 'node:crypto';
import { ask } from '#lib/api/client.ts';
import { requireAdmin } from '#lib/state/staff-only.ts';
import { ARCHIVE, ARCHIVED } from '../archive.graphql.ts';
import type { RequestEvent, RequestHandler } from './$types';

type Kind = 'ndjson' | 'csv';
interface Page {
  archivedDecisions: { rows: string[]; lines: string[]; next: string | null };
}

/** Page by page, so that many decisions need no more memory than few; the last line is the sum of all before it. */
async function* chunksOf(event: RequestEvent, kind: Kind): AsyncGenerator<string> {
  const hash = createHash('sha256');
  const said = (text: string) => {
    hash.update(text);
    return text;
  };
  const { decisionArchive: about } = await ask(event, ARCHIVE, {});
  yield said(
    kind === 'csv' ? `\uFEFF${about.head}` : `${JSON.stringify({ readme: about.readme })}\n`,
  );
  let after: string | null = null;
  do {
    const { archivedDecisions: page }: Page = await ask(event, ARCHIVED, { after });
    const text = kind === 'csv' ? page.lines.join('') : page.rows.map((row) => `${row}\n`).join('');
    if (text) yield said(text);
    after = page.next;
  } while (after !== null);
  const sum = hash.digest('hex');
  yield kind === 'csv' ? `SHA-256;${sum}\r\n` : `${JSON.stringify({ sha256: sum })}\n`;
}

export const GET: RequestHandler = (event) => {
  requireAdmin(event);
  const kind: Kind = event.url.searchParams.get('art') === 'csv' ? 'csv' : 'ndjson';
  const chunks = chunksOf(event, kind);
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { value, done } = await chunks.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
  });
  const day = new Date().toISOString().slice(0, 10);
  return new Response(body, {
    headers: {
      'content-type':
        kind === 'csv' ? 'text/csv; charset=utf-8' : 'application/x-ndjson; charset=utf-8',
      'content-disposition': `attachment; filename="entscheidungen-${day}.${kind}"`,
      'cache-control': 'private, no-store',
    },
  });
};
