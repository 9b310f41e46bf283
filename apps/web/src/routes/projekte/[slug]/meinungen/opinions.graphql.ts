import { graphql, type ResultOf } from '#lib/api/graphql.ts';

const statementFields = graphql(`
  fragment StatementFields on OpinionStatement {
    id
    number
    text
    state
    source {
      commentNumber
      ideaNumber
    }
  }
`);

export const ROUND = graphql(
  `
    query OpinionRound($slug: String!, $start: Int!) {
      opinionRound(slug: $slug) {
        projectName
        takesOpinions
        statementCount
        openCount
        people
        next(start: $start) {
          ...StatementFields
        }
        statements {
          ...StatementFields
        }
        viewerAnswers {
          choice
          changeable
          statement {
            ...StatementFields
          }
        }
      }
    }
  `,
  [statementFields],
);

export const ROUND_IN_SHORT = graphql(`
  query OpinionRoundInShort($slug: String!) {
    opinionRound(slug: $slug) {
      takesOpinions
      openCount
      people
    }
  }
`);

const sharesFields = graphql(`
  fragment SharesFields on OpinionShares {
    agree
    disagree
    pass
    answers
  }
`);

const resultFields = graphql(
  `
    fragment ResultFields on StatementResult {
      side
      statement {
        ...StatementFields
      }
      all {
        ...SharesFields
      }
      groups {
        ...SharesFields
      }
    }
  `,
  [statementFields, sharesFields],
);

export const RESULTS = graphql(
  `
    query OpinionResults($slug: String!) {
      opinionRound(slug: $slug) {
        projectName
        takesOpinions
        statementCount
        people
        counted
        needed {
          people
          answers
          statements
        }
        statements {
          ...StatementFields
        }
        results {
          countedAt
          method
          people
          groups {
            name
            size
            x
            y
            typical {
              ...ResultFields
            }
          }
          shared {
            ...ResultFields
          }
          disputed {
            ...ResultFields
          }
          statements {
            ...ResultFields
          }
        }
      }
    }
  `,
  [statementFields, resultFields],
);

export const EXPRESS = graphql(`
  mutation ExpressOpinion($input: ExpressOpinionInput!) {
    expressOpinion(input: $input) {
      __typename
      ... on Problem {
        message
      }
    }
  }
`);

export const TAKE_BACK = graphql(`
  mutation TakeOpinionBack($input: StatementIdInput!) {
    takeOpinionBack(input: $input) {
      __typename
      ... on Problem {
        message
      }
    }
  }
`);

export type StatementView = ResultOf<typeof statementFields>;
export type Shares = ResultOf<typeof sharesFields>;
export type Result = ResultOf<typeof resultFields>;
export type Results = NonNullable<NonNullable<ResultOf<typeof RESULTS>['opinionRound']>['results']>;
