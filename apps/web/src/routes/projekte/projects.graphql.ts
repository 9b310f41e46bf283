import { graphql } from '#lib/api/graphql.ts';
import { ideaCard, projectCard } from '#lib/api/idea-card.graphql.ts';

export const projectsQuery = graphql(
  `
    query Projects {
      projects {
        ...ProjectCard
      }
    }
  `,
  [projectCard],
);

export const projectQuery = graphql(
  `
    query Project($slug: String!) {
      project(slug: $slug) {
        ...ProjectCard
        descriptionHtml
        contact
        decidedBy
        promise
        resultRule
        chosenCount
        runnerUp
        archivedAt
      }
    }
  `,
  [projectCard],
);

export const projectIdeasQuery = graphql(
  `
    query ProjectIdeas($filter: IdeaFilter!) {
      ideas(first: 6, filter: $filter, sort: FAIR) {
        totalCount
        nodes {
          ...IdeaCard
        }
      }
    }
  `,
  [ideaCard],
);
