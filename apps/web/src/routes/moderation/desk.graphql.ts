import { graphql } from '#lib/api/graphql.ts';

export const ADD_NOTE = graphql(`
  mutation AddNote($input: AddNoteInput!) {
    addNote(input: $input) {
      __typename
      ... on Problem {
        message
      }
    }
  }
`);

export const REMOVE_NOTE = graphql(`
  mutation RemoveNote($input: NoteIdInput!) {
    removeNote(input: $input)
  }
`);

export const ASSIGN = graphql(`
  mutation AssignItem($input: AssignItemInput!) {
    assignItem(input: $input) {
      __typename
      ... on Problem {
        message
      }
    }
  }
`);

export const SAVE_VIEW = graphql(`
  mutation SaveView($input: SaveViewInput!) {
    saveView(input: $input) {
      __typename
      ... on Problem {
        message
      }
    }
  }
`);

export const REMOVE_VIEW = graphql(`
  mutation RemoveView($input: ViewIdInput!) {
    removeView(input: $input)
  }
`);
