import { error } from '@sveltejs/kit';
import { ask } from '#lib/api/client.ts';
import { m } from '#lib/messages/generated/messages.js';
import { STATEMENT } from '../verwaltung/seiten/erklaerung/statement.graphql.ts';
import type { RequestHandler } from './$types';

/** The facts of the accessibility statement, for programs. */
export const GET: RequestHandler = async (event) => {
  const { accessibilityStatement } = await ask(event, STATEMENT, {});
  if (!accessibilityStatement) error(404, m.error_title_404());
  const site = process.env['PUBLIC_URL'] ?? event.url.origin;
  const body = { site, standard: 'EN 301 549 V3.2.1', ...accessibilityStatement };
  return new Response(`${JSON.stringify(body, null, 2)}\n`, {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
};
