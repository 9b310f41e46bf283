import { graphql } from '#lib/api/graphql.ts';
import { openDay, openingVersion } from '#lib/room/room.graphql.ts';
import { eventCard } from '../termine/events.graphql.ts';

export const ROOM_PAGE = graphql(
  `
    query RoomPage {
      town {
        roomName
        roomAddress
        contactEmail
      }
      meetingRoom {
        today
        inForce {
          ...OpeningVersionFields
        }
        days {
          ...OpenDayFields
        }
        versions {
          validFrom
        }
      }
      events(first: 3) {
        nodes {
          ...EventCardFields
        }
      }
    }
  `,
  [openDay, openingVersion, eventCard],
);
