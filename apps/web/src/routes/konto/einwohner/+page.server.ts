import { fail, redirect } from '@sveltejs/kit';
import { ask, call } from '#lib/api/client.ts';
import { href } from '#lib/href.ts';
import { m } from '#lib/messages/generated/messages.js';
import { text } from '#lib/state/form.ts';
import { MY_ASSURANCE, USE_DESK_CODE } from './assurance.graphql.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  if (!event.locals.viewer)
    redirect(303, href(`/anmelden?weiter=${encodeURIComponent(href('/konto/einwohner'))}`));
  return { assurance: (await ask(event, MY_ASSURANCE, {})).myAssurance };
};

export const actions: Actions = {
  default: async (event) => {
    const code = text(await event.request.formData(), 'code');
    const { data } = await call(event, USE_DESK_CODE, { input: { code } });
    if (!data) return fail(400, { code, errors: { code: m.assurance_code_error() } });
    const result = data.useDeskCode;
    if (result.__typename === 'OwnAssurance') return { done: true };
    return result.__typename === 'DeskCodeWrong'
      ? fail(400, { code, errors: { code: result.message } })
      : fail(429, { code, problem: result.message });
  },
};
