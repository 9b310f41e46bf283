import { graphql, type ResultOf } from '#lib/api/graphql.ts';

export const YEAR_REPORT = graphql(`
  query YearReport($year: Int!) {
    yearReport(year: $year) {
      year
      complete
      countedAt
      orders
      notices {
        reason
        notices
        effective
      }
      restrictions {
        trigger
        action
        groundKind
        ruleNumber
        ground
        decisions
        hinted
      }
      times {
        trigger
        decisions
        medianHours
      }
      appeals {
        received
        upheld
        overturned
        open
      }
      sanctions {
        kind
        sanctions
        lifted
      }
      automation {
        hinted
        hintedInVain
        decided
      }
      activeRecipients
    }
  }
`);

export type YearReport = ResultOf<typeof YEAR_REPORT>['yearReport'];
