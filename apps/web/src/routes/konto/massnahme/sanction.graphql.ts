import { graphql } from '#lib/api/graphql.ts';
import { sanctionFields } from '#lib/api/sanction.graphql.ts';

export const MY_SANCTIONS = graphql(
  `
    query MySanctions {
      mySanctions {
        ...SanctionFields
      }
    }
  `,
  [sanctionFields],
);

export const SEE_SANCTION = graphql(`
  mutation SeeSanction($input: SanctionIdInput!) {
    seeSanction(input: $input) {
      __typename
      ... on Problem {
        message
      }
    }
  }
`);

export const APPEAL_SANCTION = graphql(`
  mutation AppealSanction($input: AppealSanctionInput!) {
    appealSanction(input: $input) {
      __typename
      ... on Problem {
        message
      }
    }
  }
`);
