import { ask } from '#lib/api/client.ts';
import type { PageServerLoad } from './$types';
import { OUTCOMES } from './outcomes.graphql.ts';

/** Only read: `lib/pleasant` is all the script it needs. */
export const csr = false;

export const load: PageServerLoad = async (event) => (await ask(event, OUTCOMES, {})).myOutcomes;
