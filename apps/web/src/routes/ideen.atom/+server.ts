import { ask } from '#lib/api/client.ts';
import { m } from '#lib/messages/generated/messages.js';
import { xml } from '#lib/state/xml.ts';
import type { RequestHandler } from './$types';
import { feedQuery } from './feed.graphql.ts';

/** The newest ideas as an Atom feed (RFC 4287), for reading without an account. */
export const GET: RequestHandler = async (event) => {
  const { ideas } = await ask(event, feedQuery, {});
  const site = process.env.PUBLIC_URL ?? event.url.origin;
  const entries = ideas.nodes.map((idea) => {
    const address = `${site}/ideen/${idea.number}/${idea.slug}`;
    const published = idea.publishedAt ?? idea.createdAt;
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
  const newest =
    ideas.nodes[0]?.publishedAt ?? ideas.nodes[0]?.createdAt ?? new Date(0).toISOString();
  const feed = `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de">
<id>${xml(site)}/ideen.atom</id>
<title>${xml(m.feed_title())}</title>
<link rel="self" href="${xml(site)}/ideen.atom"/>
<link href="${xml(site)}/ideen"/>
<updated>${xml(newest)}</updated>
${entries.join('\n')}
</feed>
`;
  return new Response(feed, { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } });
};
