import { graphql, type ResultOf } from '#lib/api/graphql.ts';

export const DESK_SHEETS = graphql(`
  query DeskSheets {
    deskCodeSheets {
      id
      madeAt
      validUntil
      madeByName
      size
      used
    }
  }
`);

export type DeskSheet = ResultOf<typeof DESK_SHEETS>['deskCodeSheets'][number];

export const MAKE_DESK_CODES = graphql(`
  mutation MakeDeskCodes($input: MakeDeskCodesInput!) {
    makeDeskCodes(input: $input) {
      codes
      validUntil
    }
  }
`);
