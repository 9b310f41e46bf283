import { withClient } from '../data/database.ts';
import { BUSY_COMMENTS, BUSY_IDEA } from '../data/statements.ts';
import { once } from '../load.ts';
import { type Question, samePair } from './equal.ts';
import { graphqlShot, type Scene, type Workload } from './workload.ts';

const COMMENT = `id number body stance author { displayName role placeName } createdAt voteCount viewerHasVoted removed replyCount`;

const PAGE = `query IdeaPage($number: Int!) {
  idea(number: $number) {
    id number slug title body status visibility voteCount commentCount viewerHasVoted createdAt publishedAt
    author { displayName role placeName } place { name } category { name } project { name slug } point { lat lon }
    comments(first: 20) { totalCount pageInfo { endCursor hasNextPage } nodes { ${COMMENT} } }
  }
}`;

const COMMENTS = `query Comments($number: Int!, $after: String) {
  idea(number: $number) {
    comments(first: 100, after: $after, sort: OLDEST) { pageInfo { endCursor hasNextPage } nodes { ${COMMENT} } }
  }
}`;

const SOME_IDEAS = 200;
const GOAL = { most: 3, stretch: 2 };

export const idea: Workload[] = [
  {
    part: 'idea',
    name: 'idea-10',
    title: `idea page, 10 comments (${SOME_IDEAS} ideas)`,
    goal: GOAL,
    prepare: async (scene) => samePair(scene, (await someNumbers(scene)).map(pageOf)),
  },
  {
    part: 'idea',
    name: 'idea-first-20',
    title: `idea page, first 20 of ${BUSY_COMMENTS} comments`,
    goal: GOAL,
    prepare: (scene) => samePair(scene, [pageOf(BUSY_IDEA)]),
  },
  {
    part: 'idea',
    name: 'idea-all',
    title: `all ${BUSY_COMMENTS} comments, a page of 100`,
    goal: GOAL,
    prepare: async (scene) => samePair(scene, await pagesOfComments(scene)),
  },
];

function pageOf(number: number): Question {
  return { ask: { query: PAGE, variables: { number } }, barePath: `/idea/${number}` };
}

/** Spread over the whole age of the data, so that caches of the database meet old pages too. */
async function someNumbers({ town }: Scene): Promise<number[]> {
  const { rows } = await withClient(town.databaseUrl, (client) =>
    client.query<{ number: number }>(
      `select number from idea where visibility = 'published' and number % greatest(1, $1::integer / $2::integer) = 0 limit $2`,
      [town.ideas, SOME_IDEAS],
    ),
  );
  return rows.map((row) => row.number);
}

/** The pages that make up the whole discussion, each with the cursor of the one before. */
async function pagesOfComments(scene: Scene): Promise<Question[]> {
  const questions: Question[] = [];
  for (let after: string | null = null; ;) {
    const ask = { query: COMMENTS, variables: { number: BUSY_IDEA, after } };
    const place =
      after === null ? [] : (JSON.parse(Buffer.from(after, 'base64url').toString()) as string[]);
    questions.push({
      ask,
      barePath: ['/comments', BUSY_IDEA, ...place.map(encodeURIComponent)].join('/'),
    });
    const answer = JSON.parse(
      await once(
        scene.api.origin,
        graphqlShot(ask, () => null),
      ),
    ) as {
      data: { idea: { comments: { pageInfo: { endCursor: string; hasNextPage: boolean } } } };
    };
    const { endCursor, hasNextPage } = answer.data.idea.comments.pageInfo;
    if (!hasNextPage) return questions;
    after = endCursor;
  }
}
