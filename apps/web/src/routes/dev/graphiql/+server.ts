import { error } from '@sveltejs/kit';
import { reach } from '#lib/api/reach.ts';
import { unavailable } from '#lib/api/transport.ts';
import { m } from '#lib/messages/generated/messages.js';
import { POLICY } from './assets.ts';
import { requireDevelopment } from './development.ts';
import type { RequestHandler } from './$types';

const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** A page of its own without our layout: GraphiQL takes the whole window, and its script is not ours. */
export const GET: RequestHandler = () => {
  requireDevelopment();
  const title = `GraphiQL · ${m.site_name()}`;
  const html = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<title>${escaped(title)}</title>
<link rel="icon" href="/favicon.svg" type="image/svg+xml" />
<link rel="stylesheet" href="/dev/graphiql/graphiql.css" />
<style>html, body, #graphiql { height: 100%; margin: 0; }</style>
</head>
<body>
<main id="graphiql"></main>
<script src="/dev/graphiql/react.js"></script>
<script src="/dev/graphiql/react-dom.js"></script>
<script src="/dev/graphiql/graphiql.js"></script>
<script type="module" src="/dev/graphiql/start.js"></script>
</body>
</html>`;
  const headers = {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': POLICY,
  };
  return new Response(html, { headers });
};

/** Hands a query on as a stranger would send it: without a session, and without the secret of this website. */
export const POST: RequestHandler = async ({ request }) => {
  requireDevelopment();
  const body = await request.text();
  const answer = await reach('/graphql', {
    method: 'POST',
    changesNothing: false,
    headers: { 'content-type': 'application/json' },
    body,
    signal: AbortSignal.timeout(15_000),
  }).catch(() => error(503, unavailable));
  const headers = { 'content-type': 'application/json' };
  return new Response(await answer.text(), { status: answer.status, headers });
};
