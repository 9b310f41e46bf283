import { fail, redirect } from '@sveltejs/kit';
import { ask } from '#lib/api/client.ts';
import { href } from '#lib/href.ts';
import { text } from '#lib/state/form.ts';
import { confirmIdea } from '../ideen/neu/confirm-idea.ts';
import { ACCOUNT } from './account.graphql.ts';
import { requireAccount } from './require-account.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  requireAccount(event);
  const { viewer, myIdeas, myOpenProposals, myDraft } = await ask(event, ACCOUNT, {});
  if (!viewer) redirect(303, href('/anmelden'));
  return { viewer, ideas: myIdeas, proposals: myOpenProposals, draft: myDraft };
};

export const actions: Actions = {
  bestaetigen: async (event) => {
    const form = await event.request.formData();
    return fail(409, { problem: await confirmIdea(event, text(form, 'ideaId')) });
  },
};
