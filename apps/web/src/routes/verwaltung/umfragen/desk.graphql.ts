import { graphql, type ResultOf } from '#lib/api/graphql.ts';

export const ALL_SURVEYS = graphql(`
  query AllSurveys {
    allSurveys {
      id
      title
      projectName
      state
      opensAt
      closesAt
      decidedOn
    }
    projects {
      id
      name
    }
  }
`);

export const SURVEY_AT_DESK = graphql(`
  query SurveyAtDesk($surveyId: ID!) {
    surveyAtDesk(surveyId: $surveyId) {
      id
      number
      title
      intro
      state
      projectSlug
      projectName
      opensAt
      closesAt
      decidedOn
      paper
      liveResults
      questions {
        id
        kind
        text
        options
        needed
        textsShown
      }
    }
    projects {
      id
      slug
    }
  }
`);
export type DeskSurvey = NonNullable<ResultOf<typeof SURVEY_AT_DESK>['surveyAtDesk']>;

export const SURVEY_TEXTS = graphql(`
  query SurveyTexts($questionId: ID!) {
    surveyTexts(questionId: $questionId)
  }
`);

export const SAVE_SURVEY = graphql(`
  mutation SaveSurvey($input: SaveSurveyInput!) {
    saveSurvey(input: $input) {
      __typename
      ... on Survey {
        id
      }
      ... on Problem {
        message
      }
    }
  }
`);

export const ADD_QUESTION = graphql(`
  mutation AddSurveyQuestion($input: AddQuestionInput!) {
    addSurveyQuestion(input: $input) {
      __typename
      ... on Problem {
        message
      }
    }
  }
`);

export const REMOVE_QUESTION = graphql(`
  mutation RemoveSurveyQuestion($input: QuestionIdInput!) {
    removeSurveyQuestion(input: $input) {
      __typename
      ... on Problem {
        message
      }
    }
  }
`);

export const PUBLISH_SURVEY = graphql(`
  mutation PublishSurvey($input: SurveyIdInput!) {
    publishSurvey(input: $input) {
      __typename
      ... on Problem {
        message
      }
    }
  }
`);

export const END_SURVEY = graphql(`
  mutation EndSurvey($input: SurveyIdInput!) {
    endSurvey(input: $input) {
      __typename
      ... on Problem {
        message
      }
    }
  }
`);

export const SHOW_TEXTS = graphql(`
  mutation ShowSurveyTexts($input: ShowTextsInput!) {
    showSurveyTexts(input: $input) {
      __typename
      ... on Problem {
        message
      }
    }
  }
`);
