import { graphql, type ResultOf } from '#lib/api/graphql.ts';

export const OUTCOMES = graphql(`
  query Outcomes {
    myOutcomes {
      sum {
        wrote
        voted
        comments
        answered
        done
        changes
      }
      items {
        ideaId
        number
        title
        slug
        placeName
        status
        visibility
        wrote
        voted
        comments {
          number
          excerpt
          voteCount
          hidden
          waiting
          refused
          decisionId
          changedThePlan
        }
        lastSentence
        lastMovedAt
        answer
        office
        answeredAt
      }
    }
  }
`);

export type Sum = ResultOf<typeof OUTCOMES>['myOutcomes']['sum'];
export type Outcome = ResultOf<typeof OUTCOMES>['myOutcomes']['items'][number];
