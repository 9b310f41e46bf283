import { graphql } from '#lib/api/graphql.ts';

export const BEGIN_EXTERNAL_SIGN_IN = graphql(`
  mutation BeginExternalSignIn($statesAge: Boolean!) {
    beginExternalSignIn(statesAge: $statesAge) {
      __typename
      ... on ExternalVisitBegun {
        url
        browserToken
      }
      ... on Problem {
        message
      }
    }
  }
`);

export const BEGIN_EXTERNAL_LINK = graphql(`
  mutation BeginExternalLink {
    beginExternalLink {
      __typename
      ... on ExternalVisitBegun {
        url
        browserToken
      }
      ... on Problem {
        message
      }
    }
  }
`);

export const CONFIRM_EXTERNAL = graphql(`
  mutation ConfirmExternal($input: ConfirmExternalInput!) {
    confirmExternal(input: $input) {
      __typename
      ... on SignedIn {
        sessionToken
        viewer {
          awaitsSecondFactor
          sanction {
            id
          }
        }
      }
      ... on ExternalLinked {
        label
      }
      ... on Problem {
        message
      }
    }
  }
`);
