import { fail, redirect } from '@sveltejs/kit';
import { call } from '#lib/api/client.ts';
import { href } from '#lib/href.ts';
import { m } from '#lib/messages/generated/messages.js';
import { text, type FieldErrors } from '#lib/state/form.ts';
import { leaveDevice } from '../../../abmelden/leave-device.ts';
import { requireAccount } from '../../require-account.ts';
import { textsOf } from '../choice.ts';
import { ERASE_ACCOUNT, REQUEST_ERASURE } from '../erase.graphql.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => {
  requireAccount(event);
  const texts = textsOf(event.url.searchParams.get('texte'));
  if (!texts) redirect(303, href('/konto/loeschen'));
  return { texts };
};

const refuse = (status: number, problem?: string, errors: FieldErrors = {}) =>
  fail(status, { problem, errors, sent: false });

export const actions: Actions = {
  code: async (event) => {
    const texts = textsOf(event.url.searchParams.get('texte'));
    if (!texts) redirect(303, href('/konto/loeschen'));
    const code = text(await event.request.formData(), 'code').replaceAll(/\D/g, '');
    if (code.length !== 6) return refuse(400, undefined, { code: m.signin_code_error() });
    const { data } = await call(event, ERASE_ACCOUNT, {
      input: { code, texts: texts === 'bleiben' ? 'KEEP' : 'REMOVE' },
    });
    const result = data?.eraseAccount;
    if (result?.__typename === 'AccountErased') {
      leaveDevice(event);
      redirect(303, href(`/auf-wiedersehen?texte=${texts}`));
    }
    if (result?.__typename === 'CodeWrong') return refuse(400, undefined, { code: result.message });
    return refuse(400, result?.message ?? m.form_problem());
  },
  neu: async (event) => {
    const { data } = await call(event, REQUEST_ERASURE, {
      input: { locale: event.locals.language },
    });
    const result = data?.requestErasure;
    if (result?.__typename === 'ErasureRequested') return { sent: true };
    return refuse(429, result?.message ?? m.form_problem());
  },
};
