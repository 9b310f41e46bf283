import { graphql } from '#lib/api/graphql.ts';
import { answerCard } from '#lib/api/idea-card.graphql.ts';

export const answersQuery = graphql(
  `
    query Answers($after: String) {
      answers(first: 20, after: $after) {
        totalCount
        pageInfo {
          endCursor
          hasNextPage
        }
        nodes {
          ...AnswerCard
        }
      }
      townFigures {
        answersDue
        answeredInTime
        answerDays
      }
    }
  `,
  [answerCard],
);
