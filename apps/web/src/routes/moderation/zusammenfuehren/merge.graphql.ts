import { graphql, type ResultOf } from '#lib/api/graphql.ts';

const side = graphql(`
  fragment MergeSide on Idea {
    id
    number
    slug
    title
    bodyHtml
    status
    modelStage
    visibility
    voteCount
    commentCount
    place {
      name
    }
    category {
      name
    }
    author {
      displayName
    }
  }
`);

export const chooseQuery = graphql(
  `
    query IdeaToMerge($number: Int!) {
      idea(number: $number) {
        ...MergeSide
      }
    }
  `,
  [side],
);

export const similarQuery = graphql(`
  query IdeasToMergeWith($title: String!) {
    similarIdeas(title: $title) {
      number
      slug
      title
      status
      modelStage
      voteCount
      place {
        name
      }
    }
  }
`);

export const previewQuery = graphql(
  `
    query MergePreview($duplicate: Int!, $main: Int!, $reason: String, $ground: String) {
      mergePreview(duplicate: $duplicate, main: $main, reason: $reason, ground: $ground) {
        whyNot
        authorMail
        followerMail
        duplicate {
          ...MergeSide
        }
        main {
          ...MergeSide
        }
        numbers {
          mainVotes
          duplicateVotes
          countedAlready
          peopleAfter
          mainComments
          duplicateComments
          duplicatePhotos
          told
        }
      }
      reasonPresets {
        id
        label
        text
        ground
      }
    }
  `,
  [side],
);

export const itemQuery = graphql(`
  query ItemToMerge($id: ID!) {
    queueItem(id: $id) {
      id
      version
      kind
      closed
      idea {
        number
      }
    }
  }
`);

export const mergeMutation = graphql(`
  mutation MergeIdeas($input: MergeIdeasInput!) {
    mergeIdeas(input: $input) {
      __typename
      ... on Decision {
        id
      }
      ... on Problem {
        message
      }
    }
  }
`);

export const undoMergeMutation = graphql(`
  mutation UndoMerge($duplicateId: ID!) {
    undoMerge(input: { duplicateId: $duplicateId }) {
      __typename
      ... on Problem {
        message
      }
    }
  }
`);

export type MergeSide = ResultOf<typeof side>;
export type Similar = ResultOf<typeof similarQuery>['similarIdeas'][number];
export type Preview = NonNullable<ResultOf<typeof previewQuery>['mergePreview']>;
