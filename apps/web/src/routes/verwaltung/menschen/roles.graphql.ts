import { graphql, type ResultOf } from '#lib/api/graphql.ts';

export const ROLES_OVERVIEW = graphql(`
  query RolesOverview {
    rolesOverview {
      needsSecond
      staff {
        id
        displayName
        email
        role
        hasSecondFactor
        lastSeenAt
        waits
      }
      requests {
        id
        displayName
        fromRole
        toRole
        reason
        askedBy
        askedAt
        endsAt
        own
      }
    }
  }
`);

export const LOOK_UP_PEOPLE = graphql(`
  query LookUpPeople($words: String!) {
    lookUpPeople(words: $words) {
      id
      displayName
      email
      role
      hasSecondFactor
      lastSeenAt
      waits
    }
  }
`);

export const CHANGE_ROLE = graphql(`
  mutation ChangeRole($input: ChangeRoleInput!) {
    changeRole(input: $input) {
      __typename
      ... on RoleChange {
        holds
      }
      ... on Problem {
        message
      }
    }
  }
`);

export const DECIDE_ROLE_REQUEST = graphql(`
  mutation DecideRoleRequest($input: DecideRoleRequestInput!) {
    decideRoleRequest(input: $input) {
      __typename
      ... on RoleChange {
        holds
      }
      ... on Problem {
        message
      }
    }
  }
`);

type Overview = ResultOf<typeof ROLES_OVERVIEW>['rolesOverview'];
export type Person = Overview['staff'][number];
export type RoleRequest = Overview['requests'][number];
export type Role = Person['role'];
