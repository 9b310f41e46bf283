import { ask } from '#lib/api/client.ts';
import { m } from '#lib/messages/generated/messages.js';
import { chosenIn, filterOf } from '#lib/state/filters.ts';
import { xml } from '#lib/state/xml.ts';
import type { RequestEvent, RequestHandler } from './$types';
import { type Entry, feedQuery, searchFeedQuery } from './feed.graphql.ts';

const MOST = 30;
const timeOf = (idea: Entry) => idea.publishedAt ?? idea.createdAt;

/** The newest ideas with these filters, or that answer these words. */
async function entriesFor(event: RequestEvent): Promise<Entry[]> {
  const filter = filterOf(chosenIn(event.url.searchParams));
  const query = (event.url.searchParams.get('q') ?? '').trim().slice(0, 200);
  if (!query) return (await ask(event, feedQuery, { filter })).ideas.nodes;
  const { search } = await ask(event, searchFeedQuery, { query, filter });
  return search.hits
    .map(({ idea }) => idea)
    .toSorted((one, other) => timeOf(other).localeCompare(timeOf(one)))
    .slice(0, MOST);
}

/** The newest ideas as an Atom feed (RFC 4287), for reading without an account; filters and words as in the list and the search. */
export const GET: RequestHandler = async (event) => {
  const nodes = await entriesFor(event);
  const self = `/ideen.atom${event.url.search}`;
  const site = process.env.PUBLIC_URL ?? event.url.origin;
  const entries = nodes.map((idea) => {
    const address = `${site}/ideen/${idea.number}/${idea.slug}`;
    const published = timeOf(idea);
    return `<entry>
<id>${xml(`${site}/ideen/${idea.number}`)}</id>
<title>${xml(idea.title)}</title>
<link href="${xml(address)}"/>
<published>${xml(published)}</published>
<updated>${xml(published)}</updated>
<author><name>${xml(idea.author.displayName)}</name></author>
<category term="${xml(idea.category.name)}"/>
<content type="html">${xml(idea.bodyHtml)}</content>
</entry>`;
  });
  const newest = nodes[0] ? timeOf(nodes[0]) : new Date(0).toISOString();
  const feed = `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de">
<id>${xml(`${site}${self}`)}</id>
<title>${xml(m.feed_title())}</title>
<link rel="self" href="${xml(`${site}${self}`)}"/>
<link href="${xml(`${site}/ideen${event.url.search}`)}"/>
<updated>${xml(newest)}</updated>
${entries.join('\n')}
</feed>
`;
  return new Response(feed, { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } });
};
