import { graphql, type ResultOf } from '#lib/api/graphql.ts';

export const IMPORTS = graphql(`
  query Imports($projectId: ID!) {
    imports(projectId: $projectId) {
      id
      state
      files
      createdAt
      ideas
      comments
    }
  }
`);

const importFields = graphql(`
  fragment ImportFields on ImportRun {
    id
    projectId
    source
    state
    files
    ignored
    showsNames
    ideas
    comments
    there
    bad
    done
    total
    hasNames
    canBeDiscarded
    rows {
      line
      title
      category
      status
      place
      writtenAt
      comments
      there
    }
    remarks {
      comments
      line
      reasons
    }
    categories {
      word
      ideas
      categoryId
    }
    statuses {
      word
      ideas
      status
    }
  }
`);
export type Import = ResultOf<typeof importFields>;

export const IMPORT = graphql(
  `
    query Import($importId: ID!) {
      import(importId: $importId) {
        ...ImportFields
      }
      categories {
        id
        name
      }
    }
  `,
  [importFields],
);

export const START = graphql(`
  mutation StartImport($input: StartImportInput!) {
    startImport(input: $input) {
      __typename
      ... on Problem {
        message
      }
    }
  }
`);

export const STOP = graphql(`
  mutation StopImport($input: ImportRunInput!) {
    stopImport(input: $input) {
      __typename
      ... on Problem {
        message
      }
    }
  }
`);

export const PUBLISH_IMPORT = graphql(`
  mutation PublishImport($input: ImportRunInput!) {
    publishImport(input: $input) {
      __typename
      ... on Problem {
        message
      }
    }
  }
`);

export const DISCARD_IMPORT = graphql(`
  mutation DiscardImport($input: ImportRunInput!) {
    discardImport(input: $input) {
      __typename
      ... on Problem {
        message
      }
    }
  }
`);
