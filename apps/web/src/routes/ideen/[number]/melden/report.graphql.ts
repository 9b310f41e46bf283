import { graphql } from '#lib/api/graphql.ts';

export const reportedQuery = graphql(`
  query Reported($number: Int!) {
    idea(number: $number) {
      id
      number
      slug
      title
    }
  }
`);

export const reportMutation = graphql(`
  mutation Report($input: ReportContentInput!) {
    reportContent(input: $input) {
      __typename
      ... on NoticeReceived {
        number
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
