import { graphql, type ResultOf } from './graphql.ts';

/** Two texts of an idea, piece by piece. */
export const comparison = graphql(`
  fragment ComparisonFields on RevisionComparison {
    from
    to
    title {
      kind
      text
    }
    body {
      kind
      text
    }
    placeBefore
    placeAfter
    categoryBefore
    categoryAfter
  }
`);

export type ComparisonFields = ResultOf<typeof comparison>;
