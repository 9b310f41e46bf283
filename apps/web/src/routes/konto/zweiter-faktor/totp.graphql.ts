import { graphql } from '#lib/api/graphql.ts';

export const BEGIN_TOTP = graphql(`
  mutation BeginTotp {
    beginTotp {
      __typename
      ... on Problem {
        message
      }
    }
  }
`);

export const CONFIRM_TOTP = graphql(`
  mutation ConfirmTotp($input: SecondFactorInput!) {
    confirmTotp(input: $input) {
      __typename
      ... on TotpReady {
        recoveryCodes
        sessionToken
      }
      ... on Problem {
        message
      }
    }
  }
`);

export const RENEW_RECOVERY_CODES = graphql(`
  mutation RenewRecoveryCodes {
    renewRecoveryCodes {
      __typename
      ... on TotpReady {
        recoveryCodes
      }
      ... on Problem {
        message
      }
    }
  }
`);

export const REMOVE_TOTP = graphql(`
  mutation RemoveTotp {
    removeTotp {
      __typename
      ... on Problem {
        message
      }
    }
  }
`);
