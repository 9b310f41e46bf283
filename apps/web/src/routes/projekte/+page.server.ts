import { ask } from '#lib/api/client.ts';
import type { PageServerLoad } from './$types';
import { projectsQuery } from './projects.graphql.ts';

export const load: PageServerLoad = (event) => ask(event, projectsQuery, {});
