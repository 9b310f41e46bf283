import { error, type RequestEvent } from '@sveltejs/kit';
import type { TadaDocumentNode } from 'gql.tada';
import { isUnknown, type Question, questionsFor } from './by-hash.ts';
import { reachText } from './reach.ts';

/** What the API must know of a visit: who asks, in which language, from where. */
export type Caller = Pick<RequestEvent, 'locals' | 'getClientAddress' | 'url'>;

/** A refused field of an input, by name. */
export type FieldProblems = Record<string, { constraint: string; message: string }>;

export interface Reply<Data> {
  data?: Data | null;
  errors?: {
    message: string;
    extensions?: { code?: string; fields?: FieldProblems; correlationId?: string };
  }[];
}

export const unavailable = 'The service does not answer.';

/** What each request to the API says of the visit it is for. */
export function headersOf({
  locals,
  getClientAddress,
}: Pick<Caller, 'locals' | 'getClientAddress'>): Record<string, string> {
  return {
    'accept-language': locals.language,
    'x-client-address': getClientAddress(),
    'user-agent': locals.userAgent ?? '',
    'x-web-secret': process.env.WEB_SECRET ?? '',
    ...(locals.requestId && { 'x-request-id': locals.requestId }),
    ...(locals.traceparent && { traceparent: locals.traceparent }),
    ...(locals.sessionToken && { authorization: `Bearer ${locals.sessionToken}` }),
  };
}

/** One question to the API, for at most 15 seconds; ends in 503 when it does not answer. */
export async function send<Data>(
  { locals, getClientAddress }: Caller,
  document: TadaDocumentNode<unknown, never>,
  variables: unknown,
): Promise<Reply<Data>> {
  const headers = headersOf({ locals, getClientAddress });
  const { short, whole } = questionsFor(document, variables, headers);
  const signal = AbortSignal.timeout(15_000);
  const reply = await put<Data>(short, signal);
  // Nothing was done: a document that is not known cannot be carried out.
  return isUnknown(reply.errors?.[0]?.extensions?.code) ? put<Data>(whole, signal) : reply;
}

async function put<Data>({ path, init }: Question, signal: AbortSignal): Promise<Reply<Data>> {
  const { status, headers, text } = await reachText(path, { ...init, signal }).catch(() =>
    error(503, unavailable),
  );
  if (!headers['content-type']?.includes('json') || status === 503) error(503, unavailable);
  return JSON.parse(text) as Reply<Data>;
}
