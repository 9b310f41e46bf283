import { graphql, type ResultOf } from '#lib/api/graphql.ts';

export const TOWN_TEXTS = graphql(`
  query TownTexts {
    townTexts {
      key
      group
      kind
      title
      hint
      value
      standard
      max
    }
  }
`);

export const SET_TOWN_TEXT = graphql(`
  mutation SetTownText($input: SetTownTextInput!) {
    setTownText(input: $input) {
      __typename
      ... on Problem {
        message
      }
    }
  }
`);

export type TownText = ResultOf<typeof TOWN_TEXTS>['townTexts'][number];
