import { error } from '@sveltejs/kit';
import { ask } from '#lib/api/client.ts';
import type { PageServerLoad } from './$types';
import { ROUND_IN_SHORT } from './meinungen/opinions.graphql.ts';
import { SURVEYS } from './umfragen/surveys.graphql.ts';
import { projectIdeasQuery, projectQuery } from '../projects.graphql.ts';

export const load: PageServerLoad = async (event) => {
  const { project } = await ask(event, projectQuery, { slug: event.params.slug });
  if (!project) error(404);
  const { ideas } = await ask(event, projectIdeasQuery, { filter: { projectIds: [project.id] } });
  const { opinionRound: round } = await ask(event, ROUND_IN_SHORT, { slug: project.slug });
  const { surveys } = await ask(event, SURVEYS, { slug: project.slug });
  return { project, ideas, round, surveys };
};
