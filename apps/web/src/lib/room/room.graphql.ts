import { graphql, type ResultOf } from '#lib/api/graphql.ts';

export const openDay = graphql(`
  fragment OpenDayFields on OpenDay {
    day
    reason
    lines {
      from
      until
      who
      helpsWith
    }
  }
`);

export const openingVersion = graphql(`
  fragment OpeningVersionFields on OpeningVersion {
    id
    validFrom
    note
    demo
    sequence
    changedAt
    lines {
      id
      weekday
      from
      until
      who
      helpsWith
    }
  }
`);

export type OpenDay = ResultOf<typeof openDay>;
export type OpeningVersion = ResultOf<typeof openingVersion>;
export interface OpeningException {
  day: string;
  from: string | null;
  until: string | null;
  reason: string;
  sequence: number;
  changedAt: string;
}
