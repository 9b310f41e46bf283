import schema from '../../../../../api/schema.graphql?raw';
import type { RequestHandler } from './$types';

/** The whole language of the API, with a sentence on each word. */
export const GET: RequestHandler = () =>
  new Response(schema, {
    headers: {
      'content-type': 'application/graphql; charset=utf-8',
      'content-disposition': 'attachment; filename="schema.graphql"',
    },
  });
