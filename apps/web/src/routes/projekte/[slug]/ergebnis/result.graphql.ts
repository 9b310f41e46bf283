import { graphql, type ResultOf } from '#lib/api/graphql.ts';

export const PROJECT_RESULT = graphql(`
  query ProjectResult($slug: String!) {
    projectResult(slug: $slug) {
      projectName
      rule
      runnerUp
      chosenCount
      comesAt
      publishedAt
      introHtml
      othersReason
      standings {
        ideaNumber
        title
        place
        votes
        outcome
        reason
        sourceLabel
        sourceUrl
      }
      corrections {
        correctedAt
        reason
        ideaNumber
      }
      turnout {
        ideas
        votes
        comments
        people
        places {
          name
          people
        }
      }
    }
  }
`);

export type Result = NonNullable<ResultOf<typeof PROJECT_RESULT>['projectResult']>;
export type Standing = Result['standings'][number];
