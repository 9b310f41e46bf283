import { graphql, type ResultOf } from '#lib/api/graphql.ts';

const commentFields = graphql(`
  fragment CommentFields on Comment {
    id
    number
    bodyHtml
    stance
    createdAt
    voteCount
    viewerHasVoted
    removed
    removedGround
    changedThePlan
    author {
      displayName
      role
      placeName
    }
  }
`);

export const comment = graphql(
  `
    fragment CommentWithReplies on Comment {
      ...CommentFields
      replyCount
      replies {
        ...CommentFields
      }
    }
  `,
  [commentFields],
);

export type CommentFields = ResultOf<typeof commentFields>;
export type CommentWithReplies = ResultOf<typeof comment>;

const answer = graphql(`
  fragment AnswerFields on Answer {
    keySentence
    bodyHtml
    office
    publishedAt
    next
    facts {
      label
      value
    }
  }
`);

export type AnswerFields = ResultOf<typeof answer>;

export const ideaQuery = graphql(
  `
    query IdeaPage(
      $number: Int!
      $columns: Boolean!
      $list: Boolean!
      $stance: Stance
      $sort: CommentSort
      $after: String
    ) {
      idea(number: $number) {
        id
        number
        slug
        title
        excerpt
        bodyHtml
        status
        visibility
        modelStage
        voteCount
        commentCount
        viewerHasVoted
        viewerFollows
        viewerIsAuthor
        acceptsVotes
        acceptsComments
        createdAt
        publishedAt
        nextStep
        sourceUrl
        author {
          displayName
          role
        }
        place {
          id
          name
        }
        category {
          id
          name
        }
        project {
          slug
          name
          permanent
        }
        stanceCounts {
          for
          if
          against
          question
        }
        timeline {
          kind
          status
          title
          on
          state
          sentence
          reason
          office
          link
        }
        history {
          on
          text
          link
        }
        answer {
          ...AnswerFields
        }
        for: comments(first: 3, stance: FOR) @include(if: $columns) {
          nodes {
            ...CommentWithReplies
          }
        }
        if: comments(first: 3, stance: IF) @include(if: $columns) {
          nodes {
            ...CommentWithReplies
          }
        }
        against: comments(first: 3, stance: AGAINST) @include(if: $columns) {
          nodes {
            ...CommentWithReplies
          }
        }
        comments(first: 20, after: $after, stance: $stance, sort: $sort) @include(if: $list) {
          totalCount
          pageInfo {
            endCursor
            hasNextPage
          }
          nodes {
            ...CommentWithReplies
          }
        }
      }
      tombstone(number: $number) {
        number
        removedAt
        ground
      }
    }
  `,
  [answer, comment],
);

export type IdeaPage = NonNullable<ResultOf<typeof ideaQuery>['idea']>;

export const voteMutation = graphql(`
  mutation Vote($ideaId: ID!) {
    voteForIdea(input: { ideaId: $ideaId }) {
      __typename
      ... on Problem {
        message
      }
    }
  }
`);

export const withdrawMutation = graphql(`
  mutation Withdraw($ideaId: ID!) {
    withdrawVote(input: { ideaId: $ideaId }) {
      __typename
      ... on Problem {
        message
      }
    }
  }
`);

export const commentMutation = graphql(`
  mutation Contribute($input: PostCommentInput!) {
    postComment(input: $input) {
      __typename
      ... on Comment {
        number
      }
      ... on Problem {
        message
      }
    }
  }
`);

export const goodReasonMutation = graphql(`
  mutation GoodReason($commentId: ID!) {
    voteForComment(input: { commentId: $commentId }) {
      __typename
      ... on Problem {
        message
      }
    }
  }
`);

export const noGoodReasonMutation = graphql(`
  mutation NoGoodReason($commentId: ID!) {
    withdrawCommentVote(input: { commentId: $commentId }) {
      __typename
      ... on Problem {
        message
      }
    }
  }
`);
