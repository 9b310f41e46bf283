import { graphql, type ResultOf } from '#lib/api/graphql.ts';

const kioskFields = graphql(`
  fragment KioskFields on Kiosk {
    id
    name
    state
    silentHours
    waiting
    arrived
    refused {
      mark
      reason
      fields
      since
    }
    enrolledAt
    lastSeenAt
    revokedAt
    codeEndsAt
  }
`);

export const KIOSKS = graphql(
  `
    query Kiosks {
      kiosks {
        ...KioskFields
      }
    }
  `,
  [kioskFields],
);

export const ADD_KIOSK = graphql(`
  mutation AddKiosk($input: AddKioskInput!) {
    addKiosk(input: $input) {
      code
      kiosk {
        name
        codeEndsAt
      }
    }
  }
`);

export const RENEW_CODE = graphql(`
  mutation RenewKioskCode($input: KioskIdInput!) {
    renewKioskCode(input: $input) {
      __typename
      ... on KioskWithCode {
        code
        kiosk {
          name
          codeEndsAt
        }
      }
      ... on Problem {
        message
      }
    }
  }
`);

export const REVOKE_KIOSK = graphql(`
  mutation RevokeKiosk($input: KioskIdInput!) {
    revokeKiosk(input: $input) {
      __typename
      ... on Kiosk {
        name
      }
      ... on Problem {
        message
      }
    }
  }
`);

export type KioskRow = ResultOf<typeof KIOSKS>['kiosks'][number];
