import { ask } from '#lib/api/client.ts';
import type { LayoutServerLoad } from './$types';
import { CHOICES_OF_LISTS } from './queue.graphql.ts';
import { isModerator } from '#lib/state/staff-only.ts';

/** What the filters of the queue offer: asked once, not with every step through the list. */
export const load: LayoutServerLoad = async (event) => {
  const choices = isModerator(event) ? await ask(event, CHOICES_OF_LISTS, {}) : null;
  return { choices };
};
