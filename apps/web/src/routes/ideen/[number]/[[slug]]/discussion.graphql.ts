import { graphql, type ResultOf } from '#lib/api/graphql.ts';

export const commentFields = graphql(`
  fragment CommentFields on Comment {
    id
    number
    fromNumber
    version
    body
    bodyHtml
    stance
    createdAt
    editedAt
    voteCount
    viewerHasVoted
    viewerIsAuthor
    viewerCanEdit
    waiting
    removed
    removedAt
    removedGround
    deletedByAuthor
    changedThePlan
    answered
    card
    origin {
      writer
    }
    author {
      displayName
      role
      placeName
    }
  }
`);

/** More replies than these stand on the page of their thread. */
export const comment = graphql(
  `
    fragment CommentWithReplies on Comment {
      ...CommentFields
      replyCount
      replies(first: 3) {
        ...CommentFields
      }
    }
  `,
  [commentFields],
);

export const wholeThread = graphql(
  `
    fragment WholeThread on Comment {
      ...CommentFields
      replyCount
      replies(first: 100, after: $afterReply) {
        ...CommentFields
      }
    }
  `,
  [commentFields],
);

export type CommentWithReplies = ResultOf<typeof comment>;

export const commentMutation = graphql(`
  mutation Contribute($input: PostCommentInput!) {
    postComment(input: $input) {
      __typename
      ... on Comment {
        number
      }
      ... on MentionUnclear {
        names {
          name
          people {
            displayName
            placeName
            number
          }
        }
      }
      ... on Problem {
        message
      }
    }
  }
`);

export const editMutation = graphql(`
  mutation EditComment($input: EditCommentInput!) {
    editComment(input: $input) {
      __typename
      ... on Comment {
        number
      }
      ... on MentionUnclear {
        names {
          name
          people {
            displayName
            placeName
            number
          }
        }
      }
      ... on Problem {
        message
      }
    }
  }
`);

export const deleteMutation = graphql(`
  mutation DeleteComment($commentId: ID!) {
    deleteComment(input: { commentId: $commentId }) {
      __typename
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
