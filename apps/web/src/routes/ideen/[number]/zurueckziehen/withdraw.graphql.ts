import { graphql } from '#lib/api/graphql.ts';

export const WITHDRAW_PAGE = graphql(`
  query WithdrawPage($number: Int!) {
    idea(number: $number) {
      id
      number
      slug
      title
      authoring {
        canWithdraw
      }
    }
  }
`);

export const WITHDRAW_IDEA = graphql(`
  mutation WithdrawIdea($input: WithdrawIdeaInput!) {
    withdrawIdea(input: $input) {
      __typename
      ... on Idea {
        number
        slug
      }
      ... on Problem {
        message
      }
    }
  }
`);

export const reasons = ['SETTLED', 'BETTER_IDEA', 'OTHER_VIEW', 'OTHER'] as const;
