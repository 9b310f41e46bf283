import { graphql, type ResultOf } from '#lib/api/graphql.ts';

export const SECURITY = graphql(`
  query Security {
    myPasskeys {
      id
      name
      createdAt
      lastUsedAt
      synced
    }
    mySecondFactor {
      mayHaveTotp
      hasTotp
      recoveryCodesLeft
    }
    externalLogin {
      label
    }
    myExternalLink {
      linkedAt
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

export type OwnPasskey = ResultOf<typeof SECURITY>['myPasskeys'][number];

export const UNLINK_EXTERNAL = graphql(`
  mutation UnlinkExternal {
    unlinkExternal {
      __typename
      ... on Problem {
        message
      }
    }
  }
`);

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
