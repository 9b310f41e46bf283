import { error } from '@sveltejs/kit';
import { ask } from '#lib/api/client.ts';
import { feedResponse } from '#lib/feed/atom.ts';
import { href, ideaHref } from '#lib/href.ts';
import { m } from '#lib/messages/generated/messages.js';
import { entriesOf } from './entries.ts';
import { IDEA_FEED } from './feed.graphql.ts';
import type { RequestHandler } from './$types';

const PUBLIC = ['PUBLISHED', 'MERGED', 'WITHDRAWN'];

/** One idea as an Atom feed, for whoever wants to know how it goes on without an account. */
export const GET: RequestHandler = async (event) => {
  if (!/^\d{1,9}$/.test(event.params.number)) error(404, m.error_title_404());
  const { town, idea } = await ask(event, IDEA_FEED, { number: Number(event.params.number) });
  // Authors see their own before everybody does; a feed is for everybody.
  if (!idea || !PUBLIC.includes(idea.visibility)) error(404, m.error_title_404());
  const site = process.env.PUBLIC_URL ?? event.url.origin;
  const page = site + ideaHref(idea);
  const feed = {
    key: `idee-${idea.number}-feed`,
    title: m.feed_idea_title({ number: idea.number, title: idea.title }),
    subtitle: m.feed_idea_subtitle(),
    self: site + href(`/ideen/${idea.number}.atom`),
    page,
    language: event.locals.language,
    entries: entriesOf(idea, town.name, page),
  };
  return feedResponse(feed, site, event.request);
};
