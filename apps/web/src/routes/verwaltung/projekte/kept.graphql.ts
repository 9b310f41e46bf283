import { graphql, type ResultOf } from '#lib/api/graphql.ts';

export const keptFields = graphql(`
  fragment Kept on KeptProject {
    id
    version
    stage
    slug
    name
    question
    description
    contact
    decidedBy
    promise
    permanent
    resultRule
    chosenCount
    runnerUp
    ruleFrozenSince
    archivedAt
    phases {
      id
      kind
      name
      startsAt
      endsAt
    }
    notes {
      kind
      from
      until
      names
    }
  }
`);
export type Kept = ResultOf<typeof keptFields>;

export const KEPT_PROJECTS = graphql(
  `
    query KeptProjects {
      keptProjects {
        ...Kept
      }
    }
  `,
  [keptFields],
);

export const KEPT_PROJECT = graphql(
  `
    query KeptProject($slug: String!) {
      keptProject(slug: $slug) {
        ...Kept
      }
    }
  `,
  [keptFields],
);

export const SAVE_PROJECT = graphql(
  `
    mutation SaveProject($input: SaveProjectInput!) {
      saveProject(input: $input) {
        __typename
        ... on Problem {
          message
        }
        ... on ProjectEdited {
          current {
            ...Kept
          }
        }
        ... on KeptProject {
          slug
        }
      }
    }
  `,
  [keptFields],
);

export const SAVE_PHASES = graphql(
  `
    mutation SaveProjectPhases($input: SavePhasesInput!) {
      saveProjectPhases(input: $input) {
        __typename
        ... on Problem {
          message
        }
        ... on ProjectEdited {
          current {
            ...Kept
          }
        }
      }
    }
  `,
  [keptFields],
);

export const PUBLISH = graphql(`
  mutation PublishProject($input: MoveProjectInput!) {
    publishProject(input: $input) {
      __typename
      ... on Problem {
        message
      }
    }
  }
`);

export const ARCHIVE = graphql(`
  mutation ArchiveProject($input: MoveProjectInput!) {
    archiveProject(input: $input) {
      __typename
      ... on Problem {
        message
      }
    }
  }
`);

export const REOPEN = graphql(`
  mutation ReopenProject($input: MoveProjectInput!) {
    reopenProject(input: $input) {
      __typename
      ... on Problem {
        message
      }
    }
  }
`);

export const DISCARD = graphql(`
  mutation DiscardProject($input: MoveProjectInput!) {
    discardProject(input: $input) {
      __typename
      ... on Problem {
        message
      }
    }
  }
`);
