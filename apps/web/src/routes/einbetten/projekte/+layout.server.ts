import type { LayoutServerLoad } from './$types';

/** Nothing of the site around it, also where there is nothing to show. */
export const load: LayoutServerLoad = () => ({ frame: 'own' as const });
