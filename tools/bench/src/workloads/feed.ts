import { samePair } from './equal.ts';
import type { Workload } from './workload.ts';

/** What the list page asks for each card. */
const listWith = (
  more: string,
): string => `query IdeaList($first: Int!, $after: String, $filter: IdeaFilter, $sort: IdeaSort!, $order: String) {
  ideas(first: $first, after: $after, filter: $filter, sort: $sort, order: $order) {
    totalCount order pageInfo { endCursor hasNextPage } ${more}
    nodes { number slug title excerpt status modelStage voteCount commentCount viewerHasVoted place { name } }
  }
}`;

export const LIST = listWith('');
const WITH_FACETS = listWith(
  'facets { states { id name count } places { id name count } categories { id name count } projects { id name count } }',
);

const GOAL = { most: 3, stretch: 2 };
const ORDERS = Array.from({ length: 16 }, (_, nr) => String(nr));

export const feed: Workload[] = [
  {
    part: 'feed',
    name: 'feed-new',
    title: 'list, newest 20',
    goal: GOAL,
    prepare: (scene) =>
      samePair(scene, [
        {
          ask: { query: LIST, variables: { first: 20, filter: {}, sort: 'NEW' } },
          barePath: '/feed/new',
        },
      ]),
  },
  {
    part: 'feed',
    name: 'feed-fair',
    title: 'list, fair order, 20',
    goal: GOAL,
    prepare: (scene) =>
      samePair(
        scene,
        ORDERS.map((order) => ({
          ask: { query: LIST, variables: { first: 20, filter: {}, sort: 'FAIR', order } },
          barePath: `/feed/${order}`,
        })),
      ),
  },
  {
    part: 'feed',
    name: 'feed-page',
    title: 'list page: fair order with facets',
    goal: GOAL,
    prepare: (scene) =>
      samePair(
        scene,
        ORDERS.map((order) => ({
          ask: { query: WITH_FACETS, variables: { first: 20, filter: {}, sort: 'FAIR', order } },
          barePath: `/page/${order}`,
        })),
      ),
  },
];
