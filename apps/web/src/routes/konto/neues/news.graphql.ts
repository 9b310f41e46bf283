import { graphql, type ResultOf } from '#lib/api/graphql.ts';

export const NEWS = graphql(`
  query News {
    notifications {
      ideaId
      number
      slug
      title
      placeName
      isPublic
      unread
      items {
        id
        kind
        createdAt
        read
        text
        who
        status
        commentNumber
        decisionId
        decisionAction
        aboutComment
        isWithdrawn
        asks
        lapsed
      }
    }
  }
`);

export type NewsGroup = ResultOf<typeof NEWS>['notifications'][number];
export type NewsItem = NewsGroup['items'][number];

export const MARK_READ = graphql(`
  mutation MarkRead($ideaId: ID) {
    markNotificationsRead(input: { ideaId: $ideaId })
  }
`);
