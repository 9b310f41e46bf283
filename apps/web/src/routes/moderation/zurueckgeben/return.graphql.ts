import { graphql } from '#lib/api/graphql.ts';

export const RETURN_PAGE = graphql(`
  query ReturnPage($id: ID!) {
    queueItem(id: $id) {
      id
      version
      kind
      idea {
        number
        title
        body
        visibility
        returned {
          kept
        }
      }
    }
  }
`);

export const RETURN_PREVIEW = graphql(`
  query ReturnPreview($itemId: ID!, $reason: String, $passages: [ReturnPassageInput!]) {
    mailPreview(itemId: $itemId, action: RETURN, reason: $reason, passages: $passages)
  }
`);

export const GIVE_BACK = graphql(`
  mutation GiveBack($input: DecideInput!) {
    decide(input: $input) {
      __typename
      ... on Decision {
        id
      }
      ... on Problem {
        message
      }
    }
  }
`);

export const NEXT_IDEA = graphql(`
  query NextIdea {
    moderationQueue(first: 1, filter: IDEAS) {
      nodes {
        id
      }
    }
  }
`);
