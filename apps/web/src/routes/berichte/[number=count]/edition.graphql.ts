import { graphql, type ResultOf } from '#lib/api/graphql.ts';

export const EDITION = graphql(`
  query Edition($id: ID!) {
    report(id: $id) {
      number
      title
      scope
      sha256
      previousSha256
      publishedAt
      outdated
      document
      tables {
        key
        caption
      }
      marks {
        key
        sentence
        label
        why
        removedAt
        ground
        note
      }
    }
  }
`);

export type EditionMark = NonNullable<ResultOf<typeof EDITION>['report']>['marks'][number];
