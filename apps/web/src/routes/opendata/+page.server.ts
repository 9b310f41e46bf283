import { ask } from '#lib/api/client.ts';
import { graphql } from '#lib/api/graphql.ts';
import type { PageServerLoad } from './$types';

const openDataQuery = graphql(`
  query OpenData {
    openData {
      licence
      licenceUrl
      attribution
      datasets {
        key
        title
        description
        changedAt
        columns {
          name
          type
          meaning
        }
        files {
          format
          path
          bytes
        }
      }
    }
  }
`);

export const load: PageServerLoad = async (event) => ask(event, openDataQuery, {});
