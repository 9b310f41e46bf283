import { ask } from '#lib/api/client.ts';
import type { PageServerLoad } from './$types';
import { startQuery } from './start.graphql.ts';

export const load: PageServerLoad = (event) => ask(event, startQuery, {});
