import { graphql, type ResultOf } from '#lib/api/graphql.ts';

export const PROJECT_POLICIES = graphql(`
  query ProjectPolicies {
    projectPolicies {
      projectId
      name
      ideasChecked
      commentsChecked
      trustAfter
    }
    projects {
      id
      slug
    }
  }
`);

export const SET_POLICY = graphql(`
  mutation SetProjectPolicy($input: SetProjectPolicyInput!) {
    setProjectPolicy(input: $input) {
      __typename
      ... on Problem {
        message
      }
    }
  }
`);

export type Policy = ResultOf<typeof PROJECT_POLICIES>['projectPolicies'][number];
