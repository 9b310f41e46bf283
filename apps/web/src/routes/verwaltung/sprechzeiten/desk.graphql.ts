import { graphql, type ResultOf } from '#lib/api/graphql.ts';

export const APPOINTMENTS = graphql(`
  query DeskAppointments($from: String!, $days: Int!) {
    appointments(from: $from, days: $days) {
      id
      matter
      host
      startsAt
      endsAt
      status
      name
      email
      phone
      note
      needs
      reason
    }
  }
`);
export type DeskAppointment = ResultOf<typeof APPOINTMENTS>['appointments'][number];

export const RECORD_VISIT = graphql(`
  mutation RecordVisit($input: RecordVisitInput!) {
    recordVisit(input: $input) {
      status
    }
  }
`);

export const TAKE_BACK = graphql(`
  mutation TakeBackAppointment($input: TakeBackAppointmentInput!) {
    takeBackAppointment(input: $input) {
      __typename
      ... on TimesTakenBack {
        displaced
        toBeCalled
      }
      ... on Problem {
        message
      }
    }
  }
`);

export const OFFERS = graphql(`
  query AppointmentOffers {
    allAppointmentMatters {
      id
      name
      hint
      active
    }
    appointmentSeries {
      id
      matterIds
      host
      weekday
      fromTime
      untilTime
      minutes
      validFrom
      validUntil
    }
    appointmentClosures {
      id
      day
      seriesId
      reason
    }
  }
`);
export type Offers = ResultOf<typeof OFFERS>;

export const SAVE_MATTER = graphql(`
  mutation SaveAppointmentMatter($input: SaveMatterInput!) {
    saveAppointmentMatter(input: $input) {
      id
    }
  }
`);

export const OPEN_SERIES = graphql(`
  mutation OpenAppointmentSeries($input: OpenSeriesInput!) {
    openAppointmentSeries(input: $input) {
      __typename
      ... on Problem {
        message
      }
    }
  }
`);

export const END_SERIES = graphql(`
  mutation EndAppointmentSeries($input: EndSeriesInput!) {
    endAppointmentSeries(input: $input) {
      __typename
      ... on TimesTakenBack {
        displaced
        toBeCalled
      }
      ... on Problem {
        message
      }
    }
  }
`);

export const CLOSE_DAY = graphql(`
  mutation CloseAppointmentDay($input: CloseDayInput!) {
    closeAppointmentDay(input: $input) {
      __typename
      ... on TimesTakenBack {
        displaced
        toBeCalled
      }
      ... on Problem {
        message
      }
    }
  }
`);

export const REOPEN_DAY = graphql(`
  mutation ReopenAppointmentDay($input: ReopenDayInput!) {
    reopenAppointmentDay(input: $input) {
      id
    }
  }
`);

export const TIMES_AT_DESK = graphql(`
  query AppointmentTimesAtDesk($matterId: ID!, $day: String!) {
    appointmentTimesAtDesk(matterId: $matterId, day: $day) {
      seriesId
      host
      startsAt
      endsAt
    }
  }
`);

export const BOOK_AT_DESK = graphql(`
  mutation BookAppointmentAtDesk($input: BookAtDeskInput!) {
    bookAppointmentAtDesk(input: $input) {
      __typename
      ... on Appointment {
        id
        startsAt
      }
      ... on SlotTaken {
        nextFree {
          seriesId
          host
          startsAt
          endsAt
        }
      }
      ... on Problem {
        message
      }
    }
  }
`);
