import { graphql } from '#lib/api/graphql.ts';

export const feedQuery = graphql(`
  query Feed {
    ideas(first: 30, sort: NEW) {
      nodes {
        number
        slug
        title
        bodyHtml
        publishedAt
        createdAt
        author {
          displayName
        }
        category {
          name
        }
      }
    }
  }
`);

/** Everything a search engine may know of one page of ideas. */
export const addressesQuery = graphql(`
  query Addresses($after: String) {
    ideas(first: 50, after: $after, sort: NEW) {
      pageInfo {
        endCursor
        hasNextPage
      }
      nodes {
        number
        slug
      }
    }
    projects {
      slug
    }
  }
`);
