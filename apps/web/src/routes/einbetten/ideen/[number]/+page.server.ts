import { error } from '@sveltejs/kit';
import { m } from '#lib/messages/generated/messages.js';
import { ideaFor } from '../../find.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({
  idea: (await ideaFor(event, event.params.number)) ?? error(404, m.embed_nothing()),
});
