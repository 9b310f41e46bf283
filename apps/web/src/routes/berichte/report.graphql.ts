import { graphql, type ResultOf } from '#lib/api/graphql.ts';

export const COUNCIL_FIGURES = graphql(`
  query CouncilFigures {
    councilFigures {
      countedAt
      placesTakingPart
      placesInAll
      figures {
        ideas
        people
        votes
        comments
        answers
        answeredInTime
        answersDue
        answerDays
      }
      byCategory {
        label
        href
        ideas
        votes
        comments
        people
      }
      byPlace {
        label
        href
        ideas
        votes
        comments
        people
      }
      byMonth {
        month
        ideas
        votes
        comments
      }
      byStatus {
        status
        ideas
      }
      byAssurance {
        level
        people
      }
      mostVoted {
        number
        slug
        title
        voteCount
        place {
          name
        }
      }
      contested {
        idea {
          number
          slug
          title
        }
        for
        if
        against
      }
      due {
        idea {
          number
          slug
          title
        }
        on
        what
        where
      }
    }
  }
`);

export type CouncilFigures = ResultOf<typeof COUNCIL_FIGURES>['councilFigures'];

const editionRow = graphql(`
  fragment EditionRow on ReportEdition {
    number
    title
    scope
    sha256
    publishedAt
    outdated
  }
`);

export type EditionRow = ResultOf<typeof editionRow>;

export const EDITIONS = graphql(
  `
    query Editions($first: Int!, $before: Int, $scope: ID) {
      reports(first: $first, before: $before, scope: $scope) {
        ...EditionRow
      }
    }
  `,
  [editionRow],
);

export const EDITION_SCOPES = graphql(`
  query EditionScopes {
    reportScopes {
      key
      words
      editions
    }
  }
`);
