import { graphql } from '#lib/api/graphql.ts';
import { mapGround } from '#lib/map/map.graphql.ts';

export const SUBMIT_PAGE = graphql(
  `
    query SubmitPage {
      ...MapGround
      categories {
        id
        name
      }
      projects {
        id
        slug
        name
        question
        permanent
        stage
        currentPhase {
          kind
        }
      }
      townFigures {
        answerDays
      }
      defectReporter {
        name
        url
        things
        faults
        alone
        wishes
      }
    }
  `,
  [mapGround],
);

export const SIMILAR_IDEAS = graphql(`
  query SimilarIdeas($title: String!, $placeId: ID, $lat: Float, $lon: Float) {
    similarIdeas(title: $title, placeId: $placeId, lat: $lat, lon: $lon) {
      id
      number
      slug
      title
      excerpt
      modelStage
      voteCount
      place {
        name
      }
    }
  }
`);

export const SUBMIT_IDEA = graphql(`
  mutation SubmitIdea($input: SubmitIdeaInput!) {
    submitIdea(input: $input) {
      __typename
      ... on Idea {
        number
      }
      ... on AwaitsConfirmation {
        ideaId
      }
      ... on ChallengeRequired {
        challenge
        ticket
        waitSeconds
      }
      ... on Problem {
        message
      }
    }
  }
`);

export const CONFIRM_IDEA = graphql(`
  mutation ConfirmIdea($input: IdeaIdInput!) {
    confirmIdea(input: $input) {
      __typename
      ... on Idea {
        number
      }
      ... on Problem {
        message
      }
    }
  }
`);

export const SUPPORT = graphql(`
  mutation SupportSimilar($input: IdeaIdInput!) {
    voteForIdea(input: $input) {
      __typename
      ... on Problem {
        message
      }
    }
  }
`);

export const RESEND_CODE = graphql(`
  mutation ResendIdeaCode($input: ResendIdeaCodeInput!) {
    resendIdeaCode(input: $input) {
      __typename
      ... on ChallengeRequired {
        challenge
        ticket
        waitSeconds
      }
      ... on Problem {
        message
      }
    }
  }
`);
