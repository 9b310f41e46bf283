import { graphql, type ResultOf } from '#lib/api/graphql.ts';

export const DESK = graphql(`
  query StatementDesk($slug: String!) {
    statementDesk(slug: $slug) {
      projectId
      projectName
      takesOpinions
      statements {
        id
        number
        text
        state
        withheldWhy
        answerCount
        source {
          commentNumber
          ideaNumber
        }
      }
    }
  }
`);

const change = graphql(`
  fragment StatementChange on StatementChangeResult {
    __typename
    ... on StaffStatement {
      number
    }
    ... on Problem {
      message
    }
  }
`);

export const WRITE = graphql(
  `
    mutation WriteStatement($input: WriteStatementInput!) {
      writeStatement(input: $input) {
        ...StatementChange
      }
    }
  `,
  [change],
);

export const TAKE = graphql(
  `
    mutation TakeStatement($input: TakeStatementInput!) {
      takeStatement(input: $input) {
        ...StatementChange
      }
    }
  `,
  [change],
);

export const MEND = graphql(
  `
    mutation MendStatement($input: MendStatementInput!) {
      mendStatement(input: $input) {
        ...StatementChange
      }
    }
  `,
  [change],
);

export const MOVE = graphql(
  `
    mutation MoveStatement($input: MoveStatementInput!) {
      moveStatement(input: $input) {
        ...StatementChange
      }
    }
  `,
  [change],
);

export type DeskStatement = NonNullable<
  ResultOf<typeof DESK>['statementDesk']
>['statements'][number];
