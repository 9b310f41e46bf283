import { graphql } from '#lib/api/graphql.ts';

export const PERSON = graphql(`
  query QueuePerson($id: ID!, $first: Int!, $after: String) {
    queuePerson(id: $id) {
      id
      since
      ideasPublished
      commentsPublished
      decisions
      trust {
        since
        by
        reason
        stands
      }
      notices {
        about
        by
      }
      history(first: $first, after: $after) {
        cursor
        kind
        at
        ideaNumber
        commentNumber
        text
        word
      }
    }
  }
`);
