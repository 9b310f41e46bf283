import { graphql } from '#lib/api/graphql.ts';

export const OWN_SUBSCRIPTIONS = graphql(`
  query EditionSubscriptions {
    mySubscriptions {
      id
      editions
    }
  }
`);

export const FOLLOW_EDITIONS = graphql(`
  mutation FollowEditions($input: FollowEditionsInput!) {
    followEditions(input: $input) {
      __typename
      ... on FollowRequested {
        validDays
      }
      ... on ChallengeRequired {
        challenge
        ticket
        waitSeconds
      }
    }
  }
`);
