import { graphql, type ResultOf } from './graphql.ts';

/** What a list shows of an idea. */
export const ideaCard = graphql(`
  fragment IdeaCard on Idea {
    number
    slug
    title
    excerpt
    status
    modelStage
    voteCount
    commentCount
    viewerHasVoted
    place {
      name
    }
  }
`);

export type IdeaCardFields = ResultOf<typeof ideaCard>;

/** What a card shows of an official answer. */
export const answerCard = graphql(`
  fragment AnswerCard on Answer {
    id
    keySentence
    office
    publishedAt
    next
    idea {
      number
      slug
      title
      status
      modelStage
      voteCount
    }
  }
`);

export type AnswerCardFields = ResultOf<typeof answerCard>;

/** What a card shows of a participation project. */
export const projectCard = graphql(`
  fragment ProjectCard on Project {
    id
    slug
    name
    question
    permanent
    stage
    openIdeaCount
    phases {
      id
      kind
      name
      startsAt
      endsAt
    }
    currentPhase {
      id
    }
  }
`);

export type ProjectCardFields = ResultOf<typeof projectCard>;

/** Filters with their counts. */
export const facetFields = graphql(`
  fragment FacetFields on Facets {
    states {
      id
      name
      count
    }
    places {
      id
      name
      count
    }
    categories {
      id
      name
      count
    }
    projects {
      id
      name
      count
    }
  }
`);

export type FacetFields = ResultOf<typeof facetFields>;
