import { AsyncLocalStorage } from 'node:async_hooks';
import { createHash, randomBytes } from 'node:crypto';

const requests = new AsyncLocalStorage<string>();

/** The header in which web hands the id to the API, and in which both return it. */
export const REQUEST_HEADER = 'x-request-id';

/** Sixteen signs that somebody can read out on the phone. */
export function newRequestId(): string {
  return randomBytes(8).toString('hex');
}

/** An id that somebody else made, when it looks like one. */
export function requestIdIn(header: unknown): string | null {
  return typeof header === 'string' && /^[\w-]{8,64}$/u.test(header) ? header : null;
}

/** Everything that `work` does, also later, belongs to this request; without an id to none. */
export function inRequest<T>(id: string | null, work: () => T): T {
  return id ? requests.run(id, work) : requests.exit(work);
}

/** The request that this is done for; null for work of its own. */
export function currentRequest(): string | null {
  return requests.getStore() ?? null;
}

/** A trace is found by the id of its request: filled up with zeros, as is custom for ids of 64 bits. */
export function traceIdOf(id: string): string {
  if (/^[0-9a-f]{16}$/u.test(id)) return id.padStart(32, '0');
  return createHash('sha256').update(id).digest('hex').slice(0, 32);
}
