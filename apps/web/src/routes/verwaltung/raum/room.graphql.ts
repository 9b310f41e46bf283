import { graphql } from '#lib/api/graphql.ts';
import { openingVersion } from '#lib/room/room.graphql.ts';

export const ALL_HOURS = graphql(
  `
    query AllHours {
      meetingRoom {
        today
        inForce {
          id
        }
        versions {
          ...OpeningVersionFields
        }
        exceptions {
          day
          from
          until
          reason
        }
      }
    }
  `,
  [openingVersion],
);

export const SAVE_OPENING = graphql(`
  mutation SaveOpening($input: SaveOpeningInput!) {
    saveOpening(input: $input) {
      __typename
      ... on Problem {
        message
      }
    }
  }
`);

export const REMOVE_OPENING = graphql(`
  mutation RemoveOpening($input: OpeningVersionIdInput!) {
    removeOpening(input: $input)
  }
`);

export const SAVE_EXCEPTION = graphql(`
  mutation SaveOpeningException($input: OpeningExceptionInput!) {
    saveOpeningException(input: $input) {
      day
    }
  }
`);

export const REMOVE_EXCEPTION = graphql(`
  mutation RemoveOpeningException($input: OpeningDayInput!) {
    removeOpeningException(input: $input)
  }
`);
