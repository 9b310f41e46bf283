import { graphql, type ResultOf } from '#lib/api/graphql.ts';

export const SLIP = graphql(`
  query Slip($id: ID!) {
    counterSlip(receiptId: $id) {
      id
      kind
      number
      title
      commentNumber
      code
      counts
      isPublic
      writtenAt
      checkDays
      keepDays
    }
    townFigures {
      answerDays
    }
  }
`);

export type Slip = NonNullable<ResultOf<typeof SLIP>['counterSlip']>;
