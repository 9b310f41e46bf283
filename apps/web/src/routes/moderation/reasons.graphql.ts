import { graphql } from '#lib/api/graphql.ts';

export const PRESETS = graphql(`
  query ReasonPresets($itemId: ID!, $action: DecisionAction!) {
    reasonPresets {
      id
      label
      text
      ground
      ruleNumber
    }
    rules {
      rules {
        number
        title
      }
    }
    decisionFacts(itemId: $itemId, action: $action)
  }
`);

export const MAIL_PREVIEW = graphql(`
  query MailPreview(
    $itemId: ID!
    $action: DecisionAction!
    $reason: String
    $ground: String
    $ruleNumber: Int
    $facts: String
    $order: String
  ) {
    mailPreview(
      itemId: $itemId
      action: $action
      reason: $reason
      ground: $ground
      ruleNumber: $ruleNumber
      facts: $facts
      order: $order
    )
  }
`);
