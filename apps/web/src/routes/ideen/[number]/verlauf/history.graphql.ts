import { comparison } from '#lib/api/comparison.graphql.ts';
import { graphql, type ResultOf } from '#lib/api/graphql.ts';

export const HISTORY = graphql(
  `
    query TextHistory($number: Int!, $from: Int, $to: Int) {
      idea(number: $number) {
        number
        slug
        title
        visibility
        proposal {
          version
          state
        }
        revisions {
          version
          shownAt
          change
          note
          current
          removedGround
          supporters
          carried
        }
        comparison(from: $from, to: $to) {
          ...ComparisonFields
        }
      }
      tombstone(number: $number) {
        number
        removedAt
        ground
      }
    }
  `,
  [comparison],
);

export type Version = NonNullable<ResultOf<typeof HISTORY>['idea']>['revisions'][number];
