import { fail, redirect } from '@sveltejs/kit';
import { ask, call } from '#lib/api/client.ts';
import { href } from '#lib/href.ts';
import { m } from '#lib/messages/generated/messages.js';
import { text } from '#lib/state/form.ts';
import { returnPath } from '#lib/state/return-path.ts';
import { requireAccount } from '../require-account.ts';
import type { Actions, PageServerLoad } from './$types';
import { APPEAL_SANCTION, MY_SANCTIONS, SEE_SANCTION } from './sanction.graphql.ts';

export const load: PageServerLoad = async (event) => {
  requireAccount(event);
  const next = event.url.searchParams.get('weiter');
  const { mySanctions } = await ask(event, MY_SANCTIONS, {});
  return { sanctions: mySanctions, next: next ? returnPath(next, href('/konto')) : null };
};

const here = (url: URL): string => {
  const next = url.searchParams.get('weiter');
  return href(`/konto/massnahme${next ? `?weiter=${encodeURIComponent(next)}` : ''}`);
};

export const actions: Actions = {
  gelesen: async (event) => {
    requireAccount(event);
    const form = await event.request.formData();
    const { data } = await call(event, SEE_SANCTION, { input: { sanctionId: text(form, 'id') } });
    const result = data?.seeSanction;
    if (!result || 'message' in result)
      return fail(409, { id: '', text: '', problem: result?.message ?? m.form_problem() });
    redirect(303, here(event.url));
  },
  beschweren: async (event) => {
    requireAccount(event);
    const form = await event.request.formData();
    const written = { id: text(form, 'id'), text: text(form, 'text') };
    const errors = { text: m.sanction_own_appeal_error() };
    if (written.text.length < 10) return fail(400, { ...written, errors });
    const { data } = await call(event, APPEAL_SANCTION, {
      input: { sanctionId: written.id, text: written.text },
    });
    if (!data) return fail(400, { ...written, errors });
    if ('message' in data.appealSanction)
      return fail(409, { ...written, problem: data.appealSanction.message });
    redirect(303, here(event.url));
  },
};
