import { graphql } from '#lib/api/graphql.ts';

export const PROFILE = graphql(`
  query Profile {
    places {
      id
      name
    }
  }
`);

export const UPDATE_PROFILE = graphql(`
  mutation UpdateProfile($input: UpdateProfileInput!) {
    updateProfile(input: $input) {
      displayName
    }
  }
`);
