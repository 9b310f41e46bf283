import { graphql, type ResultOf } from '#lib/api/graphql.ts';

export const SURVEYS = graphql(`
  query Surveys($slug: String!) {
    surveys(slug: $slug) {
      number
      title
      state
      opensAt
      closesAt
      decidedOn
    }
  }
`);
export type SurveyInShort = ResultOf<typeof SURVEYS>['surveys'][number];

export const SURVEY = graphql(`
  query Survey($slug: String!, $surveyNumber: Int!) {
    survey(slug: $slug, surveyNumber: $surveyNumber) {
      id
      number
      projectSlug
      projectName
      title
      intro
      state
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
      viewerAnswers {
        questionId
        chosen
        text
      }
      results {
        questionId
        answered
        cells {
          label
          count
        }
        texts
      }
    }
  }
`);
export type Survey = NonNullable<ResultOf<typeof SURVEY>['survey']>;
export type Question = Survey['questions'][number];
export type Result = NonNullable<Survey['results']>[number];

export const ANSWER_SURVEY = graphql(`
  mutation AnswerSurvey($input: AnswerSurveyInput!) {
    answerSurvey(input: $input) {
      __typename
      ... on AnswerDoesNotFit {
        questionId
      }
      ... on Problem {
        message
      }
    }
  }
`);

export const WITHDRAW_ANSWER = graphql(`
  mutation WithdrawSurveyAnswer($input: SurveyIdInput!) {
    withdrawSurveyAnswer(input: $input) {
      __typename
      ... on Problem {
        message
      }
    }
  }
`);
