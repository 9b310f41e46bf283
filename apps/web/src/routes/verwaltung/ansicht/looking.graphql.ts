import { graphql } from '#lib/api/graphql.ts';

export const BEGIN_LOOKING = graphql(`
  mutation BeginLooking($input: BeginLookingInput!) {
    beginLooking(input: $input) {
      until
    }
  }
`);

export const END_LOOKING = graphql(`
  mutation EndLooking {
    endLooking
  }
`);
