import { Undone } from './journal.ts';

const PATIENCE_MS = 20_000;

interface GraphQLAnswer {
  data?: Record<string, unknown> | null;
  errors?: { message: string; extensions?: { code?: string } }[];
}

/** An answer as somebody outside sees it; `status` 0: there was none. */
export interface Seen {
  status: number;
  text: string;
  retryAfter: string | null;
  location: string;
  ms: number;
  /** The request never left: nobody listened. */
  refused: boolean;
}

export async function request(url: string, init: RequestInit = {}): Promise<Seen> {
  const began = performance.now();
  const none = { text: '', retryAfter: null, location: '' };
  try {
    const response = await fetch(url, {
      redirect: 'manual',
      ...init,
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    const text = await response.text();
    return {
      status: response.status,
      text,
      retryAfter: response.headers.get('retry-after'),
      location: response.headers.get('location') ?? '',
      ms: performance.now() - began,
      refused: false,
    };
  } catch (error) {
    const { cause } = error as { cause?: { code?: string } };
    return {
      ...none,
      status: 0,
      ms: performance.now() - began,
      refused: cause?.code === 'ECONNREFUSED',
    };
  }
}

/** Throws {@link Undone} where nobody knows what came of it, or where it never arrived. */
function demandAnswer({ refused, status }: Seen): void {
  if (refused) throw new Undone('failed', 'nobody listened');
  if (status === 0 || status >= 500) throw new Undone('unknown', `status ${status}`);
}

/** Asks the API; throws {@link Undone} when no data came. */
export async function ask<T>(
  api: string,
  query: string,
  variables: object,
  token: string | null,
): Promise<T> {
  const seen = await request(`${api}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(token && { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify({ query, variables }),
  });
  demandAnswer(seen);
  const { data, errors } = JSON.parse(seen.text) as GraphQLAnswer;
  const code = errors?.[0]?.extensions?.code;
  if (code === 'INTERNAL') throw new Undone('unknown', errors?.[0]?.message ?? code);
  if (errors || !data) throw new Undone('failed', `${code}: ${errors?.[0]?.message}`);
  return data as T;
}

/** One mutation whose result is a thing or a refusal; throws {@link Undone} for the refusal. */
export async function deed<T extends object>(
  api: string,
  mutation: string,
  variables: object,
  token: string,
): Promise<T> {
  const data = await ask<Record<string, { __typename: string; message?: string }>>(
    api,
    mutation,
    variables,
    token,
  );
  const [answer] = Object.values(data);
  if (!answer || typeof answer.message === 'string')
    throw new Undone('failed', `${answer?.__typename}: ${answer?.message}`);
  return answer as T;
}

/** Sends a form to the website as a browser without JavaScript does; throws {@link Undone} unless it leads on. */
export async function form(
  web: string,
  path: string,
  fields: Record<string, string>,
  token: string,
): Promise<Seen> {
  const seen = await request(web + path, {
    method: 'POST',
    headers: {
      accept: 'text/html',
      'content-type': 'application/x-www-form-urlencoded',
      cookie: `sid=${token}`,
      origin: web,
    },
    body: new URLSearchParams(fields).toString(),
  });
  demandAnswer(seen);
  if (seen.status !== 303 || seen.location.includes('/anmelden'))
    throw new Undone('failed', `status ${seen.status} ${seen.location}`);
  return seen;
}
