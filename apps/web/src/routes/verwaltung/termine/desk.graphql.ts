import { graphql, type ResultOf } from '#lib/api/graphql.ts';
import { eventCard } from '../../termine/events.graphql.ts';

export const ALL_EVENTS = graphql(
  `
    query AllEvents($after: String) {
      allEvents(first: 50, after: $after) {
        nodes {
          ...EventCardFields
        }
        pageInfo {
          endCursor
          hasNextPage
        }
      }
    }
  `,
  [eventCard],
);

export const EVENT_DESK = graphql(`
  query EventDesk($eventNumber: Int!) {
    eventDesk(eventNumber: $eventNumber) {
      description
      registrationUntil
      minutes
      ideaNumbers
      confirmedCount
      event {
        id
        number
        slug
        kind
        title
        startsAt
        endsAt
        place
        access
        language
        takesRegistrations
        capacity
        state
        cancelReason
        waitingCount
        minutesPublishedAt
        version
      }
    }
  }
`);
export type Desk = NonNullable<ResultOf<typeof EVENT_DESK>['eventDesk']>;

export const SAVE_EVENT = graphql(`
  mutation SaveEvent($input: SaveEventInput!) {
    saveEvent(input: $input) {
      __typename
      ... on EventDesk {
        event {
          number
        }
      }
      ... on Problem {
        message
      }
    }
  }
`);

export const PUBLISH_EVENT = graphql(`
  mutation PublishEvent($input: EventIdInput!) {
    publishEvent(input: $input) {
      __typename
      ... on Problem {
        message
      }
    }
  }
`);

export const CANCEL_EVENT = graphql(`
  mutation CancelEvent($input: CancelEventInput!) {
    cancelEvent(input: $input) {
      __typename
      ... on Problem {
        message
      }
    }
  }
`);

export const DUPLICATE_EVENT = graphql(`
  mutation DuplicateEvent($input: EventIdInput!) {
    duplicateEvent(input: $input) {
      __typename
      ... on EventDesk {
        event {
          number
        }
      }
      ... on Problem {
        message
      }
    }
  }
`);

export const DISCARD_EVENT = graphql(`
  mutation DiscardEvent($input: EventIdInput!) {
    discardEvent(input: $input)
  }
`);

export const KEEP_MINUTES = graphql(`
  mutation KeepEventMinutes($input: KeepMinutesInput!) {
    keepEventMinutes(input: $input) {
      __typename
      ... on Problem {
        message
      }
    }
  }
`);

export const EVENT_GUESTS = graphql(`
  query EventGuests($eventNumber: Int!) {
    eventDesk(eventNumber: $eventNumber) {
      event {
        number
        title
        startsAt
        endsAt
        capacity
      }
    }
    eventGuests(eventNumber: $eventNumber) {
      id
      name
      address
      state
    }
  }
`);

export const REMOVE_GUEST = graphql(`
  mutation RemoveEventGuest($input: GuestIdInput!) {
    removeEventGuest(input: $input)
  }
`);
