import { graphql } from '#lib/api/graphql.ts';

export const ADDRESS_CHANGE = graphql(`
  query MyAddressChange {
    viewer {
      email
    }
    addressChange {
      newEmail
      oldConfirmed
      newConfirmed
      waitsUntil
    }
  }
`);

export const REQUEST_ADDRESS_CHANGE = graphql(`
  mutation RequestAddressChange($input: RequestAddressChangeInput!) {
    requestAddressChange(input: $input) {
      __typename
      ... on Problem {
        message
      }
    }
  }
`);

export const CONFIRM_ADDRESS = graphql(`
  mutation ConfirmAddress($input: ConfirmAddressInput!) {
    confirmAddress(input: $input) {
      __typename
      ... on AddressChange {
        done
      }
      ... on Problem {
        message
      }
    }
  }
`);

export const WAIT_FOR_ADDRESS = graphql(`
  mutation WaitForAddress {
    waitForAddress {
      __typename
      ... on Problem {
        message
      }
    }
  }
`);

export const CANCEL_ADDRESS_CHANGE = graphql(`
  mutation CancelAddressChange {
    cancelAddressChange
  }
`);
