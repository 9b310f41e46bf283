import { graphql } from '#lib/api/graphql.ts';

export const answerProposalMutation = graphql(`
  mutation AnswerProposal($input: AnswerProposalInput!) {
    answerProposal(input: $input) {
      __typename
      ... on Problem {
        message
      }
    }
  }
`);

export const takeBackProposalMutation = graphql(`
  mutation TakeBackProposal($ideaId: ID!) {
    takeBackProposal(input: { ideaId: $ideaId }) {
      __typename
      ... on Problem {
        message
      }
    }
  }
`);

export const takeBackWithdrawalMutation = graphql(`
  mutation TakeBackWithdrawal($ideaId: ID!) {
    takeBackWithdrawal(input: { ideaId: $ideaId }) {
      __typename
      ... on Problem {
        message
      }
    }
  }
`);
