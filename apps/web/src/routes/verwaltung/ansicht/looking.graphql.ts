import { graphql } from '#lib/api/graphql.ts';

export const BEGIN_LOOKING = graphql(`
  mutation BeginLooking($input: BeginLookingInput!) {
    beginLooking(input: $input) {
      until
    }
  }
`);
