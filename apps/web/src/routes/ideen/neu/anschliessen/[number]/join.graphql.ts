import { graphql } from '#lib/api/graphql.ts';

export const IDEA_TO_JOIN = graphql(`
  query IdeaToJoin($number: Int!) {
    idea(number: $number) {
      id
      number
      slug
      title
      excerpt
      modelStage
      voteCount
      acceptsVotes
      acceptsComments
      place {
        name
      }
    }
  }
`);

export const POST_REASON = graphql(`
  mutation PostReason($input: PostCommentInput!) {
    postComment(input: $input) {
      __typename
      ... on Problem {
        message
      }
    }
  }
`);
