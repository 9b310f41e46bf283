import { error, type RequestEvent } from '@sveltejs/kit';
import type { TadaDocumentNode } from 'gql.tada';
import { Kind, print } from 'graphql';
import { reach } from './reach.ts';

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

const texts = new WeakMap<object, string>();
export const unavailable = 'The service does not answer.';

function textOf(document: TadaDocumentNode<unknown, never>): string {
  const text = texts.get(document) ?? print(document);
  texts.set(document, text);
  return text;
}

/** A query can be asked again, a mutation may have been done. */
const asksOnly = ({ definitions }: TadaDocumentNode<unknown, never>): boolean =>
  definitions.every((one) => one.kind !== Kind.OPERATION_DEFINITION || one.operation === 'query');

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

/** One request to the API, for at most 15 seconds; ends in 503 when it does not answer. */
export async function send<Data>(
  { locals, getClientAddress }: Caller,
  document: TadaDocumentNode<unknown, never>,
  variables: unknown,
): Promise<Reply<Data>> {
  const headers = {
    ...headersOf({ locals, getClientAddress }),
    'content-type': 'application/json',
  };
  const body = JSON.stringify({ query: textOf(document), variables });
  const signal = AbortSignal.timeout(15_000);
  const request = { method: 'POST', headers, body, signal, changesNothing: asksOnly(document) };
  const response = await reach('/graphql', request).catch(() => error(503, unavailable));
  const isJson = response.headers.get('content-type')?.includes('json');
  if (!isJson || response.status === 503) error(503, unavailable);
  // A process that was killed may have sent half of it.
  return (await response.json().catch(() => error(503, unavailable))) as Reply<Data>;
}
