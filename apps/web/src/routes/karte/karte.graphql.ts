import { graphql, type ResultOf } from '#lib/api/graphql.ts';
import { facetFields, ideaCard } from '#lib/api/idea-card.graphql.ts';

export const mapQuery = graphql(
  `
    query IdeaMap(
      $after: String
      $filter: IdeaFilter!
      $within: MapSection
      $sort: IdeaSort!
      $order: String
    ) {
      ideas(
        first: 20
        after: $after
        filter: $filter
        within: $within
        sort: $sort
        order: $order
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
      ideaPins(first: 300, filter: $filter, within: $within) {
        hasMore
        nodes {
          number
          slug
          title
          status
          placeName
          lat
          lon
        }
      }
    }
  `,
  [facetFields, ideaCard],
);

export type Pin = ResultOf<typeof mapQuery>['ideaPins']['nodes'][number];
