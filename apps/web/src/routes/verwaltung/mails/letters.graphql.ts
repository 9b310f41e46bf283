import { graphql, type ResultOf } from '#lib/api/graphql.ts';

export const LETTERS = graphql(`
  query Letters {
    letterKinds {
      kind
      title
      group
      changed
    }
    letterWords {
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

export const LETTER = graphql(`
  query LetterPreview($kind: String!, $locale: String!, $sample: Int!) {
    letterPreview(kind: $kind, locale: $locale, sample: $sample) {
      kind
      title
      samples
      subject
      text
      words {
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
  }
`);

export const LETTER_HTML = graphql(`
  query LetterHtml($kind: String!, $locale: String!, $sample: Int!) {
    letterPreview(kind: $kind, locale: $locale, sample: $sample) {
      html
    }
  }
`);

export const SEND_SAMPLE = graphql(`
  mutation SendLetterSample($input: SendLetterSampleInput!) {
    sendLetterSample(input: $input) {
      __typename
      ... on LetterSampleSent {
        to
      }
      ... on Problem {
        message
      }
    }
  }
`);

export type LetterKind = ResultOf<typeof LETTERS>['letterKinds'][number];
