import { comparison } from '#lib/api/comparison.graphql.ts';
import { graphql } from '#lib/api/graphql.ts';

export const PROPOSAL = graphql(`
  query Proposal($number: Int!) {
    idea(number: $number) {
      id
      number
      slug
      title
      viewerHasVoted
      viewerIsAuthor
      proposal {
        version
        state
        note
        askUntil
        supporters
        viewerAnswer
      }
    }
  }
`);

export const PROPOSED_TEXT = graphql(
  `
    query ProposedText($number: Int!, $version: Int!) {
      idea(number: $number) {
        comparison(to: $version) {
          ...ComparisonFields
        }
      }
    }
  `,
  [comparison],
);
