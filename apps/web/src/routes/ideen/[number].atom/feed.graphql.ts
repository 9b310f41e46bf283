import { graphql, type ResultOf } from '#lib/api/graphql.ts';

export const IDEA_FEED = graphql(`
  query IdeaFeed($number: Int!) {
    town {
      name
    }
    idea(number: $number) {
      number
      slug
      title
      visibility
      history {
        on
        text
        link
      }
      answer {
        id
        keySentence
        bodyHtml
        office
        publishedAt
      }
      comments(first: 30, sort: NEWEST) {
        nodes {
          number
          bodyHtml
          createdAt
          editedAt
          removed
          author {
            displayName
          }
        }
      }
    }
  }
`);
export type FedIdea = NonNullable<ResultOf<typeof IDEA_FEED>['idea']>;
