import { pinsOf } from '../pins.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({ pins: await pinsOf(event) });
