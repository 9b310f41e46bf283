import { graphql } from '#lib/api/graphql.ts';

export const BARRIER_TASKS = graphql(`
  query BarrierTasks($done: Boolean!) {
    barrierTasks(done: $done) {
      id
      number
      version
      page
      text
      state
      answer
      dueOn
      createdAt
      tellsBack
      userAgent
    }
  }
`);

export const ANSWER_BARRIER = graphql(`
  mutation AnswerBarrier($input: AnswerBarrierInput!) {
    answerBarrier(input: $input) {
      __typename
      ... on Problem {
        message
      }
    }
  }
`);
