import { graphql, type ResultOf } from '#lib/api/graphql.ts';

export const DRAFTS = graphql(`
  query ReportDrafts {
    reportDrafts {
      id
      title
      scope
      changedAt
      analysis
    }
    editionTasks {
      edition
      key
      title
      label
      why
      markedAt
    }
    projects {
      id
      name
    }
    categories {
      id
      name
    }
    places {
      id
      name
    }
  }
`);

export const CREATE = graphql(`
  mutation CreateReport($input: CreateReportInput!) {
    createReport(input: $input) {
      __typename
      ... on ReportDraft {
        id
      }
      ... on Problem {
        message
      }
      ... on ReportScopeRefused {
        field
      }
    }
  }
`);

export const COUNT = graphql(`
  query ReportExtent($scope: ReportScopeInput!) {
    reportExtent(scope: $scope) {
      words
      ideas
      comments
      moreComments
      people
      morePeople
      refusal {
        field
        message
      }
    }
  }
`);

export type Extent = Omit<ResultOf<typeof COUNT>['reportExtent'], 'refusal'>;
export type ScopeField = NonNullable<
  NonNullable<ResultOf<typeof COUNT>['reportExtent']['refusal']>['field']
>;

export const SETTLE = graphql(`
  mutation SettleEditionMark($input: SettleEditionMarkInput!) {
    settleEditionMark(input: $input) {
      __typename
      ... on Problem {
        message
      }
    }
  }
`);

export const DRAFT = graphql(`
  query ReportDraft($id: ID!) {
    reportDraft(id: $id) {
      id
      title
      version
      scope
      changedAt
      countedAt
      analysis {
        state
        phase
        read
        total
      }
      topics {
        key
        name
        ideas
        comments
        stability
      }
      sentences {
        id
        section
        topic
        kind
        text
        spoken
        machineText
        shown
        leftOut
        needsReason
        sources {
          label
          path
          standing
        }
      }
      found {
        contested
        title
        label
        path
        sentences {
          key
          text
          leftOut
          label
          path
        }
      }
      problems {
        sentenceId
        message
      }
    }
  }
`);

export const RENAME = graphql(`
  mutation RenameReport($input: RenameReportInput!) {
    result: renameReport(input: $input) {
      __typename
      ... on Problem {
        message
      }
    }
  }
`);

export const WRITE = graphql(`
  mutation WriteReportSentence($input: WriteReportSentenceInput!) {
    result: writeReportSentence(input: $input) {
      __typename
      ... on Problem {
        message
      }
    }
  }
`);

export const ARRANGE = graphql(`
  mutation ArrangeReport($input: ArrangeReportInput!) {
    result: arrangeReport(input: $input) {
      __typename
      ... on Problem {
        message
      }
    }
  }
`);

export const LEAVE_OUT = graphql(`
  mutation LeaveOutQuote($input: LeaveOutQuoteInput!) {
    result: leaveOutQuote(input: $input) {
      __typename
      ... on Problem {
        message
      }
    }
  }
`);

export const TAKE_IN = graphql(`
  mutation TakeInQuote($input: TakeInQuoteInput!) {
    result: takeInQuote(input: $input) {
      __typename
      ... on Problem {
        message
      }
    }
  }
`);

export const STEER = graphql(`
  mutation SteerReportAnalysis($input: SteerAnalysisInput!) {
    result: steerReportAnalysis(input: $input) {
      __typename
      ... on Problem {
        message
      }
    }
  }
`);

export const DISCARD = graphql(`
  mutation DiscardReport($input: ReportVersionInput!) {
    discardReport(input: $input)
  }
`);

export const PUBLISH = graphql(`
  mutation PublishReport($input: ReportVersionInput!) {
    publishReport(input: $input) {
      __typename
      ... on ReportEdition {
        number
      }
      ... on PublicationRefused {
        problems {
          sentenceId
          message
        }
      }
      ... on Problem {
        message
      }
    }
  }
`);

export type Draft = NonNullable<ResultOf<typeof DRAFT>['reportDraft']>;
export type DraftSentence = Draft['sentences'][number];
export type Task = ResultOf<typeof DRAFTS>['editionTasks'][number];
