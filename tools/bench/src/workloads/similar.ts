import { CompoundSplitter, fold } from '@ein/german-text';
import { sayingWith, tellingStems, wantedIn } from '@ein/search';
import { withClient } from '../data/database.ts';
import { once, type Shot, WrongAnswer } from '../load.ts';
import { graphqlShot, inTurn, type Pair, same, type Scene, type Workload } from './workload.ts';

/** Titles as people type them on the form for a new idea. */
const TITLES = [
  'Radweg neben der Hauptstraße verbreitern',
  'Sicherer Schulweg an der Grundschule',
  'Zebrastreifen vor dem Bahnhof',
  'Mehr Beleuchtung im Park',
  'Schlaglöcher auf dem Fahrradweg ausbessern',
  'Tempo 30 in der Wohnstraße',
  'Fahrradständer am Rathaus',
  'Ampelschaltung für Fußgänger verbessern',
];

const SIMILAR = `query SimilarIdeas($title: String!) {
  similarIdeas(title: $title) { id number slug title excerpt modelStage voteCount place { name } }
}`;

export const similar: Workload[] = [
  {
    part: 'search',
    name: 'similar-ideas',
    title: 'ideas like a title that is being typed',
    goal: { most: 3, stretch: 2 },
    prepare: pairOf,
  },
];

/** The bare side finds the same candidates; how alike they are is the product's own reckoning. */
async function pairOf(scene: Scene): Promise<Pair | null> {
  if (!scene.meili) return null;
  const asked = await questionsOf(scene);
  const [ours, theirs]: [Shot[], Shot[]] = [[], []];
  for (const { title, ...wanted } of asked) {
    const ask = { query: SIMILAR, variables: { title } };
    const product = await once(
      scene.api.origin,
      graphqlShot(ask, () => null),
    );
    const path = '/similar';
    const shot = { method: 'POST' as const, path, body: JSON.stringify(wanted) };
    const bare = await once(scene.bare.origin, { ...shot, check: () => null });
    const found = JSON.parse(product) as { data: { similarIdeas: { id: string }[] } };
    const candidates = JSON.parse(bare) as { data: { ideas: { id: string }[] } };
    const known = new Set(candidates.data.ideas.map(({ id }) => id));
    if (!found.data.similarIdeas.every(({ id }) => known.has(id)))
      throw new WrongAnswer(`"${title}": the product found what its queries do not find`);
    ours.push(graphqlShot(ask, same(product)));
    const length = candidates.data.ideas.length;
    theirs.push({
      ...shot,
      check: (status, body) =>
        status === 200 && (JSON.parse(body) as typeof candidates).data.ideas.length === length
          ? null
          : `${status} ${body.slice(0, 200)}`,
    });
  }
  return { product: inTurn(scene.api.origin, ours), bare: inTurn(scene.bare.origin, theirs) };
}

/** What the product asks of the index and of the list of words for each title. */
async function questionsOf({ town }: Scene) {
  const { names, nouns } = await withClient(town.databaseUrl, async (client) => {
    const places = await client.query<{ name: string }>('select name from place');
    const model = await client.query<{ nouns: Record<string, number> }>(
      'select nouns from search_model',
    );
    return { names: places.rows.map(({ name }) => name), nouns: model.rows[0]?.nouns ?? {} };
  });
  const splitter = new CompoundSplitter(new Map(Object.entries(nouns)));
  const says = sayingWith(names);
  return TITLES.map((title) => {
    const wanted = wantedIn(title, says);
    const parts = [...new Set(wanted.split(' ').flatMap((word) => splitter.parts(word)))];
    const questions = [wanted, ...(parts.length > 0 ? [parts.join(' ')] : [])].map((q) => fold(q));
    return { title, questions, words: [...tellingStems(title, splitter, says).values()] };
  });
}
