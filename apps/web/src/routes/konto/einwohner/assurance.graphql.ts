import { graphql } from '#lib/api/graphql.ts';

export const MY_ASSURANCE = graphql(`
  query MyAssurance {
    myAssurance {
      level
      since
    }
  }
`);

export const USE_DESK_CODE = graphql(`
  mutation UseDeskCode($input: UseDeskCodeInput!) {
    useDeskCode(input: $input) {
      __typename
      ... on Problem {
        message
      }
    }
  }
`);
