import { graphql } from '#lib/api/graphql.ts';

export const EVENT_FEED = graphql(`
  query EventFeed {
    town {
      name
      roomName
      roomAddress
    }
    eventCalendar {
      number
      slug
      kind
      title
      descriptionHtml
      startsAt
      endsAt
      place
      state
      cancelReason
      changedAt
    }
  }
`);
