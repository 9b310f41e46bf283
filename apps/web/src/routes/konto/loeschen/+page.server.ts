import { fail, redirect } from '@sveltejs/kit';
import { call } from '#lib/api/client.ts';
import { href } from '#lib/href.ts';
import { m } from '#lib/messages/generated/messages.js';
import { text, type FieldErrors } from '#lib/state/form.ts';
import { requireAccount } from '../require-account.ts';
import { textsOf } from './choice.ts';
import { REQUEST_ERASURE } from './erase.graphql.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => {
  requireAccount(event);
};

const refuse = (status: number, texts: string, problem?: string, errors: FieldErrors = {}) =>
  fail(status, { texts, problem, errors });

export const actions: Actions = {
  default: async (event) => {
    const texts = textsOf(text(await event.request.formData(), 'texte'));
    if (!texts) return refuse(400, '', undefined, { texte: m.erase_choice_error() });
    const { data } = await call(event, REQUEST_ERASURE, {
      input: { locale: event.locals.language },
    });
    const result = data?.requestErasure;
    if (result?.__typename !== 'ErasureRequested')
      return refuse(429, texts, result?.message ?? m.form_problem());
    redirect(303, href(`/konto/loeschen/code?texte=${texts}`));
  },
};
