import { graphql, type ResultOf } from '#lib/api/graphql.ts';

export const KEPT_PLACES = graphql(`
  query KeptPlaces {
    keptPlaces {
      id
      name
      kind
      lat
      lon
      coordinateQuality
      residents
      residentsSource
      residentsYear
      ideaCount
      offered
      mergedInto
      version
    }
  }
`);

export const SAVE_PLACE = graphql(`
  mutation SavePlace($input: SavePlaceInput!) {
    savePlace(input: $input) {
      __typename
      ... on Problem {
        message
      }
    }
  }
`);

export const OFFER_PLACE = graphql(`
  mutation OfferPlace($input: OfferPlaceInput!) {
    offerPlace(input: $input) {
      __typename
      ... on Problem {
        message
      }
    }
  }
`);

export const MERGE_PLACE = graphql(`
  mutation MergePlace($input: MergePlaceInput!) {
    mergePlace(input: $input) {
      __typename
      ... on SortingMerge {
        movedIdeas
      }
      ... on Problem {
        message
      }
    }
  }
`);

export type Place = ResultOf<typeof KEPT_PLACES>['keptPlaces'][number];
