import type { RequestEvent } from '@sveltejs/kit';
import { call } from '#lib/api/client.ts';
import { m } from '#lib/messages/generated/messages.js';
import type { FieldErrors } from '#lib/state/form.ts';
import { enter } from './enter.ts';
import { CONFIRM_SIGN_IN } from './sign-in.graphql.ts';

export interface Refusal {
  problem?: string;
  errors?: FieldErrors;
}

/** Signs in with a typed code or the token of a link; the rest of this request then acts as that person. Null means done. */
export async function confirmSignIn(
  event: RequestEvent,
  proof: { email: string; code: string } | { token: string },
): Promise<Refusal | null> {
  if ('code' in proof && !/^\d{6}$/.test(proof.code))
    return { errors: { code: m.signin_code_error() } };
  const { data } = await call(event, CONFIRM_SIGN_IN, { input: proof });
  if (!data)
    return 'code' in proof
      ? { errors: { code: m.signin_code_error() } }
      : { problem: m.signin_link_broken() };
  const result = data.confirmSignIn;
  if (result.__typename !== 'SignedIn') return refusalOf(result);

  enter(event, result);
  return null;
}

const refusalOf = (result: { __typename: string; message: string }): Refusal =>
  result.__typename === 'CodeWrong'
    ? { errors: { code: result.message } }
    : { problem: result.message };

/** The digits of what was typed or pasted: mails show the code in two groups. */
export const digits = (value: string): string => value.replaceAll(/\D/g, '');
