import { graphql } from '#lib/api/graphql.ts';
import { facetFields, ideaCard } from '#lib/api/idea-card.graphql.ts';

export const listQuery = graphql(
  `
    query IdeaList(
      $first: Int!
      $after: String
      $filter: IdeaFilter!
      $sort: IdeaSort!
      $order: String
      $period: IdeaPeriod
    ) {
      ideas(
        first: $first
        after: $after
        filter: $filter
        sort: $sort
        order: $order
        period: $period
      ) {
        totalCount
        order
        pageInfo {
          endCursor
          hasNextPage
        }
        facets {
          ...FacetFields
        }
        nodes {
          ...IdeaCard
        }
      }
    }
  `,
  [facetFields, ideaCard],
);

export const countQuery = graphql(`
  query IdeaCount($filter: IdeaFilter!, $period: IdeaPeriod) {
    ideas(first: 1, filter: $filter, period: $period, sort: NEW) {
      totalCount
    }
  }
`);
