import { createHash } from 'node:crypto';
import { type DocumentNode, Kind, print } from 'graphql';

/** What is put to the API: as it is handed to `reach`. */
export interface Question {
  path: string;
  init: {
    method: 'GET' | 'POST';
    headers: Record<string, string>;
    body?: string;
    changesNothing: boolean;
  };
}

/** A document as text, with the digest that the API knows it by, and whether it only asks. */
interface Known {
  text: string;
  digest: string;
  asksOnly: boolean;
}

const known = new WeakMap<object, Known>();

function knownOf(document: DocumentNode): Known {
  const found = known.get(document);
  if (found) return found;
  const text = print(document);
  const made = {
    text,
    digest: createHash('sha256').update(text).digest('hex'),
    // A query can be asked again, a mutation may have been done.
    asksOnly: document.definitions.every(
      (one) => one.kind !== Kind.OPERATION_DEFINITION || one.operation === 'query',
    ),
  };
  known.set(document, made);
  return made;
}

/** Longer addresses are not for every server in between. */
const LONGEST_ADDRESS = 2000;

/**
 * Documents of ours go by their digest; the text goes along only when an API says that it does not know it, as one does that
 * was started a moment ago, or is of another version. What nobody is signed in for goes by GET.
 */
export function questionsFor(
  document: DocumentNode,
  variables: unknown,
  headers: Record<string, string>,
): { short: Question; whole: Question } {
  const { text, digest, asksOnly } = knownOf(document);
  const extensions = { persistedQuery: { version: 1, sha256Hash: digest } };
  const post = (body: object): Question => ({
    path: '/graphql',
    init: {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json' },
      body: JSON.stringify(body),
      changesNothing: asksOnly,
    },
  });
  const whole = post({ query: text, variables, extensions });
  if (asksOnly && !headers['authorization']) {
    const words = new URLSearchParams({
      variables: JSON.stringify(variables),
      extensions: JSON.stringify(extensions),
    });
    const path = `/graphql?${words}`;
    // A foreign page cannot send this header, so Apollo answers a GET that has it.
    const asked = { ...headers, 'apollo-require-preflight': 'true' };
    if (path.length <= LONGEST_ADDRESS)
      return {
        short: { path, init: { method: 'GET', headers: asked, changesNothing: true } },
        whole,
      };
  }
  return { short: post({ variables, extensions }), whole };
}

/** The API does not know the digest, or takes none. */
export const isUnknown = (code: string | undefined): boolean =>
  code === 'PERSISTED_QUERY_NOT_FOUND' || code === 'PERSISTED_QUERY_NOT_SUPPORTED';
