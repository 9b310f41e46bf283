import { graphql } from '#lib/api/graphql.ts';

export const RECEIPT = graphql(`
  query Receipt {
    myIdeas {
      number
      title
      visibility
      createdAt
      receiptCode
    }
    townFigures {
      answerDays
    }
  }
`);
