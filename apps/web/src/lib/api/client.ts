import { error, redirect } from '@sveltejs/kit';
import type { TadaDocumentNode } from 'gql.tada';
import { m } from '#lib/messages/generated/messages.js';
import { inLanguage } from '#lib/language.ts';
import { send, type Caller } from './transport.ts';

export type { Caller, FieldProblems } from './transport.ts';

function signIn({ locals, url }: Caller): never {
  const back = encodeURIComponent(url.pathname);
  redirect(303, inLanguage(locals.language, `/anmelden?weiter=${back}`));
}

/** The way to the page that asks staff for their second factor, and back. */
export function askSecondFactor({ locals, url }: Pick<Caller, 'locals' | 'url'>): never {
  const back = encodeURIComponent(url.pathname + url.search);
  redirect(303, inLanguage(locals.language, `/anmelden/zweiter-faktor?weiter=${back}`));
}

/** Ends in a page that says no; an admin who only looks is told why. */
function notAllowed(code: string | undefined): void {
  if (code === 'LOOKING_ONLY') error(403, m.looking_only());
  if (code === 'FORBIDDEN') error(403, 'Not allowed.');
}

/**
 * Asks the API. A thing, a refusal (`Problem`) and fields of the wrong shape come back;
 * not allowed and our own faults end in a page of their own.
 */
export async function call<Data, Variables>(
  caller: Caller,
  document: TadaDocumentNode<Data, Variables>,
  variables: Variables,
) {
  const { data, errors } = await send<Data>(caller, document, variables);
  const { code, fields, correlationId } = errors?.[0]?.extensions ?? {};
  if (code === 'BAD_USER_INPUT') return { fields: fields ?? {} };
  if (code === 'UNAUTHENTICATED') signIn(caller);
  if (code === 'SECOND_FACTOR_REQUIRED') askSecondFactor(caller);
  notAllowed(code);
  if (correlationId) error(500, { status: 500, message: 'The service failed.', correlationId });
  if (errors || !data) throw new Error(errors?.[0]?.message ?? 'The service sent no data.');
  return { data };
}

/** Asks a question whose variables are ours: what cannot be read came from a made-up address. */
export async function ask<Data, Variables>(
  caller: Caller,
  document: TadaDocumentNode<Data, Variables>,
  variables: Variables,
): Promise<Data> {
  const reply = await call(caller, document, variables);
  return reply.data ?? error(400, 'This address cannot be read.');
}
