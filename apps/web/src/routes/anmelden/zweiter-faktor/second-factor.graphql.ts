import { graphql } from '#lib/api/graphql.ts';

export const SECOND_FACTOR = graphql(`
  query SecondFactor {
    mySecondFactor {
      mayHaveTotp
      hasTotp
      recoveryCodesLeft
      passkeyCount
      waiting {
        secret
        uri
      }
    }
  }
`);

export const PROVE_SECOND_FACTOR = graphql(`
  mutation ProveSecondFactor($input: SecondFactorInput!) {
    proveSecondFactor(input: $input) {
      __typename
      ... on SignedIn {
        sessionToken
        viewer {
          awaitsSecondFactor
        }
      }
      ... on Problem {
        message
      }
    }
  }
`);
