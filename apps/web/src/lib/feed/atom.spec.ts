import { describe, expect, it } from '@jest/globals';
import { atom, type Feed, feedResponse } from './atom.ts';

const site = 'https://ideen.einbeck.example';
const entry = {
  key: 'idee-18',
  title: 'Bänke <an> der "Ilme" & mehr\u0000',
  link: `${site}/ideen/18/baenke`,
  published: '2026-10-01T08:00:00.000Z',
  updated: '2026-10-02T08:00:00.000Z',
  author: 'Anwohnerin',
  categories: ['Grün & Wasser'],
  html: '<p>Wer nicht gut zu Fuß ist &amp; sitzt.</p>',
};
const feed: Feed = {
  key: 'ideen',
  title: 'Neue Ideen',
  subtitle: 'Aus Einbeck',
  self: `${site}/ideen.atom?ort=1&thema=2`,
  page: `${site}/ideen`,
  language: 'de',
  entries: [entry, { ...entry, key: 'idee-17', updated: '2026-09-02T08:00:00.000Z' }],
};
const ask = (headers: Record<string, string> = {}, asked = feed) =>
  feedResponse(asked, site, new Request(feed.self, { headers }));

describe('a feed', () => {
  it('has all that RFC 4287 demands, with every sign of XML escaped', () => {
    const text = atom(feed, site);
    expect(text).toContain('<id>tag:ideen.einbeck.example,2026:ideen</id>');
    expect(text).toContain('<id>tag:ideen.einbeck.example,2026:idee-18</id>');
    expect(text).toContain('<updated>2026-10-02T08:00:00.000Z</updated>\n<entry>');
    expect(text).toContain(
      `<link rel="self" type="application/atom+xml" href="${site}/ideen.atom?ort=1&amp;thema=2"/>`,
    );
    expect(text).toContain('<title>Bänke &lt;an&gt; der &quot;Ilme&quot; &amp; mehr</title>');
    expect(text).toContain('&lt;p&gt;Wer nicht gut zu Fuß ist &amp;amp; sitzt.&lt;/p&gt;');
    expect(text.match(/<entry>/g)).toHaveLength(2);
  });

  it('has a moment even when it is empty', () => {
    expect(atom({ ...feed, entries: [] }, site)).toContain(
      '<updated>2026-01-01T00:00:00.000Z</updated>',
    );
  });

  it('is not sent again to those who have it, whoever compressed it in between', () => {
    const etag = ask().headers.get('etag') ?? '';
    expect(ask({ 'if-none-match': etag }).status).toBe(304);
    expect(ask({ 'if-none-match': `"other", W/${etag}` }).status).toBe(304);
    expect(ask({ 'if-none-match': '"other"' }).status).toBe(200);
  });

  it('is sent again when something in it was hidden, even to those who only name a date', () => {
    const [, older] = feed.entries;
    const without = { ...feed, entries: older ? [older] : [] };
    const etag = ask().headers.get('etag') ?? '';
    expect(ask({ 'if-none-match': etag }, without).status).toBe(200);
    const date = ask().headers.get('last-modified') ?? '';
    expect(date).toBe('Fri, 02 Oct 2026 08:00:00 GMT');
    expect(ask({ 'if-modified-since': date }, without).status).toBe(200);
  });
});
