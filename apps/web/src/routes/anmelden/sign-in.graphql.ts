import { graphql } from '#lib/api/graphql.ts';

export const REQUEST_SIGN_IN = graphql(`
  mutation RequestSignIn($input: RequestSignInInput!) {
    requestSignIn(input: $input) {
      __typename
      ... on SignInRequested {
        expiresInMinutes
      }
      ... on ChallengeRequired {
        challenge
        ticket
        waitSeconds
      }
      ... on Problem {
        message
      }
    }
  }
`);

export const CONFIRM_SIGN_IN = graphql(`
  mutation ConfirmSignIn($input: ConfirmSignInInput!) {
    confirmSignIn(input: $input) {
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
      ... on Problem {
        message
      }
    }
  }
`);

export const EXTERNAL_LOGIN = graphql(`
  query ExternalLogin {
    externalLogin {
      label
    }
  }
`);

export const SIGN_OUT = graphql(`
  mutation SignOut {
    signOut
  }
`);
