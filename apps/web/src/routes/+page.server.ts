import { ask } from '#lib/api/client.ts';
import type { PageServerLoad } from './$types';
import { startQuery } from './start.graphql.ts';

/** Only read: `lib/pleasant` is all the script it needs. */
export const csr = false;

export const load: PageServerLoad = (event) => ask(event, startQuery, {});
