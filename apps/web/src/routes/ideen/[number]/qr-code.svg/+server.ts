import { error } from '@sveltejs/kit';
import { ask } from '#lib/api/client.ts';
import { qrOf } from '#lib/state/qr.ts';
import { QR_PAGE } from '../qr-code/qr.graphql.ts';
import type { RequestHandler } from './$types';

/** The code as a file for a poster. */
export const GET: RequestHandler = async (event) => {
  if (!/^\d{1,9}$/.test(event.params.number)) error(404);
  const { idea } = await ask(event, QR_PAGE, { number: Number(event.params.number) });
  if (!idea) error(404);
  const { size, path } = qrOf(`${event.url.origin}/ideen/${idea.number}`);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" width="600" height="600" shape-rendering="crispEdges"><rect width="${size}" height="${size}" fill="#fff"/><path d="${path}" fill="#000"/></svg>`;
  return new Response(svg, {
    headers: {
      'content-type': 'image/svg+xml',
      'content-disposition': `attachment; filename="idee-${idea.number}.svg"`,
    },
  });
};
