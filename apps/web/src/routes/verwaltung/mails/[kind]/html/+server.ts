import { error } from '@sveltejs/kit';
import { ask } from '#lib/api/client.ts';
import { m } from '#lib/messages/generated/messages.js';
import { requireAdmin } from '#lib/state/staff-only.ts';
import { chosenIn } from '../../chosen.ts';
import { LETTER_HTML } from '../../letters.graphql.ts';
import type { RequestHandler } from './$types';

/** The HTML of a letter in a cage of its own: no script, no request, only the styles and pictures it brings along. */
export const GET: RequestHandler = async (event) => {
  requireAdmin(event);
  const { letterPreview } = await ask(event, LETTER_HTML, chosenIn(event));
  if (!letterPreview) error(404, m.letters_unknown());
  return new Response(letterPreview.html, {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy':
        "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox; frame-ancestors 'self'",
    },
  });
};
