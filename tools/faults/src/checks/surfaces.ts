import { request } from '../asking.ts';
import type { FaultTown } from '../town.ts';

interface Hidden {
  number: number;
  title: string;
}

const SEARCH =
  'query ($query: String!) { search(query: $query) { totalCount hits { title snippet } } }';
const LIST = '{ ideas(first: 50, sort: NEW) { nodes { title } } }';
/** Asked one by one, the newest: more would only repeat them. */
const ASKED = 3;

/** Nothing that is not public stands on a page, in a feed, a list or a search. */
export async function seenHidden(town: FaultTown): Promise<string[]> {
  const hidden = await town.rows<Hidden>(
    `select number, title from idea where visibility <> 'published' order by number desc`,
  );
  const newest = hidden.slice(0, ASKED);
  const surfaces = new Map<string, string>();
  const keep = async (name: string, url: string, init?: RequestInit): Promise<void> => {
    surfaces.set(name, plain((await request(url, init)).text));
  };
  const graphql = (name: string, query: string, variables: object): Promise<void> =>
    keep(name, `${town.apiUrl}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    });
  await graphql('the list of the API', LIST, {});
  for (const { number, title } of newest) {
    await graphql(`the search of the API for ${number}`, SEARCH, { query: title });
    if (!town.wanted.web) continue;
    await keep(`/ideen/${number}`, `${town.webUrl}/ideen/${number}`);
    await keep(`/suche for ${number}`, `${town.webUrl}/suche?q=${wordIn(title)}`);
  }
  if (town.wanted.web)
    for (const path of ['/', '/ideen', '/ideen.atom', '/sitemap.xml', '/antworten.atom'])
      await keep(path, town.webUrl + path);
  return [...surfaces].flatMap(([name, text]) =>
    hidden
      .filter(({ title }) => text.includes(title))
      .map(({ number }) => `idea ${number} stands on ${name}`),
  );
}

const wordIn = (title: string): string => title.slice(title.lastIndexOf(' ') + 1);

/** Text as it is read: without the marks around what was found. */
const plain = (html: string): string => html.replace(/<[^>]*>/g, '').replace(/\s+/g, ' ');
