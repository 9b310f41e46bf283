/** Signing in: who has an account, guessing, using twice, and a session laid out beforehand. */
import type { Attack } from './attack.type.ts';
import { ask, CONFIRM, freshClient, mailFor, newAddress, post, sessionOf } from './client.ts';
import { rowsIn } from './database.ts';
import { demand } from './demand.ts';
import { raw } from './raw.ts';
import type { Product } from './product.ts';
import { likelihoodOfChance } from './statistics.ts';

const group = 'sign-in';
const PAIRS = 120;

const REQUEST =
  'mutation ($input: RequestSignInInput!) { requestSignIn(input: $input) { __typename ... on Problem { message } } }';

async function enumeration(product: Product): Promise<string> {
  const known: number[] = [];
  const unknown: number[] = [];
  const answers = new Set<string>();
  const accounts = Array.from({ length: 3 }, () => newAddress('konto'));
  for (const email of accounts) await sessionOf(product, email);
  const one = async (email: string, times: number[] | null): Promise<void> => {
    const headers = {
      'content-type': 'application/json',
      'x-client-address': freshClient(),
      'x-web-secret': product.webSecret,
    };
    const { text, ms } = await post(
      `${product.wide}/graphql`,
      JSON.stringify({ query: REQUEST, variables: { input: { email } } }),
      headers,
    );
    answers.add(text);
    times?.push(ms);
  };
  for (let at = 0; at < 20; at++) await one(newAddress('warm'), null);
  for (let at = 0; at < PAIRS; at++) {
    const pair: [string, number[]][] = [
      [accounts[at % 3] ?? '', known],
      [newAddress('niemand'), unknown],
    ];
    // By chance who is first, so that what the one leaves behind does not tell of the other.
    for (const [email, times] of Math.random() < 0.5 ? pair : pair.reverse())
      await one(email, times);
  }
  demand(answers.size === 1, `${answers.size} different answers: ${[...answers].join(' | ')}`);
  const chance = likelihoodOfChance(known, unknown);
  demand(chance > 0.001, `times tell them apart: p = ${chance.toExponential(1)}`);
  return `${PAIRS} pairs, the same bytes; times differ as by chance (p = ${chance.toFixed(3)})`;
}

async function guessing(product: Product): Promise<string> {
  const email = newAddress('opfer');
  const { code } = await mailFor(product, email);
  const confirm = async (guess: string) =>
    (await ask(product, CONFIRM, { input: { email, code: guess } }, { client: freshClient() }))
      .data?.['confirmSignIn'] as { __typename: string };
  const wrong = code === '123456' ? '654321' : '123456';
  const answers: string[] = [];
  for (let at = 0; at < 8; at++) answers.push((await confirm(wrong)).__typename);
  const right = (await confirm(code)).__typename;
  demand(
    !answers.includes('SignedIn') && right !== 'SignedIn',
    `after ${answers.length} wrong tries the code still works`,
  );
  const fresh = await mailFor(product, email);
  const again = (
    await ask(product, CONFIRM, { input: { email, code: fresh.code } }, { client: freshClient() })
  ).data?.['confirmSignIn'] as { __typename: string };
  demand(again.__typename === 'SignedIn', `the person is locked out: ${again.__typename}`);
  return `dead after ${answers.filter((one) => one === 'CodeWrong').length} wrong tries; the person asks anew and gets in`;
}

/** A stranger who guesses at many addresses from one network is stopped by the limit of the network. */
async function spraying(product: Product): Promise<string> {
  const client = freshClient();
  const answers: string[] = [];
  for (let at = 0; at < 1500 && !answers.includes('TooManyRequests'); at++) {
    const { data } = await ask(
      product,
      CONFIRM,
      { input: { email: `opfer-${at}@example.org`, code: '123456' } },
      { client },
      product.api,
    );
    answers.push(
      (data?.['confirmSignIn'] as { __typename: string } | undefined)?.__typename ?? 'refused',
    );
  }
  demand(answers.includes('TooManyRequests'), `${answers.length} addresses could be tried`);
  demand(!answers.includes('SignedIn'), 'a guess got in');
  return `stopped at address ${answers.length} (in the demo, where all share a network, limits are wider)`;
}

