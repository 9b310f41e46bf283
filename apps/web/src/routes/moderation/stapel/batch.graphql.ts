import { graphql, type ResultOf } from '#lib/api/graphql.ts';

export const CHOSEN = graphql(`
  query ChosenItems($ids: [ID!]!) {
    queueItems(ids: $ids) {
      id
      version
      kind
      waiting
      title
      excerpt
      placeName
      claimedBy
      idea {
        number
      }
      comment {
        number
      }
    }
    reasonPresets {
      id
      label
      text
      ground
    }
  }
`);

export const DECIDE_BATCH = graphql(`
  mutation DecideBatch($input: DecideBatchInput!) {
    decideBatch(input: $input) {
      itemId
      outcome
      message
      decision {
        id
        canUndoUntil
      }
    }
  }
`);

export const UNDO_BATCH = graphql(`
  mutation UndoBatch($input: UndoBatchInput!) {
    undoBatch(input: $input) {
      decisionId
      undone
      message
    }
  }
`);

export type ChosenItem = ResultOf<typeof CHOSEN>['queueItems'][number];
export type BatchResult = ResultOf<typeof DECIDE_BATCH>['decideBatch'][number];
export type BatchUndone = ResultOf<typeof UNDO_BATCH>['undoBatch'][number];
