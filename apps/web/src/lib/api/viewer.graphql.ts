import { graphql, type ResultOf } from './graphql.ts';

export const viewerQuery = graphql(`
  query Viewer {
    looking {
      as
      until
      over
    }
    viewer {
      id
      displayName
      role
      awaitsSecondFactor
      unreadCount
      sanction {
        kind
        until
      }
      mailTrouble {
        since
        mayPass
      }
      place {
        id
        name
      }
    }
  }
`);

export const endLooking = graphql(`
  mutation EndLooking {
    endLooking
  }
`);

export type Looking = NonNullable<ResultOf<typeof viewerQuery>['looking']>;
export type Viewer = NonNullable<ResultOf<typeof viewerQuery>['viewer']>;
