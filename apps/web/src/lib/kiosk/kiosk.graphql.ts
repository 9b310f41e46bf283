import { graphql, type ResultOf } from '#lib/api/graphql.ts';

export const KIOSK_START = graphql(`
  query KioskStart($after: String) {
    fabric(first: 24) {
      number
      stage
      recent
    }
    ideas(first: 6, after: $after, sort: NEW) {
      totalCount
      pageInfo {
        endCursor
        hasNextPage
      }
      nodes {
        number
        title
        status
        modelStage
        voteCount
        place {
          name
        }
      }
    }
  }
`);

export const KIOSK_IDEA = graphql(`
  query KioskIdea($number: Int!) {
    idea(number: $number) {
      number
      title
      bodyHtml
      status
      modelStage
      voteCount
      commentCount
      place {
        name
      }
      answer {
        keySentence
        office
        publishedAt
      }
    }
  }
`);

export const KIOSK_FORM = graphql(`
  query KioskForm {
    places {
      id
      name
    }
    categories {
      id
      name
    }
  }
`);

export type KioskForm = ResultOf<typeof KIOSK_FORM>;

export const SUBMIT_FROM_KIOSK = graphql(`
  mutation SubmitFromKiosk($input: SubmitFromKioskInput!) {
    submitFromKiosk(input: $input) {
      __typename
      ... on KioskReceipt {
        number
        code
      }
    }
  }
`);

export const ENROL_KIOSK = graphql(`
  mutation EnrolKiosk($input: EnrolKioskInput!) {
    enrolKiosk(input: $input) {
      __typename
      ... on KioskEnrolled {
        token
        name
      }
      ... on Problem {
        message
      }
    }
  }
`);

export const REPORT_KIOSK = graphql(`
  mutation ReportKiosk($input: ReportKioskInput!) {
    reportKiosk(input: $input) {
      __typename
    }
  }
`);

export const FETCH_RECEIPT = graphql(`
  query FetchKioskReceipt($input: FetchKioskReceiptInput!) {
    kioskReceipt(input: $input) {
      __typename
      ... on KioskReceipt {
        number
        code
      }
      ... on Problem {
        message
      }
    }
  }
`);
