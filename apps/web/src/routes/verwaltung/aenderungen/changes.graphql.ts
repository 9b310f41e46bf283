import { graphql, type ResultOf } from '#lib/api/graphql.ts';

export const SETTING_CHANGES = graphql(`
  query SettingChanges($first: Int!, $after: String, $kind: String, $words: String) {
    settingChanges(first: $first, after: $after, kind: $kind, words: $words) {
      nodes {
        id
        kind {
          kind
          title
        }
        label
        deed
        version
        fields {
          label
          before
          after
        }
        by
        at
        undoable
        undone
      }
      pageInfo {
        endCursor
        hasNextPage
      }
      totalCount
    }
    settingKinds {
      kind
      title
    }
  }
`);

export const UNDO_CHANGE = graphql(`
  mutation UndoSettingChange($input: UndoSettingChangeInput!) {
    undoSettingChange(input: $input) {
      __typename
      ... on Problem {
        message
      }
    }
  }
`);

export type Change = ResultOf<typeof SETTING_CHANGES>['settingChanges']['nodes'][number];
