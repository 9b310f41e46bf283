import { graphql, type ResultOf } from '#lib/api/graphql.ts';

export const MY_TOKENS = graphql(`
  query MyAccessTokens {
    myAccessTokens {
      id
      name
      begins
      scope
      state
      expiresAt
      lastUsedOn
      endedAt
      endReason
    }
    accessLimits {
      readsPerToken
      filesPerToken
    }
  }
`);

export type OwnToken = ResultOf<typeof MY_TOKENS>['myAccessTokens'][number];

export const MAKE_TOKEN = graphql(`
  mutation MakeAccessToken($input: MakeAccessTokenInput!) {
    makeAccessToken(input: $input) {
      __typename
      ... on MadeAccessToken {
        secret
        accessToken {
          name
        }
      }
      ... on Problem {
        message
      }
    }
  }
`);

export const END_TOKEN = graphql(`
  mutation EndAccessToken($input: EndAccessTokenInput!) {
    endAccessToken(input: $input) {
      __typename
      ... on Problem {
        message
      }
    }
  }
`);
