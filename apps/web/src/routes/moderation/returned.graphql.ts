import { comparison } from '#lib/api/comparison.graphql.ts';
import { graphql, type ResultOf } from '#lib/api/graphql.ts';

/** What the moderation asked for, and what came back. */
export const returnedForModeration = graphql(
  `
    fragment ReturnedForModeration on IdeaReturn {
      askedAt
      until
      mail
      note
      open
      kept
      answer
      passages {
        field
        from
        quote
        note
        changed
      }
      comparison {
        ...ComparisonFields
      }
    }
  `,
  [comparison],
);

export type ReturnedForModeration = ResultOf<typeof returnedForModeration>;
