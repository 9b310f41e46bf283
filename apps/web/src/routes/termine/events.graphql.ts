import { graphql, type ResultOf } from '#lib/api/graphql.ts';

export const eventCard = graphql(`
  fragment EventCardFields on TownEvent {
    number
    slug
    kind
    title
    startsAt
    endsAt
    place
    state
    takesRegistrations
    registrationOpen
    seatsLeft
    minutesPublishedAt
  }
`);
export type EventCardFields = ResultOf<typeof eventCard>;

/** What calendars say of it. */
export const eventEntry = graphql(`
  fragment EventEntryFields on TownEvent {
    number
    slug
    title
    descriptionText
    startsAt
    endsAt
    place
    state
    cancelReason
    version
    changedAt
  }
`);
export type EventEntryFields = ResultOf<typeof eventEntry>;

export const EVENT_LIST = graphql(
  `
    query EventList($after: String, $time: EventTime!, $kind: EventKind) {
      events(first: 20, after: $after, time: $time, kind: $kind) {
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

export const EVENT_PAGE = graphql(
  `
    query EventPage($eventNumber: Int!) {
      town {
        roomName
        roomAddress
        contactEmail
      }
      event(eventNumber: $eventNumber) {
        ...EventCardFields
        descriptionHtml
        descriptionText
        access
        language
        cancelReason
        registrationUntil
        capacity
        waitingCount
        minutesHtml
        ideas {
          number
          slug
          title
        }
        viewerRegistration {
          state
          waitingPosition
          token
        }
      }
    }
  `,
  [eventCard],
);
export type EventPageFields = NonNullable<ResultOf<typeof EVENT_PAGE>['event']>;

export const REGISTER = graphql(`
  mutation RegisterForEvent($input: RegisterForEventInput!) {
    registerForEvent(input: $input) {
      __typename
      ... on RegistrationRequested {
        validHours
      }
      ... on OwnRegistration {
        state
      }
      ... on ChallengeRequired {
        challenge
        ticket
        waitSeconds
      }
      ... on Problem {
        message
      }
    }
  }
`);

export const OWN_REGISTRATION = graphql(
  `
    query OwnEventRegistration($token: String!) {
      town {
        roomName
        roomAddress
      }
      eventRegistration(token: $token) {
        state
        waitingPosition
        event {
          ...EventCardFields
        }
      }
    }
  `,
  [eventCard],
);

export const CONFIRM_REGISTRATION = graphql(`
  mutation ConfirmEventRegistration($input: RegistrationTokenInput!) {
    confirmEventRegistration(input: $input) {
      __typename
      ... on Problem {
        message
      }
    }
  }
`);

export const CANCEL_REGISTRATION = graphql(`
  mutation CancelEventRegistration($input: RegistrationTokenInput!) {
    cancelEventRegistration(input: $input) {
      __typename
      ... on RegistrationCancelled {
        event {
          number
          slug
          title
        }
      }
      ... on Problem {
        message
      }
    }
  }
`);

export const CALENDAR = graphql(
  `
    query EventCalendar {
      town {
        roomName
        roomAddress
      }
      eventCalendar {
        ...EventEntryFields
      }
      meetingRoom {
        versions {
          validFrom
          note
          sequence
          changedAt
          lines {
            id
            weekday
            from
            until
            who
            helpsWith
          }
        }
        exceptions {
          day
          from
          until
          reason
          sequence
          changedAt
        }
      }
    }
  `,
  [eventEntry],
);

export const EVENT_FILE = graphql(
  `
    query EventFile($eventNumber: Int!) {
      town {
        roomName
        roomAddress
      }
      event(eventNumber: $eventNumber) {
        ...EventEntryFields
      }
    }
  `,
  [eventEntry],
);

export const EVENT_ADDRESSES = graphql(`
  query EventAddresses {
    eventCalendar {
      number
      slug
    }
  }
`);
