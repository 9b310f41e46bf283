import { graphql, type ResultOf } from '#lib/api/graphql.ts';

export const ruleChange = graphql(`
  fragment RuleChangeFields on RuleChange {
    part
    number
    kind
    title {
      kind
      text
    }
    text {
      kind
      text
    }
  }
`);

export const RULES = graphql(`
  query Rules($version: Int, $locale: String) {
    rules(version: $version, locale: $locale) {
      number
      validFrom
      publishedAt
      inForce
      demo
      locale
      note
      intro
      introHtml
      rules {
        number
        title
        text
        textHtml
      }
      closing
      closingHtml
    }
    rulesVersions(locale: $locale) {
      number
      validFrom
      publishedAt
      inForce
      locale
      note
    }
  }
`);

export const RULES_COMPARISON = graphql(
  `
    query RulesComparison($from: Int!, $to: Int!, $locale: String) {
      rulesComparison(from: $from, to: $to, locale: $locale) {
        changes {
          ...RuleChangeFields
        }
      }
    }
  `,
  [ruleChange],
);

export type Rules = NonNullable<ResultOf<typeof RULES>['rules']>;
export type RulesVersion = ResultOf<typeof RULES>['rulesVersions'][number];
export type RuleChange = ResultOf<typeof ruleChange>;
