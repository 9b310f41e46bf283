import { graphql } from '#lib/api/graphql.ts';

export const ALL_TOKENS = graphql(`
  query AccessTokens {
    accessTokens {
      id
      name
      owner
      begins
      scope
      state
      expiresAt
      lastUsedOn
      endedAt
      endReason
    }
  }
`);

export const REVOKE_TOKEN = graphql(`
  mutation RevokeAccessToken($input: RevokeAccessTokenInput!) {
    revokeAccessToken(input: $input) {
      __typename
      ... on Problem {
        message
      }
    }
  }
`);
