import { graphql, type ResultOf } from '#lib/api/graphql.ts';

export const COUNTER = graphql(`
  query Counter {
    counterConsent {
      version
      text
    }
    counterEntries {
      id
      kind
      number
      title
      writtenAt
      takenOver
    }
    places {
      id
      name
    }
    categories {
      id
      name
    }
    projects {
      id
      name
      permanent
      currentPhase {
        kind
      }
    }
  }
`);

export type CounterEntry = ResultOf<typeof COUNTER>['counterEntries'][number];

export const SPOKEN_OF = graphql(`
  query SpokenOf($number: Int!) {
    idea(number: $number) {
      number
      slug
      title
    }
  }
`);

export const WRITE_IDEA_DOWN = graphql(`
  mutation WriteIdeaDown($input: WriteIdeaDownInput!) {
    written: writeIdeaDown(input: $input) {
      __typename
      ... on CounterSlip {
        id
      }
      ... on Problem {
        message
      }
    }
  }
`);

export const WRITE_COMMENT_DOWN = graphql(`
  mutation WriteCommentDown($input: WriteCommentDownInput!) {
    written: writeCommentDown(input: $input) {
      __typename
      ... on CounterSlip {
        id
        number
        isPublic
      }
      ... on Problem {
        message
      }
    }
  }
`);

export const WRITE_VOTE_DOWN = graphql(`
  mutation WriteVoteDown($input: WriteVoteDownInput!) {
    written: writeVoteDown(input: $input) {
      __typename
      ... on CounterSlip {
        id
      }
      ... on Problem {
        message
      }
    }
  }
`);
