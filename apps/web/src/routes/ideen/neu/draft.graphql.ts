import { graphql } from '#lib/api/graphql.ts';

const draftFields = graphql(`
  fragment DraftFields on IdeaDraft {
    version
    savedAt
    title
    body
    place
    category
    project
    location
    pin
    photos {
      ticket
      alt
    }
  }
`);

export const MY_DRAFT = graphql(
  `
    query MyDraft {
      myDraft {
        ...DraftFields
      }
    }
  `,
  [draftFields],
);

export const SAVE_DRAFT = graphql(
  `
    mutation SaveDraft($input: SaveDraftInput!) {
      saveDraft(input: $input) {
        __typename
        ... on IdeaDraft {
          ...DraftFields
        }
        ... on DraftIsNewer {
          draft {
            ...DraftFields
          }
        }
      }
    }
  `,
  [draftFields],
);

export const DISCARD_DRAFT = graphql(`
  mutation DiscardDraft {
    discardDraft
  }
`);
