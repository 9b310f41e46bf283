import { graphql, type ResultOf } from '#lib/api/graphql.ts';

export const EDIT_PAGE = graphql(`
  query EditPage($number: Int!) {
    idea(number: $number) {
      id
      number
      slug
      title
      body
      visibility
      place {
        id
      }
      category {
        id
      }
      authoring {
        base
        whyNot
      }
      returned {
        title
        body
        note
        until
        open
        closedAt
        passages {
          field
          from
          to
          note
        }
      }
      proposal {
        state
        title
        body
        placeId
        categoryId
        note
        change
      }
    }
    places {
      id
      name
    }
    categories {
      id
      name
    }
  }
`);

export type EditedIdea = NonNullable<ResultOf<typeof EDIT_PAGE>['idea']>;

export const EDIT_IDEA = graphql(`
  mutation EditIdea($input: EditIdeaInput!) {
    editIdea(input: $input) {
      __typename
      ... on Idea {
        number
        slug
      }
      ... on EditConflict {
        message
        version
        title
        body
        placeId
        categoryId
      }
      ... on Problem {
        message
      }
    }
  }
`);

export const SEND_RETURNED = graphql(`
  mutation SendReturnedIdea($input: SendReturnedInput!) {
    sendReturnedIdea(input: $input) {
      __typename
      ... on Idea {
        number
        slug
      }
      ... on EditConflict {
        message
        version
        title
        body
        placeId
        categoryId
      }
      ... on Problem {
        message
      }
    }
  }
`);
