import { ask } from '#lib/api/client.ts';
import type { PageServerLoad } from './$types';
import { OUTCOMES } from './outcomes.graphql.ts';

export const load: PageServerLoad = async (event) => (await ask(event, OUTCOMES, {})).myOutcomes;
