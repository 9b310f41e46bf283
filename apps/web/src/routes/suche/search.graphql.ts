import { graphql } from '#lib/api/graphql.ts';
import { answerCard, facetFields, ideaCard } from '#lib/api/idea-card.graphql.ts';

export const searchQuery = graphql(
  `
    query Search($query: String!, $after: String, $filter: IdeaFilter!) {
      suggestNames(query: $query) {
        kind
        id
        name
        count
      }
      search(query: $query, first: 20, after: $after, filter: $filter) {
        totalCount
        areMore
        degraded
        alsoSearched
        endCursor
        hasNextPage
        facets {
          ...FacetFields
        }
        answers {
          ...AnswerCard
        }
        hits {
          title
          snippet
          idea {
            ...IdeaCard
          }
        }
      }
    }
  `,
  [facetFields, answerCard, ideaCard],
);

export const suggestQuery = graphql(`
  query Suggest($query: String!) {
    suggest(query: $query) {
      number
      slug
      title
      placeName
      modelStage
      answer
    }
    suggestNames(query: $query) {
      kind
      id
      name
      count
    }
  }
`);
