import { openMail, requireMailbox } from '../../mailbox.ts';
import type { RequestHandler } from './$types';

/** The HTML of a mail in a cage of its own: no script, no request, only the styles and pictures it brings along. */
export const GET: RequestHandler = async ({ params }) => {
  requireMailbox();
  const { html } = await openMail(params.file);
  return new Response(html, {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy':
        "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox allow-popups; frame-ancestors 'self'",
    },
  });
};
