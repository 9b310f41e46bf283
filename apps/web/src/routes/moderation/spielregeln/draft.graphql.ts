import { graphql, type ResultOf } from '#lib/api/graphql.ts';
import { ruleChange } from '../../spielregeln/rules.graphql.ts';

export const DRAFT = graphql(
  `
    query RulesDraft {
      rulesDraft {
        saved
        savedAt
        nextNumber
        note
        noteEn
        intro
        introEn
        closing
        closingEn
        rules {
          number
          title
          text
          titleEn
          textEn
        }
        changes {
          ...RuleChangeFields
        }
      }
      rulesVersions {
        number
        validFrom
      }
    }
  `,
  [ruleChange],
);

export const SAVE_RULES = graphql(`
  mutation SaveRules($input: SaveRulesInput!) {
    saveRulesDraft(input: $input) {
      __typename
      ... on Problem {
        message
      }
    }
  }
`);

export const DISCARD_RULES = graphql(`
  mutation DiscardRules {
    discardRulesDraft {
      saved
    }
  }
`);

export const PUBLISH_RULES = graphql(`
  mutation PublishRules($input: PublishRulesInput!) {
    publishRules(input: $input) {
      __typename
      ... on Rules {
        number
      }
      ... on Problem {
        message
      }
    }
  }
`);

export type Draft = ResultOf<typeof DRAFT>['rulesDraft'];
