import { graphql, type ResultOf } from '#lib/api/graphql.ts';

export const OPERATIONS = graphql(`
  query Operations {
    operations {
      at
      checks {
        key
        level
        count
        seconds
        at
        bytes
        of
      }
      faults {
        kind
        id
        name
        times
        error
        since
        nextTryAt
      }
      versions {
        product
        node
        postgresql
        schema
        migrations
      }
    }
  }
`);

export const TRY_AGAIN = graphql(`
  mutation TryWorkAgain($input: TryWorkAgainInput!) {
    tryWorkAgain(input: $input) {
      __typename
    }
  }
`);

type Operations = ResultOf<typeof OPERATIONS>['operations'];
export type Check = Operations['checks'][number];
export type Fault = Operations['faults'][number];
