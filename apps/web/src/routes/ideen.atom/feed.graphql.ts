import { graphql, type ResultOf } from '#lib/api/graphql.ts';

const entry = graphql(`
  fragment FeedEntry on Idea {
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
    place {
      name
    }
  }
`);

const names = graphql(`
  fragment FeedNames on Query {
    places {
      id
      name
    }
    categories {
      id
      name
    }
    projects {
      id
      name
    }
  }
`);

export type Entry = ResultOf<typeof entry>;

export const newestQuery = graphql(
  `
    query Feed($filter: IdeaFilter) {
      ...FeedNames
      ideas(first: 30, sort: NEW, filter: $filter) {
        nodes {
          ...FeedEntry
        }
      }
    }
  `,
  [entry, names],
);

/** Ideas that answer words; the newest of the best. */
export const searchFeedQuery = graphql(
  `
    query SearchFeed($query: String!, $filter: IdeaFilter) {
      ...FeedNames
      search(query: $query, first: 50, filter: $filter) {
        hits {
          idea {
            ...FeedEntry
          }
        }
      }
    }
  `,
  [entry, names],
);

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
