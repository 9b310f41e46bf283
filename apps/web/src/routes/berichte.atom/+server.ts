import { ask } from '#lib/api/client.ts';
import { feedResponse } from '#lib/feed/atom.ts';
import { href } from '#lib/href.ts';
import { m } from '#lib/messages/generated/messages.js';
import { EDITIONS } from '../berichte/report.graphql.ts';
import type { RequestHandler } from './$types';

/** New editions of reports, as an Atom feed. */
export const GET: RequestHandler = async (event) => {
  const { reports } = await ask(event, EDITIONS, {});
  const site = process.env['PUBLIC_URL'] ?? event.url.origin;
  const feed = {
    key: 'berichte',
    title: m.reports_feed_title(),
    subtitle: m.reports_feed_subtitle(),
    self: site + href('/berichte.atom'),
    page: site + href('/berichte'),
    language: event.locals.language,
    entries: reports.slice(0, 30).map((edition) => ({
      key: `bericht-${edition.number}`,
      title: `${m.reports_edition({ number: edition.number })}: ${edition.title}`,
      link: site + href(`/berichte/${edition.number}`),
      published: edition.publishedAt,
      updated: edition.publishedAt,
      author: m.town_name(),
      categories: [],
      html: `<p>SHA-256 ${edition.sha256}</p>`,
    })),
  };
  return feedResponse(feed, site, event.request);
};
