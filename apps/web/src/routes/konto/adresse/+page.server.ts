import { fail, redirect } from '@sveltejs/kit';
import { ask, call } from '#lib/api/client.ts';
import { href } from '#lib/href.ts';
import { m } from '#lib/messages/generated/messages.js';
import { errorsOf, text, type FieldErrors } from '#lib/state/form.ts';
import { requireAccount } from '../require-account.ts';
import {
  ADDRESS_CHANGE,
  CANCEL_ADDRESS_CHANGE,
  CONFIRM_ADDRESS,
  REQUEST_ADDRESS_CHANGE,
  WAIT_FOR_ADDRESS,
} from './address.graphql.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  requireAccount(event);
  const { viewer, addressChange } = await ask(event, ADDRESS_CHANGE, {});
  return {
    email: viewer?.email ?? '',
    change: addressChange,
    news: event.url.searchParams.get('stand'),
  };
};

interface Refused {
  email?: string;
  problem?: string;
  errors?: FieldErrors;
}

const refuse = (status: number, { email = '', problem, errors = {} }: Refused) =>
  fail(status, { email, problem, errors });

const back = (news?: 'geschickt' | 'geaendert' | 'wartet' | 'verworfen') =>
  redirect(303, href(`/konto/adresse${news ? `?stand=${news}` : ''}`));

export const actions: Actions = {
  anfordern: async (event) => {
    const email = text(await event.request.formData(), 'email');
    if (!/^\S+@\S+\.\S+$/.test(email))
      return refuse(400, { email, errors: { email: m.signin_email_error() } });
    const { data, fields } = await call(event, REQUEST_ADDRESS_CHANGE, {
      input: { email, locale: event.locals.language },
    });
    if (!data) return refuse(400, { email, errors: errorsOf(fields) });
    const result = data.requestAddressChange;
    if (result.__typename !== 'AddressChange')
      return refuse(429, { email, problem: result.message });
    back('geschickt');
  },
  code: async (event) => {
    const form = await event.request.formData();
    const side = text(form, 'side') === 'new' ? 'NEW' : 'OLD';
    const field = side === 'NEW' ? 'codeNew' : 'codeOld';
    const code = text(form, field).replaceAll(/\D/g, '');
    if (code.length !== 6) return refuse(400, { errors: { [field]: m.signin_code_error() } });
    const { data, fields } = await call(event, CONFIRM_ADDRESS, { input: { side, code } });
    if (!data) return refuse(400, { errors: errorsOf(fields, { code: field }) });
    const result = data.confirmAddress;
    if (result.__typename === 'AddressChange') back(result.done ? 'geaendert' : undefined);
    else if (result.__typename === 'CodeWrong')
      return refuse(400, { errors: { [field]: result.message } });
    else return refuse(400, { problem: result.message });
  },
  warten: async (event) => {
    const { data } = await call(event, WAIT_FOR_ADDRESS, {});
    const result = data?.waitForAddress;
    if (result?.__typename !== 'AddressChange')
      return refuse(409, { problem: result?.message ?? m.form_problem() });
    back('wartet');
  },
  verwerfen: async (event) => {
    await call(event, CANCEL_ADDRESS_CHANGE, {});
    back('verworfen');
  },
};
