import { graphql, type ResultOf } from '#lib/api/graphql.ts';

export const WORDS = graphql(`
  query WatchedWords {
    watchedWords {
      word
      category
      reason
      active
      builtIn
      hits
      upheld
    }
  }
`);

export const WATCH = graphql(`
  mutation WatchWord($input: WatchWordInput!) {
    watchWord(input: $input) {
      __typename
      ... on WatchedWord {
        word
      }
      ... on Problem {
        message
      }
    }
  }
`);

export const SWITCH = graphql(`
  mutation SwitchWord($input: SwitchWordInput!) {
    switchWord(input: $input) {
      __typename
      ... on WatchedWord {
        word
        active
      }
      ... on Problem {
        message
      }
    }
  }
`);

export type Word = ResultOf<typeof WORDS>['watchedWords'][number];
