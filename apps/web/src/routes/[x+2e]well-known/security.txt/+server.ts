import { ask } from '#lib/api/client.ts';
import { CONTACT } from './contact.graphql.ts';
import { securityText } from './security-text.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
  const { town } = await ask(event, CONTACT, {});
  return new Response(securityText(process.env.PUBLIC_URL ?? event.url.origin, town.contactEmail), {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
};
