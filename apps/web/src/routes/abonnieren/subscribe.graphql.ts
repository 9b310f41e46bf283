import { graphql } from '#lib/api/graphql.ts';

export const NAMES = graphql(`
  query SubscriptionNames {
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
    }
  }
`);

export const SUBSCRIBE = graphql(`
  mutation Subscribe($input: SubscribeInput!) {
    subscribe(input: $input) {
      __typename
      ... on Problem {
        message
      }
    }
  }
`);
