import { error, redirect, type RequestEvent } from '@sveltejs/kit';
import type { TadaDocumentNode } from 'gql.tada';
import { print } from 'graphql';
import { inLanguage } from '#lib/language.ts';

export type Caller = Pick<RequestEvent, 'locals' | 'getClientAddress' | 'url'>;
export type FieldProblems = Record<string, { constraint: string; message: string }>;
interface Fault {
  message: string;
  extensions?: { code?: string; fields?: FieldProblems; correlationId?: string };
}
interface Reply<Data> {
  data?: Data | null;
  errors?: Fault[];
}

const address = process.env.API_URL ?? `http://127.0.0.1:${process.env.API_PORT ?? 4000}`;
const texts = new WeakMap<object, string>();
const unavailable = 'The service does not answer.';

function textOf(document: TadaDocumentNode<unknown, never>): string {
  const text = texts.get(document) ?? print(document);
  texts.set(document, text);
  return text;
}

async function send<Data>(
  { locals, getClientAddress }: Caller,
  query: string,
  variables: unknown,
): Promise<Reply<Data>> {
  const headers: Record<string, string> = {
    'content-type': 'application/json',
    'accept-language': locals.language,
    'x-client-address': getClientAddress(),
    'x-web-secret': process.env.WEB_SECRET ?? '',
  };
  if (locals.sessionToken) headers.authorization = `Bearer ${locals.sessionToken}`;
  const request = {
    method: 'POST',
    headers,
    body: JSON.stringify({ query, variables }),
    signal: AbortSignal.timeout(15_000),
  };
  const response = await fetch(`${address}/graphql`, request).catch(() => error(503, unavailable));
  if (response.status >= 500 && !response.headers.get('content-type')?.includes('json'))
    error(503, unavailable);
  return (await response.json()) as Reply<Data>;
}

/** Asks the API. A thing, a refusal (`Problem`) and fields of the wrong shape come back; not allowed and our faults end in a page of their own. */
export async function call<Data, Variables>(
  caller: Caller,
  document: TadaDocumentNode<Data, Variables>,
  variables: Variables,
) {
  const { data, errors } = await send<Data>(caller, textOf(document), variables);
  const { code, fields, correlationId } = errors?.[0]?.extensions ?? {};
  if (code === 'BAD_USER_INPUT') return { fields: fields ?? {} };
  if (code === 'UNAUTHENTICATED')
    redirect(
      303,
      inLanguage(
        caller.locals.language,
        `/anmelden?weiter=${encodeURIComponent(caller.url.pathname)}`,
      ),
    );
  if (code === 'FORBIDDEN') error(403, 'Not allowed.');
  if (correlationId) error(500, { status: 500, message: 'The service failed.', correlationId });
  if (errors || !data) throw new Error(errors?.[0]?.message ?? 'The service sent no data.');
  return { data };
}

/** Asks a question whose variables are ours, so that a wrong shape is a mistake of this code. */
export async function ask<Data, Variables>(
  caller: Caller,
  document: TadaDocumentNode<Data, Variables>,
  variables: Variables,
): Promise<Data> {
  const reply = await call(caller, document, variables);
  return reply.data ?? error(400, 'This address cannot be read.');
}
