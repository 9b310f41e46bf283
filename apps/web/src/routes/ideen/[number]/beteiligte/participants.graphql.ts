import { graphql } from '#lib/api/graphql.ts';

export const participantsQuery = graphql(`
  query Participants($number: Int!, $beginning: String!) {
    idea(number: $number) {
      participants(beginning: $beginning) {
        displayName
        placeName
      }
    }
  }
`);
