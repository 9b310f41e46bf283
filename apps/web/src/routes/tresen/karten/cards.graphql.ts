import { graphql, type ResultOf } from '#lib/api/graphql.ts';

export const CARDS = graphql(`
  query Cards {
    counterConsent {
      version
      text
    }
    occasions {
      id
      name
      heldOn
      cards
    }
    occasionEvents {
      number
      title
      startsAt
    }
    projects {
      id
      slug
      name
    }
  }
`);

export type OccasionRow = ResultOf<typeof CARDS>['occasions'][number];

export const CARD_IDEAS = graphql(`
  query CardIdeas($filter: IdeaFilter) {
    ideas(first: 50, sort: ACTIVE, filter: $filter) {
      nodes {
        number
        title
      }
    }
  }
`);

export type OccasionEvent = ResultOf<typeof CARDS>['occasionEvents'][number];

export const ADD_EVENT_OCCASION = graphql(`
  mutation AddEventOccasion($input: AddEventOccasionInput!) {
    addEventOccasion(input: $input) {
      __typename
      ... on OccasionRow {
        id
      }
      ... on Problem {
        message
      }
    }
  }
`);

export const ADD_OCCASION = graphql(`
  mutation AddOccasion($input: AddOccasionInput!) {
    addOccasion(input: $input) {
      id
    }
  }
`);

export const CHANGE_OCCASION = graphql(`
  mutation ChangeOccasion($input: ChangeOccasionInput!) {
    changeOccasion(input: $input) {
      __typename
      ... on Problem {
        message
      }
    }
  }
`);

export const REMOVE_OCCASION = graphql(`
  mutation RemoveOccasion($input: RemoveOccasionInput!) {
    removeOccasion(input: $input) {
      __typename
      ... on Problem {
        message
      }
    }
  }
`);
