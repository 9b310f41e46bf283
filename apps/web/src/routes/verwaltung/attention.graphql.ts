import { graphql } from '#lib/api/graphql.ts';

export const ATTENTION = graphql(`
  query Attention {
    attention {
      key
      words
      path
      urgent
    }
  }
`);
