import { graphql } from '#lib/api/graphql.ts';
import { openDay } from '#lib/room/room.graphql.ts';

const wallIdea = graphql(`
  fragment WallIdea on Idea {
    number
    title
    excerpt
    status
    modelStage
    answer {
      keySentence
      publishedAt
    }
    place {
      name
    }
  }
`);

export const WALL_FRAME = graphql(
  `
    query WallFrame {
      town {
        roomName
        roomAddress
      }
      meetingRoom {
        days {
          ...OpenDayFields
        }
      }
      townFigures {
        answersDue
        answeredInTime
        answerDays
      }
      fabric(first: 12) {
        number
        stage
        recent
      }
      projects {
        id
        slug
        name
        question
      }
    }
  `,
  [openDay],
);

export const WALL_IDEAS = graphql(
  `
    query WallIdeas($filter: IdeaFilter) {
      answers(first: 6) {
        nodes {
          keySentence
          idea {
            number
            title
            status
            modelStage
          }
        }
      }
      ideas(first: 30, sort: NEW, filter: $filter) {
        totalCount
        nodes {
          ...WallIdea
        }
      }
    }
  `,
  [wallIdea],
);

/** Of an evening: the ideas that came out of it. */
export const WALL_EVENT = graphql(
  `
    query WallEvent($number: Int!) {
      event(eventNumber: $number) {
        number
        title
        ideas {
          ...WallIdea
        }
      }
    }
  `,
  [wallIdea],
);
