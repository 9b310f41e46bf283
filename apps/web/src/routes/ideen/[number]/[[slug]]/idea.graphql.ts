import { graphql, type ResultOf } from '#lib/api/graphql.ts';
import { comment, commentFields, wholeThread } from './discussion.graphql.ts';

const answer = graphql(`
  fragment AnswerFields on Answer {
    keySentence
    bodyHtml
    office
    publishedAt
    next
    changedBecauseOf
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
      $single: Boolean!
      $comment: Int!
      $afterReply: ID
    ) {
      idea(number: $number) {
        id
        number
        slug
        title
        excerpt
        bodyHtml
        photos {
          id
          alt
          sizes {
            path
            width
            height
          }
        }
        removedPhotos {
          removedAt
          ground
        }
        status
        visibility
        modelStage
        voteCount
        commentCount
        viewerHasVoted
        viewerFollows
        viewerIsAuthor
        acceptsVotes
        votesClosedAt
        acceptsComments
        createdAt
        publishedAt
        nextStep
        sourceUrl
        origin {
          source
          writtenAt
          writer
          ratedFor
          ratedAgainst
          status
          feedback
        }
        location
        petitionSubmittedOn
        point {
          lat
          lon
        }
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
          answeredQuestions
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
          paper {
            title
            reference
            paperOn
            paperType
            pageUrl
            file {
              url
              name
              type
              bytes
            }
            consultations {
              meeting
              committee
              meetingAt
              cancelled
              role
              authoritative
              result
              url
            }
            readAt
            brokenSince
          }
        }
        editedAt
        spoken
        authoring {
          whyNot
          canWithdraw
        }
        proposal {
          version
          state
          title
          bodyHtml
          note
          supporters
          askUntil
          viewerAnswer
        }
        revisions {
          version
          shownAt
          change
          removedGround
        }
        withdrawal {
          reason
          text
          withdrawnAt
          canTakeBackUntil
        }
        mergedInto {
          number
          slug
          title
          mergedAt
        }
        linkedIdeas {
          number
          slug
          title
          voteCount
          mergedAt
        }
        events {
          number
          slug
          title
          startsAt
        }
        linkedVoteCount
        viewerCountsByLink
        history {
          on
          text
          link
        }
        answer {
          ...AnswerFields
        }
        for: comments(first: 3, stance: FOR) @include(if: $columns) {
          firstSide
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
        questions: comments(first: 3, stance: QUESTION) @include(if: $columns) {
          nodes {
            ...CommentWithReplies
          }
        }
        viewerCommentsWait
        viewerWaitingComments {
          ...CommentFields
          parentId
        }
        thread(number: $comment) @include(if: $single) {
          ...WholeThread
        }
        comments(first: 20, after: $after, stance: $stance, sort: $sort) @include(if: $list) {
          totalCount
          firstSide
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
  [answer, comment, commentFields, wholeThread],
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
