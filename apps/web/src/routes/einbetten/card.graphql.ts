import { graphql, type ResultOf } from '#lib/api/graphql.ts';
import { projectCard } from '#lib/api/idea-card.graphql.ts';

export const CARD_OF_IDEA = graphql(`
  query CardOfIdea($number: Int!) {
    idea(number: $number) {
      number
      slug
      title
      excerpt
      status
      modelStage
      voteCount
      visibility
      place {
        name
      }
      answer {
        keySentence
      }
    }
  }
`);

export const CARDS_OF_PROJECTS = graphql(
  `
    query CardsOfProjects {
      projects {
        ...ProjectCard
      }
    }
  `,
  [projectCard],
);

export type IdeaOnCard = NonNullable<ResultOf<typeof CARD_OF_IDEA>['idea']>;
