import { ask } from '#lib/api/client.ts';
import { feedResponse } from '#lib/feed/atom.ts';
import { href } from '#lib/href.ts';
import { m } from '#lib/messages/generated/messages.js';
import { chosenIn, feedQuery, filterOf } from '#lib/state/filters.ts';
import type { RequestEvent, RequestHandler } from './$types';
import { type Entry, newestQuery, searchFeedQuery } from './feed.graphql.ts';
import { namesOf } from './names.ts';

const MOST = 30;
const timeOf = (idea: Entry) => idea.publishedAt ?? idea.createdAt;

/** The newest ideas with these filters, or that answer these words; with the names of what can be chosen. */
async function newest(event: RequestEvent, filter: ReturnType<typeof filterOf>, query: string) {
  if (!query) {
    const { ideas, ...named } = await ask(event, newestQuery, { filter });
    return { ideas: ideas.nodes, named };
  }
  const { search, ...named } = await ask(event, searchFeedQuery, { query, filter });
  const ideas = search.hits
    .map(({ idea }) => idea)
    .toSorted((one, other) => timeOf(other).localeCompare(timeOf(one)))
    .slice(0, MOST);
  return { ideas, named };
}

const entryOf = (idea: Entry, site: string) => ({
  key: `idee-${idea.number}`,
  title: idea.title,
  link: `${site}${href(`/ideen/${idea.number}/${idea.slug}`)}`,
  published: timeOf(idea),
  updated: timeOf(idea),
  author: idea.author.displayName,
  categories: [idea.category.name, ...(idea.place ? [idea.place.name] : [])],
  html: idea.bodyHtml,
});

/** The newest ideas as an Atom feed (RFC 4287), for reading without an account; filters and words as in the list and the search. */
export const GET: RequestHandler = async (event) => {
  const search = event.url.searchParams;
  const chosen = chosenIn(search);
  const words = (search.get('q') ?? '').trim().slice(0, 200);
  const { ideas, named } = await newest(event, filterOf(chosen), words);
  const site = process.env.PUBLIC_URL ?? event.url.origin;
  const query = feedQuery(chosen, words);
  const names = [...(words ? [`„${words}“`] : []), ...namesOf(chosen, named)];
  const feed = {
    key: `ideen${query}`,
    title: names.length ? m.feed_title_of({ names: names.join(', ') }) : m.feed_title(),
    subtitle: m.feed_subtitle(),
    self: site + href('/ideen.atom') + query,
    page: site + href(words ? '/suche' : '/ideen') + query,
    language: event.locals.language,
    entries: ideas.map((idea) => entryOf(idea, site)),
  };
  return feedResponse(feed, site, event.request);
};
