import { graphql, type ResultOf } from '#lib/api/graphql.ts';

export const MATTERS = graphql(`
  query AppointmentMatters {
    appointmentMatters {
      id
      name
      hint
    }
  }
`);

export const DAYS = graphql(`
  query AppointmentDays($matterId: ID!) {
    appointmentDays(matterId: $matterId) {
      day
      count
    }
  }
`);

export const TIMES = graphql(`
  query AppointmentTimes($matterId: ID!, $day: String!) {
    appointmentTimes(matterId: $matterId, day: $day) {
      seriesId
      host
      startsAt
      endsAt
    }
  }
`);

export const BOOK = graphql(`
  mutation BookAppointment($input: BookAppointmentInput!) {
    bookAppointment(input: $input) {
      __typename
      ... on AppointmentRequested {
        startsAt
        heldUntil
      }
      ... on SlotTaken {
        nextFree {
          seriesId
          host
          startsAt
          endsAt
        }
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

export const BY_LINK = graphql(`
  query AppointmentByLink($token: String!) {
    appointmentByLink(token: $token) {
      matterId
      matter
      host
      startsAt
      endsAt
      status
      heldUntil
      name
      email
      phone
      note
      needs
      reason
    }
  }
`);

export const CALENDAR_FILE = graphql(`
  query AppointmentCalendarFile($token: String!) {
    appointmentByLink(token: $token) {
      calendarFile
    }
  }
`);

export const CONFIRM = graphql(`
  mutation ConfirmAppointment($token: String!) {
    confirmAppointment(input: { token: $token }) {
      __typename
      ... on Problem {
        message
      }
    }
  }
`);

export const CANCEL = graphql(`
  mutation CancelAppointment($token: String!) {
    cancelAppointment(input: { token: $token }) {
      __typename
      ... on Problem {
        message
      }
    }
  }
`);

export const MOVE = graphql(`
  mutation MoveAppointment($input: MoveAppointmentInput!) {
    moveAppointment(input: $input) {
      __typename
      ... on Problem {
        message
      }
    }
  }
`);

export const ERASE = graphql(`
  mutation EraseAppointment($token: String!) {
    eraseAppointment(input: { token: $token })
  }
`);

export type Matter = ResultOf<typeof MATTERS>['appointmentMatters'][number];
export type Day = ResultOf<typeof DAYS>['appointmentDays'][number];
export type Time = ResultOf<typeof TIMES>['appointmentTimes'][number];
export type Booked = NonNullable<ResultOf<typeof BY_LINK>['appointmentByLink']>;
