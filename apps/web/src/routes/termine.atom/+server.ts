import { ask } from '#lib/api/client.ts';
import type { ResultOf } from '#lib/api/graphql.ts';
import { feedResponse } from '#lib/feed/atom.ts';
import { escaped } from '#lib/feed/html.ts';
import { href } from '#lib/href.ts';
import { m } from '#lib/messages/generated/messages.js';
import { locationOf } from '../termine/entries.ts';
import { eventHref, KINDS, whenWords } from '../termine/words.ts';
import { EVENT_FEED } from './feed.graphql.ts';
import type { RequestHandler } from './$types';

type Found = ResultOf<typeof EVENT_FEED>;
const MOST = 50;

function entryOf(event: Found['eventCalendar'][number], town: Found['town'], site: string) {
  const cancelled = event.state === 'CANCELLED';
  const facts = [whenWords(event), event.place ?? locationOf(town), event.cancelReason];
  return {
    key: `termin-${event.number}`,
    title: cancelled ? m.event_ics_cancelled({ title: event.title }) : event.title,
    link: site + eventHref(event),
    updated: event.changedAt,
    author: town.name,
    categories: [KINDS[event.kind]()],
    html: `<p>${facts.flatMap((fact) => (fact ? [escaped(fact)] : [])).join('<br>')}</p>${event.descriptionHtml}`,
  };
}

/** New, moved and cancelled events as an Atom feed, the last change first. */
export const GET: RequestHandler = async (event) => {
  const { town, eventCalendar } = await ask(event, EVENT_FEED, {});
  const site = process.env.PUBLIC_URL ?? event.url.origin;
  const feed = {
    key: 'termine',
    title: m.feed_events_title(),
    subtitle: m.feed_events_subtitle(),
    self: site + href('/termine.atom'),
    page: site + href('/termine'),
    language: event.locals.language,
    entries: eventCalendar
      .toSorted((one, other) => other.changedAt.localeCompare(one.changedAt))
      .slice(0, MOST)
      .map((one) => entryOf(one, town, site)),
  };
  return feedResponse(feed, site, event.request);
};
