import { graphql } from '#lib/api/graphql.ts';

export const BEGIN_PASSKEY_SIGN_IN = graphql(`
  mutation BeginPasskeySignIn {
    beginPasskeySignIn {
      __typename
      ... on PasskeyQuestion {
        challengeId
        options
      }
      ... on Problem {
        message
      }
    }
  }
`);

export const CONFIRM_PASSKEY_SIGN_IN = graphql(`
  mutation ConfirmPasskeySignIn($input: PasskeyAnswerInput!) {
    confirmPasskeySignIn(input: $input) {
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
