import { graphql, type ResultOf } from '#lib/api/graphql.ts';
import { facetFields, ideaCard } from '#lib/api/idea-card.graphql.ts';

const mapPins = graphql(`
  fragment MapPins on IdeaPins {
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
`);

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
        ...MapPins
      }
    }
  `,
  [facetFields, ideaCard, mapPins],
);

export const pinsQuery = graphql(
  `
    query IdeaMapPins($filter: IdeaFilter!, $within: MapSection) {
      ideaPins(first: 300, filter: $filter, within: $within) {
        ...MapPins
      }
    }
  `,
  [mapPins],
);

export type Pin = ResultOf<typeof mapPins>['nodes'][number];
