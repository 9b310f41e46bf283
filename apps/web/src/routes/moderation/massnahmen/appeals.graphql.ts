import { graphql } from '#lib/api/graphql.ts';
import { sanctionFields } from '#lib/api/sanction.graphql.ts';

export const SANCTION_APPEALS = graphql(
  `
    query SanctionAppeals {
      sanctionAppeals {
        accountId
        whyNotMine
        appeal {
          id
          text
          dueAt
        }
        sanction {
          ...SanctionFields
        }
      }
    }
  `,
  [sanctionFields],
);

export const DECIDE_SANCTION_APPEAL = graphql(`
  mutation DecideSanctionAppeal($input: DecideSanctionAppealInput!) {
    decideSanctionAppeal(input: $input) {
      __typename
      ... on Problem {
        message
      }
    }
  }
`);
