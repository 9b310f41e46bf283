import { graphql, type ResultOf } from '#lib/api/graphql.ts';

export const TRACK = graphql(`
  query Track($input: TrackIdeaInput!) {
    trackIdea(input: $input) {
      __typename
      ... on TrackedIdea {
        number
        title
        slug
        visibility
        status
        submittedAt
        publishedAt
        reason
        ground
        answer
        canBeTakenOver
        steps {
          status
          sentence
          at
        }
      }
      ... on Problem {
        message
      }
    }
  }
`);

export type Tracked = Extract<ResultOf<typeof TRACK>['trackIdea'], { __typename: 'TrackedIdea' }>;

export const SPOKEN = graphql(`
  query Spoken($input: TrackIdeaInput!) {
    counterReceipt(input: $input) {
      __typename
      ... on CounterReceipt {
        kind
        number
        title
        commentNumber
        counts
        waits
        reason
      }
      ... on Problem {
        message
      }
    }
  }
`);

export type SpokenReceipt = Extract<
  ResultOf<typeof SPOKEN>['counterReceipt'],
  { __typename: 'CounterReceipt' }
>;

export const FOLLOW_BY_CODE = graphql(`
  mutation FollowByCode($input: FollowByCodeInput!) {
    followByCode(input: $input) {
      __typename
      ... on FollowRequested {
        validDays
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

export const CONFIRM_FOLLOW = graphql(`
  mutation ConfirmFollow($token: String!) {
    confirmAddressFollow(input: { token: $token }) {
      __typename
      ... on AddressFollowed {
        ideaNumber
      }
      ... on Problem {
        message
      }
    }
  }
`);
