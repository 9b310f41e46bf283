import { graphql, type ResultOf } from '#lib/api/graphql.ts';

export const PETITION_PAGE = graphql(`
  query PetitionPage($number: Int!, $withIdea: Boolean!) {
    town {
      name
    }
    petitionFacts {
      residents
      residentsSource
      residentsYear
      percent
      most
      signatures
    }
    idea(number: $number) @include(if: $withIdea) {
      number
      slug
      title
      bodyHtml
      visibility
    }
  }
`);

export type PetitionFacts = ResultOf<typeof PETITION_PAGE>['petitionFacts'];
