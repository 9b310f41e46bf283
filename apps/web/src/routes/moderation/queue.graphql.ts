import { comparison } from '#lib/api/comparison.graphql.ts';
import { graphql, type ResultOf, type VariablesOf } from '#lib/api/graphql.ts';
import { returnedForModeration } from './returned.graphql.ts';

export const QUEUE = graphql(`
  query Queue($first: Int, $after: String, $filter: QueueFilter, $where: QueueWhere) {
    sanctionAppealCount
    moderationQueue(first: $first, after: $after, filter: $filter, where: $where) {
      nodes {
        id
        kind
        title
        placeName
        createdAt
        dueAt
        noticeCount
        waiting
        risk
        hints {
          kind
          category
        }
        duplicate {
          other {
            number
          }
        }
        claimedBy
        assignedTo
        assignedOffice
        idea {
          number
        }
        comment {
          number
        }
      }
      totalCount
      pageInfo {
        endCursor
        hasNextPage
      }
      counts {
        all
        ideas
        comments
        notices
        appeals
        edits
        duplicates
        looks
        decidedToday
        withAuthors
      }
    }
  }
`);

export const ITEM = graphql(
  `
    query QueueItem($id: ID!) {
      queueItem(id: $id) {
        id
        version
        kind
        waiting
        title
        placeName
        createdAt
        dueAt
        claimedBy
        appealText
        idea {
          number
          spoken
          slug
          title
          bodyHtml
          location
          point {
            lat
            lon
          }
          photos {
            id
            alt
            sizes {
              path
              width
              height
            }
          }
          visibility
          returned {
            ...ReturnedForModeration
          }
          category {
            name
          }
        }
        comment {
          number
          bodyHtml
          stance
        }
        changed {
          title {
            kind
            text
          }
          body {
            kind
            text
          }
        }
        edit {
          shown
          lapses
          change
          note
          comparison {
            ...ComparisonFields
          }
        }
        hints {
          kind
          category
          passage
          why
        }
        duplicate {
          metres
          words
          other {
            number
            slug
            title
            bodyHtml
            location
            place {
              name
            }
          }
        }
        notices {
          id
          reason
          text
          createdAt
        }
        decision {
          action
          reason
          ground
          decidedAt
        }
        similar {
          number
          slug
          title
          status
          modelStage
          voteCount
          place {
            name
          }
        }
        assignedToId
        assignedOffice
        notes {
          id
          text
          writtenBy
          mine
          createdAt
        }
        author {
          id
          trust {
            stands
          }
          notices {
            about
            by
          }
          history(first: 4) {
            kind
            at
            ideaNumber
            commentNumber
            text
            word
          }
          since
          ideasPublished
          commentsPublished
          decisions
        }
      }
    }
  `,
  [comparison, returnedForModeration],
);

export const CHOICES_OF_LISTS = graphql(`
  query ChoicesOfLists {
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
    queueColleagues {
      id
      displayName
    }
    queueOffices
    queueViews {
      id
      name
      query
      standard
    }
  }
`);

export const DECIDED = graphql(`
  query Decided($id: ID!) {
    decision(id: $id) {
      id
      action
      canUndoUntil
      mailAt
      idea {
        number
      }
      commentNumber
    }
  }
`);

export const CLAIM = graphql(`
  mutation ClaimItem($input: ItemIdInput!) {
    claimItem(input: $input)
  }
`);

export const DISMISS_DUPLICATE = graphql(`
  mutation DismissDuplicate($input: DismissDuplicateInput!) {
    dismissDuplicate(input: $input) {
      __typename
      ... on Problem {
        message
      }
    }
  }
`);

type Queue = ResultOf<typeof QUEUE>['moderationQueue'];
export type QueueNode = Queue['nodes'][number];
export type QueueWhere = NonNullable<VariablesOf<typeof QUEUE>['where']>;
export type Choices = ResultOf<typeof CHOICES_OF_LISTS>;
export type PersonEntry = NonNullable<QueueItem['author']>['history'][number];
export type QueueCounts = Queue['counts'];
export type QueueItem = NonNullable<ResultOf<typeof ITEM>['queueItem']>;
export type Decided = NonNullable<ResultOf<typeof DECIDED>['decision']>;
export type Action = Decided['action'];
