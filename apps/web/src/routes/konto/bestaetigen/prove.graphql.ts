import { graphql } from '#lib/api/graphql.ts';

export const OWN_ADDRESS = graphql(`
  query OwnAddress {
    viewer {
      email
    }
    mySecondFactor {
      hasTotp
    }
  }
`);
