import { graphql, type ResultOf } from '#lib/api/graphql.ts';

export const OFFICE_LIST = graphql(`
  query OfficeList(
    $first: Int!
    $after: String
    $statuses: [ProcessingStatus!]!
    $filter: IdeaFilter
  ) {
    ideas(first: 1, filter: $filter, sort: NEW) {
      totalCount
    }
    officeIdeas(first: $first, after: $after, statuses: $statuses) {
      nodes {
        id
        number
        title
        status
        modelStage
        voteCount
        commentCount
        answerDueOn
        answerClockStoppedAt
        publishedAt
        place {
          name
        }
        category {
          name
        }
        answer {
          id
        }
      }
      pageInfo {
        endCursor
        hasNextPage
      }
    }
  }
`);

export const OFFICE_IDEA = graphql(`
  query OfficeIdea($number: Int!) {
    idea(number: $number) {
      id
      number
      slug
      title
      bodyHtml
      status
      modelStage
      voteCount
      commentCount
      createdAt
      publishedAt
      visibility
      petitionSubmittedOn
      answerDueOn
      answerClockStoppedAt
      nextStep
      place {
        name
      }
      category {
        name
      }
      project {
        name
      }
      stanceCounts {
        for
        if
        against
        question
      }
      comments(first: 10, sort: BALANCED) {
        nodes {
          id
          number
          body
          stance
          voteCount
          removed
        }
        totalCount
      }
      timeline {
        kind
        title
        on
        state
        sentence
        office
      }
      answer {
        keySentence
        bodyHtml
        office
        publishedAt
      }
    }
  }
`);

export const MOVE_IDEA = graphql(`
  mutation MoveIdea($input: MoveIdeaInput!) {
    moveIdea(input: $input) {
      __typename
      ... on Problem {
        message
      }
    }
  }
`);

export const ANSWER_IDEA = graphql(`
  mutation AnswerIdea($input: AnswerIdeaInput!) {
    answerIdea(input: $input) {
      __typename
      ... on Problem {
        message
      }
    }
  }
`);

export const STOP_CLOCK = graphql(`
  mutation StopAnswerClock($input: AnswerClockInput!) {
    result: stopAnswerClock(input: $input) {
      __typename
      ... on Problem {
        message
      }
    }
  }
`);

export const RESUME_CLOCK = graphql(`
  mutation ResumeAnswerClock($input: AnswerClockInput!) {
    result: resumeAnswerClock(input: $input) {
      __typename
      ... on Problem {
        message
      }
    }
  }
`);

export type OfficeIdea = NonNullable<ResultOf<typeof OFFICE_IDEA>['idea']>;
export type OfficeRow = ResultOf<typeof OFFICE_LIST>['officeIdeas']['nodes'][number];

export const RECORD_PETITION = graphql(`
  mutation RecordPetition($input: RecordPetitionInput!) {
    recordPetition(input: $input) {
      __typename
      ... on Problem {
        message
      }
    }
  }
`);
