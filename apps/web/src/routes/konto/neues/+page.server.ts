import { redirect } from '@sveltejs/kit';
import { ask } from '#lib/api/client.ts';
import { href } from '#lib/href.ts';
import { optional } from '#lib/state/form.ts';
import type { Actions, PageServerLoad } from './$types';
import { MARK_READ, NEWS } from './news.graphql.ts';

export const load: PageServerLoad = async (event) => ({
  groups: (await ask(event, NEWS, {})).notifications,
});

export const actions: Actions = {
  gelesen: async (event) => {
    const ideaId = optional(await event.request.formData(), 'ideaId');
    await ask(event, MARK_READ, { ideaId });
    redirect(303, href('/konto/neues'));
  },
};
