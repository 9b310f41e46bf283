import { feedResponse } from '#lib/feed/atom.ts';
import { href } from '#lib/href.ts';
import { m } from '#lib/messages/generated/messages.js';
import { beforeIn, editionsBefore } from '../berichte/editions.ts';
import type { RequestHandler } from './$types';

const MOST = 30;

/** New editions of reports, as an Atom feed whose older parts follow by their links (RFC 5005). */
export const GET: RequestHandler = async (event) => {
  const before = beforeIn(event.url.searchParams);
  const { editions, older } = await editionsBefore(event, MOST, { before });
  const site = process.env['PUBLIC_URL'] ?? event.url.origin;
  const addressOf = (number: number | null) =>
    `${site}${href('/berichte.atom')}${number ? `?vor=${number}` : ''}`;
  const feed = {
    key: 'berichte',
    title: m.reports_feed_title(),
    subtitle: m.reports_feed_subtitle(),
    self: addressOf(before),
    ...(older && { next: addressOf(older) }),
    page: site + href('/berichte'),
    language: event.locals.language,
    entries: editions.map((edition) => ({
      key: `bericht-${edition.number}`,
      title: `${m.reports_edition({ number: edition.number })}: ${edition.title}`,
      link: site + href(`/berichte/${edition.number}`),
      published: edition.publishedAt,
      updated: edition.publishedAt,
      author: m.town_name(),
      categories: [],
      html: `<p>${escaped(edition.scope)}</p><p>SHA-256 ${edition.sha256}</p>`,
    })),
  };
  return feedResponse(feed, site, event.request);
};

const escaped = (words: string) =>
  words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
