import { graphql, type ResultOf } from '#lib/api/graphql.ts';

export const SECURITY = graphql(`
  query Security {
    viewer {
      email
      isFresh
    }
    mySessions {
      id
      current
      createdAt
      lastSeenOn
      proof
      secondFactor
      browser
      system
    }
  }
`);

export type OwnSession = ResultOf<typeof SECURITY>['mySessions'][number];

export const END_SESSION = graphql(`
  mutation EndSession($input: EndSessionInput!) {
    endSession(input: $input)
  }
`);

export const END_OTHER_SESSIONS = graphql(`
  mutation EndOtherSessions {
    endOtherSessions
  }
`);