async function flooding(product: Product): Promise<string> {
  const email = newAddress('postfach');
  const counts = new Map<string, number>();
  for (let at = 0; at < 40; at++) {
    const { data } = await ask(
      product,
      REQUEST,
      { input: { email } },
      { client: freshClient() },
      product.api,
    );
    const name = (data?.['requestSignIn'] as { __typename: string }).__typename;
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const count = 'select count(*)::int as n from mail where recipient = $1';
  const mails = (await rowsIn<{ n: number }>(product, count, [email]))[0]?.n ?? 0;
  demand(mails <= 3, `${mails} mails to one address in a minute`);
  return `40 requests from 40 networks, ${mails} mails`;
}

async function replay(product: Product): Promise<string> {
  const email = newAddress('doppelt');
  const { code } = await mailFor(product, email);
  const all = await Promise.all(
    Array.from({ length: 10 }, () =>
      ask(product, CONFIRM, { input: { email, code } }, { client: freshClient() }),
    ),
  );
  const signedIn = all.filter(
    ({ data }) =>
      (data?.['confirmSignIn'] as { __typename?: string } | undefined)?.__typename === 'SignedIn',
  );
  demand(signedIn.length === 1, `${signedIn.length} sessions from one code at the same time`);
  const later = await ask(product, CONFIRM, { input: { email, code } }, { client: freshClient() });
  demand(
    (later.data?.['confirmSignIn'] as { __typename: string }).__typename !== 'SignedIn',
    'a used code works again',
  );
  return 'ten at once and one later: one session';
}

/** Mail programs and scanners open links; that must neither sign in nor use the link up. */
async function prefetching(product: Product): Promise<string> {
  const email = newAddress('scanner');
  const { link, code } = await mailFor(product, email);
  demand(link, 'there is no link in the mail');
  const { pathname, search } = new URL(link);
  for (let at = 0; at < 10; at++)
    for (const method of ['GET', 'HEAD']) {
      const { status, headers } = await raw(product.web, pathname + search, { method });
      demand(status < 400, `${method} answers ${status}`);
      const cookies = [headers['set-cookie'] ?? []].flat().join();
      demand(!/(^|,\s*)(__Host-)?sid=[^;]/.test(cookies), `${method} signs in`);
    }
  const { data } = await ask(
    product,
    CONFIRM,
    { input: { email, code } },
    { client: freshClient() },
  );
  demand(
    (data?.['confirmSignIn'] as { __typename: string }).__typename === 'SignedIn',
    'opening the link used it up',
  );
  return 'opened twenty times, nothing happened; the code still worked';
}

async function fixation(product: Product): Promise<string> {
  const laid = 'a'.repeat(43);
  const email = newAddress('fixiert');
  const { code } = await mailFor(product, email);
  const headers = {
    'content-type': 'application/json',
    cookie: `sid=${laid}`,
    'x-client-address': freshClient(),
    'x-web-secret': product.webSecret,
  };
  const response = await fetch(`${product.wide}/graphql`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ query: CONFIRM, variables: { input: { email, code } } }),
  });
  const cookie = response.headers.getSetCookie().find((one) => one.startsWith('sid=')) ?? '';
  const token = /^sid=([^;]+)/.exec(cookie)?.[1] ?? '';
  demand(token && token !== laid, 'the session laid out beforehand is used');
  demand(
    /HttpOnly/i.test(cookie) && /SameSite=Lax/i.test(cookie) && /Path=\//i.test(cookie),
    `the cookie says ${cookie}`,
  );
  const { data } = await ask(product, '{ viewer { displayName } }', {}, { token: laid });
  demand(data?.['viewer'] === null, 'the token laid out beforehand is signed in');
  return 'a new token, HttpOnly, SameSite=Lax; the one laid out is nobody’s';
}

async function forged(product: Product): Promise<string> {
  const tokens = [
    '',
    'null',
    '0',
    'a'.repeat(43),
    `${'a'.repeat(21)}' or '1'='1`,
    'eyJhbGciOiJub25lIn0.eyJyb2xlIjoiYWRtaW4ifQ.',
    '../../x',
    '%00',
    'ä'.repeat(30),
  ];
  for (const token of tokens) {
    const reply = await raw(product.api, '/graphql', {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${encodeURI(token)}`,
        cookie: `sid=${encodeURIComponent(token)}`,
      },
      body: '{"query":"{ viewer { displayName } mySessions { id } }"}',
    });
    demand(
      reply.body.includes('UNAUTHENTICATED') || reply.status === 400,
      `"${token}" is ${reply.body.slice(0, 150)}`,
    );
  }
  return `${tokens.length} made-up tokens, all nobody`;
}

export const SIGN_IN: Attack[] = [
  {
    group,
    name: 'enumeration',
    title: 'who has an account, by bytes and by time',
    expected: 'the same bytes, times as by chance',
    run: enumeration,
  },
  {
    group,
    name: 'guessing',
    title: 'guessing the code of one address from many networks',
    expected: 'dead after five, the person gets in',
    run: guessing,
  },
  {
    group,
    name: 'spraying',
    title: 'one guess at each of many addresses from one network',
    expected: 'stopped',
    run: spraying,
  },
  {
    group,
    name: 'flooding',
    title: 'a mailbox flooded from 40 networks',
    expected: 'at most 3 mails',
    run: flooding,
  },
  {
    group,
    name: 'replay',
    title: 'one code ten times at once, and later',
    expected: 'one session',
    run: replay,
  },
  {
    group,
    name: 'prefetching',
    title: 'a mail scanner opens the link',
    expected: 'nothing happens',
    run: prefetching,
  },
  {
    group,
    name: 'fixation',
    title: 'a session laid out before signing in',
    expected: 'a new one',
    run: fixation,
  },
  { group, name: 'forged-token', title: 'made-up tokens', expected: 'nobody', run: forged },
];
