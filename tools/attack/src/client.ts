/** Asks as programs do: GraphQL, mails, and a probe whether everybody else is still answered. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { simpleParser } from 'mailparser';
import { demand } from './demand.ts';
import type { Product } from './product.ts';

export interface Reply {
  status: number;
  text: string;
  ms: number;
}

export interface Answer {
  data?: Record<string, unknown> | null;
  errors?: { message: string; extensions: { code: string; fields?: Record<string, unknown> } }[];
}

export interface Asking {
  token?: string | undefined;
  /** The client for whom is spoken, under the shared secret. */
  client?: string;
}

export const post = async (
  url: string,
  body: string,
  headers: Record<string, string> = { 'content-type': 'application/json' },
): Promise<Reply> => {
  const began = performance.now();
  const signal = AbortSignal.timeout(20_000);
  const response = await fetch(url, { method: 'POST', headers, body, signal, redirect: 'manual' });
  const text = await response.text();
  return { status: response.status, text, ms: performance.now() - began };
};

/** One operation; the answer as it is, errors too. */
export async function ask(
  product: Product,
  query: string,
  variables: object = {},
  { token, client }: Asking = {},
  origin = product.wide,
): Promise<Answer> {
  const { text } = await post(`${origin}/graphql`, JSON.stringify({ query, variables }), {
    'content-type': 'application/json',
    ...(token && { authorization: `Bearer ${token}` }),
    ...(client && { 'x-client-address': client, 'x-web-secret': product.webSecret }),
  });
  return JSON.parse(text) as Answer;
}

/** One operation that has to work. */
export async function must<Data>(
  product: Product,
  query: string,
  variables: object = {},
  asking: Asking = {},
): Promise<Data> {
  const answer = await ask(product, query, variables, asking);
  demand(answer.data && !answer.errors, `refused: ${JSON.stringify(answer).slice(0, 400)}`);
  return answer.data as Data;
}

const REQUEST =
  'mutation ($input: RequestSignInInput!) { requestSignIn(input: $input) { __typename } }';
export const CONFIRM =
  'mutation ($input: ConfirmSignInInput!) { confirmSignIn(input: $input) { __typename ... on SignedIn { sessionToken } ... on Problem { message } } }';

export interface SignInMail {
  code: string;
  link: string;
}

/** Asks for a code and reads it in the mail. */
export async function mailFor(product: Product, email: string): Promise<SignInMail> {
  const before = new Set(await mailFiles(product));
  await must(product, REQUEST, { input: { email } }, { client: freshClient() });
  const text = await nextMail(product, email, before);
  const code = /^\s+(\d{3}) ?(\d{3})\s*$/m.exec(text)?.slice(1).join('') ?? '';
  const link = /https?:\/\/\S+\/anmelden\/link\S*/.exec(text)?.[0] ?? '';
  return { code, link };
}

const sessions = new Map<string, string>();

/** The session of somebody, who signs in by the code in the mail when they have not done so before. */
export async function sessionOf(product: Product, email: string): Promise<string> {
  const known = sessions.get(email);
  if (known) return known;
  const { code } = await mailFor(product, email);
  const asking = { client: freshClient() };
  const answer = await must<{ confirmSignIn: { sessionToken?: string } }>(
    product,
    CONFIRM,
    { input: { email, code } },
    asking,
  );
  const token = answer.confirmSignIn.sessionToken ?? '';
  demand(token, `${email} could not sign in`);
  sessions.set(email, token);
  return token;
}

export const mailFiles = async ({ folder }: Product): Promise<string[]> =>
  (await readdir(join(folder, 'mail')).catch(() => [])).filter((name) => name.endsWith('.eml'));

async function nextMail(product: Product, email: string, before: Set<string>): Promise<string> {
  for (const until = Date.now() + 30_000; Date.now() < until; await wait(150))
    for (const name of await mailFiles(product)) {
      if (before.has(name)) continue;
      const source = await readFile(join(product.folder, 'mail', name), 'utf8').catch(() => '');
      if (!source.slice(0, 800).toLowerCase().includes(`to: ${email.toLowerCase()}`)) continue;
      return (await simpleParser(source)).text ?? '';
    }
  throw new Error(`No mail came to ${email}.`);
}

let clients = 0;
/** An address of its own, so that one attack does not use up what another is measured by. */
export const freshClient = (): string => {
  clients += 1;
  return `10.${Math.floor(clients / 60_000) + 1}.${Math.floor(clients / 250) % 240}.${(clients % 250) + 1}`;
};

let people = 0;
export const newAddress = (name = 'mensch'): string => `${name}-${(people += 1)}@example.org`;

/** Milliseconds in which the API, and through it the website, answer a stranger. Throws when one takes longer than `most`. */
export async function probe(product: Product, most: number): Promise<number> {
  const began = performance.now();
  const signal = AbortSignal.timeout(most);
  const look = async (url: string): Promise<void> => {
    const response = await fetch(url, { signal }).catch(() => null);
    demand(response?.status === 200, `${url} did not answer within ${most} ms`);
    await response.arrayBuffer();
  };
  await look(`${product.api}/health/ready`);
  await look(`${product.web}/ideen`);
  return performance.now() - began;
}
