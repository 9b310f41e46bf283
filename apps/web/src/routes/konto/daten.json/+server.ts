import { requireAccount } from '../require-account.ts';
import { rowsOf, sectionsOf, type Section } from '../daten/own-data.ts';
import type { RequestEvent, RequestHandler } from './$types';

/** Changes when a program that reads the copy would have to change. */
const VERSION = 1;

const head = (createdAt: Date) =>
  JSON.stringify({ format: 'ein-ideen-raum/own-data', version: VERSION, createdAt }).slice(0, -1);

/** `{ format, version, createdAt, sections: { name: { title, fields: { key: meaning }, rows: [ … ] } } }` */
async function* copyOf(event: RequestEvent, sections: Section[]): AsyncGenerator<string> {
  yield `${head(new Date())},"sections":{`;
  for (const [at, { name, title, fields }] of sections.entries()) {
    const meanings = Object.fromEntries(fields.map((field) => [field.name, field.label]));
    const about = JSON.stringify({ title, fields: meanings }).slice(0, -1);
    yield `${at ? ',' : ''}\n${JSON.stringify(name)}:${about},"rows":[`;
    let first = true;
    for await (const row of rowsOf(event, name)) {
      yield `${first ? '' : ','}\n${row}`;
      first = false;
    }
    yield ']}';
  }
  yield '}}\n';
}

export const GET: RequestHandler = async (event) => {
  requireAccount(event);
  const chunks = copyOf(event, await sectionsOf(event));
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
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': `attachment; filename="meine-daten-${day}.json"`,
      'cache-control': 'private, no-store',
    },
  });
};
