import { graphql, type ResultOf } from '#lib/api/graphql.ts';

export const KEPT_THEMES = graphql(`
  query KeptThemes {
    keptThemes {
      id
      name
      ideaCount
      offered
      mergedInto
      version
    }
  }
`);

export const SAVE_THEME = graphql(`
  mutation SaveTheme($input: SaveThemeInput!) {
    saveTheme(input: $input) {
      __typename
      ... on Problem {
        message
      }
    }
  }
`);

export const MOVE_THEME = graphql(`
  mutation MoveTheme($input: MoveThemeInput!) {
    moveTheme(input: $input) {
      __typename
    }
  }
`);

export const OFFER_THEME = graphql(`
  mutation OfferTheme($input: OfferThemeInput!) {
    offerTheme(input: $input) {
      __typename
      ... on Problem {
        message
      }
    }
  }
`);

export const MERGE_THEME = graphql(`
  mutation MergeTheme($input: MergeThemeInput!) {
    mergeTheme(input: $input) {
      __typename
      ... on SortingMerge {
        movedIdeas
      }
      ... on Problem {
        message
      }
    }
  }
`);

export type Theme = ResultOf<typeof KEPT_THEMES>['keptThemes'][number];
