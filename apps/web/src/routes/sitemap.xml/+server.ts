import { ask } from '#lib/api/client.ts';
import { xml } from '#lib/state/xml.ts';
import { addressesQuery } from '../ideen.atom/feed.graphql.ts';
import { EVENT_ADDRESSES } from '../termine/events.graphql.ts';
import type { RequestHandler } from './$types';

const fixed = [
  '/',
  '/ideen',
  '/projekte',
  '/antworten',
  '/karte',
  '/termine',
  '/raum',
  '/feeds',
  '/berichte',
  '/transparenz',
  '/opendata',
  '/api',
  '/spielregeln',
];
/** A sitemap holds at most 50,000 addresses; the newest thousand ideas are enough to find all others by links. */
const pages = 20;

export const GET: RequestHandler = async (event) => {
  const site = process.env.PUBLIC_URL ?? event.url.origin;
  const paths = [...fixed];
  let after: string | null = null;
  for (let page = 0; page < pages; page++) {
    const found: {
      ideas: {
        pageInfo: { endCursor: string | null; hasNextPage: boolean };
        nodes: { number: number; slug: string }[];
      };
      projects: { slug: string }[];
    } = await ask(event, addressesQuery, { after });
    if (page === 0) paths.push(...found.projects.map((project) => `/projekte/${project.slug}`));
    paths.push(...found.ideas.nodes.map((idea) => `/ideen/${idea.number}/${idea.slug}`));
    after = found.ideas.pageInfo.endCursor;
    if (!found.ideas.pageInfo.hasNextPage) break;
  }
  const { eventCalendar } = await ask(event, EVENT_ADDRESSES, {});
  paths.push(...eventCalendar.map(({ number, slug }) => `/termine/${number}/${slug}`));
  const urls = paths.map((path) => `<url><loc>${xml(site + path)}</loc></url>`).join('\n');
  const map = `<?xml version="1.0" encoding="utf-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls}\n</urlset>\n`;
  return new Response(map, { headers: { 'content-type': 'application/xml; charset=utf-8' } });
};
