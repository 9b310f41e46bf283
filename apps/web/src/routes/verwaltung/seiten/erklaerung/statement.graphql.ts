import { graphql } from '#lib/api/graphql.ts';

export const STATEMENT = graphql(`
  query AccessibilityStatement {
    accessibilityStatement {
      status
      gaps {
        what
        reason
        why
        alternative
      }
      method
      assessedBy
      assessedOn
      reviewedOn
      email
      phone
      answerDays
      arbitrationName
      arbitrationUrl
      arbitrationContact
      demo
      version
    }
  }
`);

export const SAVE_STATEMENT = graphql(`
  mutation SaveStatement($input: SaveAccessibilityInput!) {
    saveAccessibilityStatement(input: $input) {
      __typename
      ... on Problem {
        message
      }
    }
  }
`);
