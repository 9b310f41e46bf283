import { graphql, type ResultOf } from '#lib/api/graphql.ts';

export const RESULT_DESK = graphql(`
  query ResultDesk($slug: String!) {
    resultDesk(slug: $slug) {
      projectId
      projectName
      version
      intro
      othersReason
      chosenCount
      rule
      comesAt
      publishedAt
      standings {
        ideaNumber
        title
        place
        votes
        outcome
        reason
        sourceLabel
        sourceUrl
      }
    }
  }
`);
export type Desk = NonNullable<ResultOf<typeof RESULT_DESK>['resultDesk']>;

export const SAVE_TEXT = graphql(`
  mutation SaveResultText($input: SaveResultTextInput!) {
    saveResultText(input: $input) {
      __typename
      ... on Problem {
        message
      }
    }
  }
`);

export const SAVE_STANDING = graphql(`
  mutation SaveResultStanding($input: SaveStandingInput!) {
    saveResultStanding(input: $input) {
      __typename
      ... on Problem {
        message
      }
    }
  }
`);

export const PUBLISH_RESULT = graphql(`
  mutation PublishProjectResult($input: PublishResultInput!) {
    publishProjectResult(input: $input) {
      __typename
      ... on Problem {
        message
      }
    }
  }
`);
