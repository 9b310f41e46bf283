import { graphql } from '#lib/api/graphql.ts';

export const CONFIRM_ADDRESS_LINK = graphql(`
  mutation ConfirmAddressLink($input: AddressLinkInput!) {
    confirmAddressLink(input: $input) {
      __typename
      ... on AddressChange {
        done
        oldConfirmed
      }
      ... on Problem {
        message
      }
    }
  }
`);

export const STOP_ADDRESS_CHANGE = graphql(`
  mutation StopAddressChange($input: AddressLinkInput!) {
    stopAddressChange(input: $input) {
      __typename
      ... on Problem {
        message
      }
    }
  }
`);
