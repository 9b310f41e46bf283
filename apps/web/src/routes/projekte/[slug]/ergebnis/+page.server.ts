import { error } from '@sveltejs/kit';
import { ask } from '#lib/api/client.ts';
import type { PageServerLoad } from './$types';
import { PROJECT_RESULT } from './result.graphql.ts';

export const load: PageServerLoad = async (event) => {
  const { slug } = event.params;
  const { projectResult: result } = await ask(event, PROJECT_RESULT, { slug });
  if (!result) error(404);
  return { slug, result };
};
