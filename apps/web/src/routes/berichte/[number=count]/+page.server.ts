import { error } from '@sveltejs/kit';
import { ask } from '#lib/api/client.ts';
import { m } from '#lib/messages/generated/messages.js';
import type { PageServerLoad } from './$types';
import { EDITION } from './edition.graphql.ts';
import type { Edition } from './edition.ts';

export const load: PageServerLoad = async (event) => {
  const { report } = await ask(event, EDITION, { id: event.params.number });
  if (!report) error(404, m.reports_edition_missing());
  const { document, ...head } = report;
  return {
    head,
    edition: JSON.parse(document) as Edition,
    address: (process.env['PUBLIC_URL'] ?? event.url.origin) + event.url.pathname,
  };
};
