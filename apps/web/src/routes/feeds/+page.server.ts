import { ask } from '#lib/api/client.ts';
import { graphql } from '#lib/api/graphql.ts';
import type { PageServerLoad } from './$types';

const namesQuery = graphql(`
  query FeedNames {
    places {
      id
      name
    }
    categories {
      id
      name
    }
    projects {
      id
      name
    }
  }
`);

export const load: PageServerLoad = async (event) => ask(event, namesQuery, {});
