import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database } from '@ein/platform';
import { openApi, type OpenApi } from './open-api.js';

const LIST = `query List($sort: IdeaSort!, $facets: Boolean!) {
  ideas(first: 10, sort: $sort, order: "3") { totalCount order pageInfo { endCursor hasNextPage }
    facets @include(if: $facets) { states { id name count } places { id name count } }
    nodes { number slug title excerpt status modelStage voteCount commentCount viewerHasVoted place { name } author { displayName role } } }
}`;
const PAGE = `query Page($number: Int!) {
  idea(number: $number) { ...Whole comments(first: 5, sort: OLDEST) { totalCount nodes { ...One replies { ...One } } } timeline { title on sentence } }
}
fragment Whole on Idea { id title body bodyHtml nextStep createdAt point { lat lon } category { name } project { name phases { kind startsAt } } answer { keySentence body } }
fragment One on Comment { number bodyHtml stance author { displayName placeName } createdAt viewerHasVoted removed removedGround }`;
const FIGURES = `query Figures { councilFigures { placesInAll figures { ideas people answerDays } byPlace { label href people } byStatus { status ideas }
  mostVoted { number slug title voteCount place { name } } contested { idea { number body } for against } due { idea { title } on what where } } }`;
/** Of few questions the first is answered by graphql-js, the second by a plan that is made for it, and the third by the same plan. */
const TIMES = 3;

describe('a query that is asked again', () => {
  let api: OpenApi;
  let staff: string;
  let numbers: number[];

  beforeAll(async () => {
    api = await openApi({ seed: true });
    staff = await api.signIn('moderator@demo.invalid');
    const { data } = await api.ask<{ ideas: { nodes: { number: number }[] } }>(
      '{ ideas(first: 20, sort: MOST_VOTED) { nodes { number } } }',
    );
    numbers = data?.ideas.nodes.map(({ number }) => number) ?? [];
  }, 120_000);
  afterAll(() => api.close());

  const questions = (): [string, object][] => [
    ...['NEW', 'FAIR', 'MOST_VOTED'].flatMap((sort): [string, object][] => [
      [LIST, { sort, facets: true }],
      [LIST, { sort, facets: false }],
    ]),
    ...numbers.map((number): [string, object] => [PAGE, { number }]),
    [PAGE, { number: 987_654 }],
    [FIGURES, {}],
    ['{ viewer { displayName role } projects { name } town { name } }', {}],
    ['{ __type(name: "Idea") { name fields { name } } }', {}],
  ];

  it.each(['nobody', 'staff'])(
    'is answered as the first time to %s',
    async (who) => {
      const token = who === 'staff' ? staff : undefined;
      for (const [text, variables] of questions()) {
        // Another name makes another document: one that nobody has asked yet.
        const fresh = text.replace(
          /^query (\w+)/,
          (_, name: string) => `query ${name}${newName()}`,
        );
        const first = await api.ask(fresh, variables, token);
        expect(first.errors).toBeUndefined();
        for (let nr = 1; nr < TIMES; nr++)
          expect(JSON.stringify(await api.ask(fresh, variables, token))).toBe(
            JSON.stringify(first),
          );
      }
    },
    120_000,
  );

  it('is refused as the first time', async () => {
    const text =
      'query Refused($id: ID!) { ideas(first: 1) { totalCount } queuePerson(id: $id) { id } }';
    const first = await api.ask(text, { id: 'x' });
    expect(first.errors?.length).toBeGreaterThan(0);
    for (let nr = 1; nr < TIMES; nr++) expect(await api.ask(text, { id: 'x' })).toEqual(first);
    const wrong = await api.ask(LIST, { sort: 'NOWHERE', facets: true });
    expect(wrong.errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT');
  });

  it('shows nothing that was hidden since', async () => {
    const [number] = numbers;
    const shown = async () =>
      (await api.ask<{ idea: object | null }>(PAGE, { number })).data?.idea ?? null;
    expect(await shown()).not.toBeNull();
    await api.app
      .get(Database)
      .write(`update idea set visibility = 'hidden' where number = $1`, [number]);
    expect(await shown()).toBeNull();
    const { data } = await api.ask<{ councilFigures: { mostVoted: { number: number }[] } }>(
      FIGURES,
    );
    expect(data?.councilFigures.mostVoted.length).toBeGreaterThan(0);
    expect(data?.councilFigures.mostVoted.map((idea) => idea.number)).not.toContain(number);
  });
});

let names = 0;
const newName = (): number => (names += 1);
