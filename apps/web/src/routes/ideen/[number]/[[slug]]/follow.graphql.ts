import { graphql } from '#lib/api/graphql.ts';

export const followMutation = graphql(`
  mutation Follow($ideaId: ID!) {
    followIdea(input: { ideaId: $ideaId }) {
      __typename
      ... on Problem {
        message
      }
    }
  }
`);

export const stopFollowingMutation = graphql(`
  mutation StopFollowing($ideaId: ID!) {
    stopFollowingIdea(input: { ideaId: $ideaId }) {
      __typename
      ... on Problem {
        message
      }
    }
  }
`);
