import { graphql } from '#lib/api/graphql.ts';
import { commentFields } from '../[[slug]]/discussion.graphql.ts';

/** One part of one side, with the first replies of each contribution. */
export const CONTRIBUTIONS = graphql(
  `
    query ContributionsOfSide($number: Int!, $stance: Stance!, $first: Int!, $after: String) {
      idea(number: $number) {
        comments(first: $first, after: $after, stance: $stance) {
          totalCount
          pageInfo {
            endCursor
            hasNextPage
          }
          nodes {
            ...CommentFields
            replyCount
            replies(first: 50) {
              ...CommentFields
            }
          }
        }
      }
    }
  `,
  [commentFields],
);

export const CITING = graphql(`
  query ReportsCiting($number: Int!) {
    reportsCiting(number: $number) {
      number
      title
      publishedAt
    }
  }
`);
