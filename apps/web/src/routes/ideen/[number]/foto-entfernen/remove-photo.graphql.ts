import { graphql } from '#lib/api/graphql.ts';

export const photosQuery = graphql(`
  query PhotosToRemove($number: Int!) {
    idea(number: $number) {
      number
      slug
      title
      photos {
        id
        alt
        sizes {
          path
          width
          height
        }
      }
    }
    reasonPresets {
      id
      label
    }
    rules {
      rules {
        number
        title
      }
    }
  }
`);

export const removePhotoMutation = graphql(`
  mutation RemovePhoto($input: RemovePhotoInput!) {
    removePhoto(input: $input) {
      __typename
      ... on Problem {
        message
      }
    }
  }
`);
