import { graphql } from '#lib/api/graphql.ts';
import { openDay } from '#lib/room/room.graphql.ts';
import { answerCard, ideaCard, projectCard } from '#lib/api/idea-card.graphql.ts';
import { eventCard } from './termine/events.graphql.ts';

export const startQuery = graphql(
  `
    query Start {
      town {
        questionDe
        questionEn
        roomName
        roomAddress
        contactEmail
      }
      meetingRoom {
        days {
          ...OpenDayFields
        }
      }
      events(first: 2) {
        nodes {
          ...EventCardFields
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
  [answerCard, projectCard, ideaCard, openDay, eventCard],
);
