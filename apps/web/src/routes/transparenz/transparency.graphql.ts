import { graphql, type ResultOf } from '#lib/api/graphql.ts';

export const TRANSPARENCY = graphql(`
  query Transparency($year: Int) {
    transparency(year: $year) {
      year
      years
      countedAt
      decisions
      decided {
        kind
        action
        decisions
        medianHours
      }
      grounds {
        ground
        decisions
      }
      notices {
        reason
        notices
        effective
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
    }
    lastRecount {
      countedAt
      compared
      differences
    }
    logHeads {
      day
      entries
      digest
    }
  }
`);

export type Transparency = ResultOf<typeof TRANSPARENCY>['transparency'];
