import { createHash } from 'node:crypto';
import { xml } from '#lib/state/xml.ts';

export interface FeedEntry {
  /** Stable end of its id, such as `idee-18`: it stays the same whatever the address of the site becomes. */
  key: string;
  title: string;
  link: string;
  /** Left out where it is not told. */
  published?: string;
  updated: string;
  author: string;
  categories: readonly string[];
  html: string;
}

export interface Feed {
  key: string;
  title: string;
  subtitle: string;
  /** Address of the feed and of the page that shows the same. */
  self: string;
  page: string;
  /** Where older entries follow, for readers who want them all (RFC 5005). */
  next?: string;
  language: string;
  entries: readonly FeedEntry[];
}

/** The year in which this site began to give out ids (RFC 4151); it never changes. */
const SINCE = '2026';

const tagOf = (site: string, key: string): string =>
  `tag:${new URL(site).hostname},${SINCE}:${key}`;

const entryXml = (entry: FeedEntry, site: string): string => `<entry>
<id>${xml(tagOf(site, entry.key))}</id>
<title>${xml(entry.title)}</title>
<link rel="alternate" type="text/html" href="${xml(entry.link)}"/>
${entry.published ? `<published>${xml(entry.published)}</published>\n` : ''}<updated>${xml(entry.updated)}</updated>
<author><name>${xml(entry.author)}</name></author>
${entry.categories.map((term) => `<category term="${xml(term)}"/>`).join('')}
<content type="html">${xml(entry.html)}</content>
</entry>`;

/** RFC 4287. Entries come newest first. */
export function atom(feed: Feed, site: string): string {
  const updated = newestOf(feed) ?? `${SINCE}-01-01T00:00:00.000Z`;
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${feed.language}">
<id>${xml(tagOf(site, feed.key))}</id>
<title>${xml(feed.title)}</title>
<subtitle>${xml(feed.subtitle)}</subtitle>
<link rel="self" type="application/atom+xml" href="${xml(feed.self)}"/>
<link rel="alternate" type="text/html" href="${xml(feed.page)}"/>
${feed.next ? `<link rel="next" type="application/atom+xml" href="${xml(feed.next)}"/>\n` : ''}<updated>${xml(updated)}</updated>
${feed.entries.map((entry) => entryXml(entry, site)).join('\n')}
</feed>
`;
}

const newestOf = ({ entries }: Feed): string | undefined =>
  entries
    .map(({ updated }) => updated)
    .sort()
    .at(-1);

/**
 * The feed, or 304 where the reader has exactly this one. Only the tag of the content decides: a date would also be right
 * after the newest idea was hidden, and what is hidden must be gone at once.
 */
export function feedResponse(feed: Feed, site: string, request: Request): Response {
  const text = atom(feed, site);
  const etag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 27)}"`;
  const newest = newestOf(feed);
  const headers = new Headers({
    etag,
    'content-type': 'application/atom+xml; charset=utf-8',
    'cache-control': 'no-cache',
    ...(newest && { 'last-modified': new Date(newest).toUTCString() }),
  });
  const known = (request.headers.get('if-none-match') ?? '').split(',').map((tag) =>
    tag
      .trim()
      .replace(/^W\//, '')
      .replace(/-(br|gzip|zstd)"$/, '"'),
  );
  if (known.includes(etag) || known.includes('*'))
    return new Response(null, { status: 304, headers });
  return new Response(text, { headers });
}
