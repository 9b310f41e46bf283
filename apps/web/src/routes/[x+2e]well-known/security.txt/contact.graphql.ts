import { graphql } from '#lib/api/graphql.ts';

export const CONTACT = graphql(`
  query SecurityContact {
    town {
      contactEmail
    }
  }
`);
