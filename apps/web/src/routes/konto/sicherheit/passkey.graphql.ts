import { graphql } from '#lib/api/graphql.ts';

export const BEGIN_PASSKEY = graphql(`
  mutation BeginPasskey {
    beginPasskey {
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

export const ADD_PASSKEY = graphql(`
  mutation AddPasskey($input: AddPasskeyInput!) {
    addPasskey(input: $input) {
      __typename
      ... on OwnPasskeys {
        sessionToken
      }
      ... on Problem {
        message
      }
    }
  }
`);

export const RENAME_PASSKEY = graphql(`
  mutation RenamePasskey($input: RenamePasskeyInput!) {
    renamePasskey(input: $input) {
      __typename
      ... on Problem {
        message
      }
    }
  }
`);

export const REMOVE_PASSKEY = graphql(`
  mutation RemovePasskey($input: RemovePasskeyInput!) {
    removePasskey(input: $input) {
      __typename
      ... on Problem {
        message
      }
    }
  }
`);
