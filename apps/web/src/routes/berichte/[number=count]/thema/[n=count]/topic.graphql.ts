import { graphql, type ResultOf } from '#lib/api/graphql.ts';

export const TOPIC = graphql(`
  query EditionTopic($edition: Int!, $topic: Int!, $after: String) {
    editionTopic(edition: $edition, topic: $topic, first: 20, after: $after) {
      number
      title
      name
      totalCount
      leftOut
      pageInfo {
        endCursor
        hasNextPage
      }
      nodes {
        kind
        label
        path
        title
        excerpt
        stance
        writtenAt
      }
    }
  }
`);

export type TopicText = NonNullable<ResultOf<typeof TOPIC>['editionTopic']>['nodes'][number];
