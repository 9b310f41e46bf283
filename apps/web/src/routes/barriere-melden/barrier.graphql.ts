import { graphql } from '#lib/api/graphql.ts';

export const REPORT_BARRIER = graphql(`
  mutation ReportBarrier($input: ReportBarrierInput!) {
    reportBarrier(input: $input) {
      __typename
      ... on BarrierReported {
        number
        code
        dueOn
      }
      ... on ChallengeRequired {
        challenge
        ticket
        waitSeconds
      }
      ... on Problem {
        message
      }
    }
  }
`);

export const BARRIER_PROGRESS = graphql(`
  mutation BarrierProgress($input: BarrierCodeInput!) {
    barrierProgress(input: $input) {
      __typename
      ... on BarrierProgress {
        number
        page
        state
        answer
        dueOn
        createdAt
      }
      ... on Problem {
        message
      }
    }
  }
`);
