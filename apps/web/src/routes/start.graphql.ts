import { graphql } from '#lib/api/graphql.ts';
import { answerCard, ideaCard, projectCard } from '#lib/api/idea-card.graphql.ts';

export const startQuery = graphql(
  `
    query Start {
      town {
        roomName
        roomAddress
        openingHoursSince
        contactEmail
        openingHours {
          days
          hours
          who
        }
      }
      townFigures {
        ideas
        answers
        answersDue
        answeredInTime
        answerDays
      }
      fabric(first: 60) {
        number
        stage
        recent
      }
      answers(first: 3) {
        totalCount
        nodes {
          ...AnswerCard
        }
      }
      projects {
        ...ProjectCard
      }
      ideas(first: 4, sort: NEW) {
        totalCount
        nodes {
          ...IdeaCard
        }
      }
    }
  `,
  [answerCard, projectCard, ideaCard],
);
