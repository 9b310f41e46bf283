import { graphql, type ResultOf } from '#lib/api/graphql.ts';

export const WITH_AUTHORS = graphql(`
  query IdeasWithAuthors($first: Int, $after: String) {
    ideasWaitingForAuthors(first: $first, after: $after) {
      nodes {
        id
        itemId
        number
        title
        placeName
        askedAt
        until
        daysLeft
        reminders
        remindedAt
      }
      totalCount
      pageInfo {
        endCursor
        hasNextPage
      }
    }
  }
`);

export type WithAuthor = ResultOf<typeof WITH_AUTHORS>['ideasWaitingForAuthors']['nodes'][number];
