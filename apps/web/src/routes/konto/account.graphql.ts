import { graphql, type ResultOf } from '#lib/api/graphql.ts';

export const ACCOUNT = graphql(`
  query Account {
    viewer {
      email
      language
      displayName
      role
      place {
        id
        name
      }
    }
    myOpenProposals {
      number
      title
      proposal {
        askUntil
      }
    }
    myDraft {
      title
      savedAt
    }
    myIdeas {
      authoring {
        whyNot
        canWithdraw
      }
      id
      number
      slug
      title
      visibility
      status
      modelStage
      createdAt
      returned {
        until
        open
        closedAt
      }
      decision {
        id
        action
        reason
        ground
        decidedAt
        canAppealUntil
      }
    }
  }
`);

export const DECISION = graphql(`
  query DecisionToAppeal($id: ID!) {
    decision(id: $id) {
      id
      commentNumber
      action
      reason
      ground
      decidedAt
      canAppealUntil
      facts
      trigger
      order
      noticeCount
      ruleNumber
      ruleVersion
      startsAt
      endsAt
      automatedDetection
      toldAt
      appeal {
        madeAt
        dueAt
        closedAt
        succeeded
        decisionId
      }
      idea {
        number
        slug
        title
      }
    }
  }
`);

export type OwnDecision = NonNullable<ResultOf<typeof DECISION>['decision']>;

export const APPEAL = graphql(`
  mutation Appeal($input: AppealInput!) {
    appeal(input: $input) {
      __typename
      ... on AppealReceived {
        dueAt
      }
      ... on Problem {
        message
      }
    }
  }
`);
