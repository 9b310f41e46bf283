import { withClient } from '../data/database.ts';
import { once, type Shot, WrongAnswer } from '../load.ts';
import { graphqlShot, inTurn, type Pair, same, type Scene, type Workload } from './workload.ts';

/** Typed letter by letter. */
const TYPED = [
  'Radweg',
  'Ampel',
  'Parkplatz',
  'Fußgänger',
  'Beleuchtung',
  'Kreuzung Schule',
  'sicherer Weg',
  'Bahnhof',
];
const MISTYPED = [
  'Radwge',
  'Ampfel',
  'Fussganger',
  'Kreuzugn',
  'Parkplaz',
  'Beleuchtugn',
  'Schlaglocher',
  'Geschwindigkiet',
];
const WHOLE = [
  'Schlagloch',
  'Einbahnstraße',
  'Zebrastreifen',
  'Spielplatz',
  'Haltestelle',
  'Schulweg',
  'Bordstein',
  'Baustelle',
];

const SUGGEST = `query Suggest($query: String!) { suggest(query: $query) { number slug title placeName modelStage } }`;
export const SEARCH = `query Search($query: String!) {
  search(query: $query, first: 20) {
    totalCount areMore degraded alsoSearched endCursor hasNextPage
    facets { states { id name count } places { id name count } categories { id name count } projects { id name count } }
    hits { title snippet idea { id number slug status modelStage voteCount commentCount viewerHasVoted place { name } } }
  }
}`;

const GOAL = { most: 2, stretch: 1.5 };

export const search: Workload[] = [
  {
    part: 'search',
    name: 'search-typing',
    title: 'search as you type, 8 titles',
    goal: GOAL,
    prepare: (scene) =>
      pairOf(scene, {
        query: SUGGEST,
        limit: 8,
        words: [...prefixes(), ...MISTYPED, ...WHOLE],
        idsOf: suggestedIds,
        facets: [],
      }),
  },
  {
    part: 'search',
    name: 'search-page',
    title: 'search results, 20 with snippets and facets',
    goal: GOAL,
    prepare: (scene) =>
      pairOf(scene, {
        query: SEARCH,
        limit: 20,
        words: [...TYPED, ...MISTYPED, ...WHOLE],
        idsOf: foundIds,
        facets: ['placeId', 'categoryId', 'projectId', 'status'],
      }),
  },
];

interface Plan {
  query: string;
  limit: number;
  words: string[];
  /** What the page shows counts of. */
  facets: string[];
  /** Ids of the hits in the product's answer, in their order. */
  idsOf(answer: string, scene: Scene): Promise<string[]>;
}

/** Both sides must find the same ideas in the same order; from then on each must repeat itself. */
async function pairOf(
  scene: Scene,
  { query, limit, words, facets, idsOf }: Plan,
): Promise<Pair | null> {
  const { meili } = scene;
  if (!meili) return null;
  const ours: Shot[] = [];
  const theirs: Shot[] = [];
  for (const word of words) {
    const ask = { query, variables: { query: word } };
    const product = await once(
      scene.api.origin,
      graphqlShot(ask, () => null),
    );
    const shot = bareShot(meili, word, limit, facets);
    const bare = hitsOf(await once(meili.origin, shot));
    const found = await idsOf(product, scene);
    if (found.join() !== bare.join())
      throw new WrongAnswer(
        `"${word}": product and Meilisearch find different ideas (${found.length} and ${bare.length})`,
      );
    ours.push({ ...graphqlShot(ask, same(product)), isReserve });
    theirs.push({
      ...shot,
      check: (status, body) =>
        status === 200 && hitsOf(body).join() === bare.join()
          ? null
          : `${status} ${body.slice(0, 200)}`,
    });
  }
  return {
    product: inTurn(scene.api.origin, ours),
    bare: inTurn(meili.origin, theirs),
    bareIsMeilisearch: true,
  };
}

/** Under load Meilisearch may be slower than the product waits for it; then PostgreSQL answers. */
function isReserve(status: number, body: string): boolean {
  if (status !== 200) return false;
  const { data, errors } = JSON.parse(body) as {
    data: { suggest?: object[]; search?: { degraded: boolean } } | null;
    errors?: object[];
  };
  return !errors && (Array.isArray(data?.suggest) || data?.search?.degraded === true);
}

/** What the product asks, as briefly as it can be asked: the ids of the hits and the counts that the page shows, nothing marked. */
function bareShot(
  meili: NonNullable<Scene['meili']>,
  word: string,
  limit: number,
  facets: string[],
): Shot {
  const q = word
    .toLowerCase()
    .replace(/[äöüß]/g, (letter) => ({ ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' })[letter] ?? letter);
  return {
    method: 'POST',
    path: `/indexes/${meili.index}/search`,
    headers: { authorization: `Bearer ${meili.key}`, 'accept-encoding': 'identity' },
    body: JSON.stringify({
      q,
      limit,
      attributesToRetrieve: ['id'],
      matchingStrategy: 'frequency',
      ...(facets.length > 0 && { facets }),
    }),
    check: () => null,
  };
}

const hitsOf = (body: string): string[] =>
  (JSON.parse(body) as { hits: { id: string }[] }).hits.map((hit) => hit.id);

/** From two letters on, as they are typed. */
function prefixes(): string[] {
  return TYPED.flatMap((word) =>
    Array.from({ length: word.length - 1 }, (_, at) => word.slice(0, at + 2)),
  );
}

async function foundIds(answer: string): Promise<string[]> {
  const { data } = JSON.parse(answer) as {
    data: { search: { degraded: boolean; hits: { idea: { id: string } }[] } };
  };
  if (data.search.degraded) throw new WrongAnswer('PostgreSQL answered in place of Meilisearch.');
  return data.search.hits.map((hit) => hit.idea.id);
}

async function suggestedIds(answer: string, { town }: Scene): Promise<string[]> {
  const { data } = JSON.parse(answer) as { data: { suggest: { number: number }[] } };
  const numbers = data.suggest.map((item) => item.number);
  const { rows } = await withClient(town.databaseUrl, (client) =>
    client.query<{ id: string }>(
      'select id from unnest($1::integer[]) with ordinality asked (number, position) join idea using (number) order by position',
      [numbers],
    ),
  );
  return rows.map((row) => row.id);
}
