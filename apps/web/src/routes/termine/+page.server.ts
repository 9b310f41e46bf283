import { ask } from '#lib/api/client.ts';
import { href } from '#lib/href.ts';
import type { PageServerLoad } from './$types';
import { EVENT_LIST } from './events.graphql.ts';
import { KIND_SLUGS } from './words.ts';

export const load: PageServerLoad = async (event) => {
  const search = event.url.searchParams;
  const past = search.get('zeit') === 'vergangen';
  const slug = search.get('art') ?? '';
  const kind = Object.hasOwn(KIND_SLUGS, slug) ? (KIND_SLUGS[slug] ?? null) : null;
  const { events } = await ask(event, EVENT_LIST, {
    time: past ? 'PAST' : 'COMING',
    kind,
    after: search.get('nach'),
  });
  const site = process.env.PUBLIC_URL ?? event.url.origin;
  return {
    past,
    kind: kind ? slug : null,
    events: events.nodes,
    next: events.pageInfo.hasNextPage ? events.pageInfo.endCursor : null,
    webcal: (site + href('/termine.ics')).replace(/^https?:/, 'webcal:'),
  };
};
