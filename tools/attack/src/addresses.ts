/** Who a client is: told by the connection, and by nobody but our own web server. */
import type { Attack } from './attack.type.ts';
import { ask, post } from './client.ts';
import { rowsIn } from './database.ts';
import { demand } from './demand.ts';
import type { Product } from './product.ts';
import { raw } from './raw.ts';

const group = 'http';
const FORM = { 'content-type': 'application/x-www-form-urlencoded' };

/** The limit for one network is told from the connection: words about it are believed of the web server alone. */
async function forgedAddress(product: Product): Promise<string> {
  const forge = (at: number) => ({
    'x-forwarded-for': `203.0.113.${at}`,
    'x-client-address': `203.0.113.${at}`,
    'x-real-ip': `203.0.113.${at}`,
    forwarded: `for=203.0.113.${at}`,
    'content-type': 'application/json',
  });
  const TRACK =
    '{"query":"{ trackIdea(input: { number: 1, code: \\"000-000\\" }) { __typename } }"}';
  const answers: string[] = [];
  for (let at = 0; at < 60; at++) {
    const headers = at % 2 ? forge(at) : { ...forge(at), 'x-web-secret': 'guessed' };
    const { text } = await post(`${product.api}/graphql`, TRACK, headers);
    answers.push(/TooManyRequests/.test(text) ? 'refused' : 'tried');
  }
  const refused = answers.indexOf('refused');
  demand(refused >= 0, '60 forged addresses had 60 tries');
  return `refused from try ${refused + 1} on`;
}

/** What the form says of a code that is wrong, and of too many tries. */
const WRONG = 'Nummer und Code passen nicht zusammen';
const TOO_MANY = 'Das war viel auf einmal';

async function forgedAddressAtWeb(product: Product): Promise<string> {
  // All of us share one address, and the tries of the attack before this one would be all that is seen here.
  await rowsIn(product, `delete from rate_limit where key like '%receipt-client%'`);
  const answers: string[] = [];
  for (let at = 0; at < 60; at++) {
    const headers = {
      ...FORM,
      // Without it the answer is no page.
      accept: 'text/html',
      origin: product.web,
      'x-forwarded-for': `198.51.100.${at}`,
      'x-client-address': `198.51.100.${at}`,
      'x-real-ip': `198.51.100.${at}`,
      forwarded: `for=198.51.100.${at}`,
      'x-forwarded-proto': 'https',
      'x-forwarded-host': 'evil.example',
    };
    const body = 'number=1&code=000-000';
    const page = await raw(product.web, '/verfolgen?/weg', { method: 'POST', headers, body });
    const said = [WRONG, TOO_MANY].filter((words) => page.body.includes(words));
    demand(
      page.status === 400 && said.length === 1,
      `try ${at + 1} was answered with ${page.status} and the words ${JSON.stringify(said)}`,
    );
    answers.push(said[0] ?? '');
  }
  demand(answers[0] === WRONG, 'the first try was refused already, so this proves nothing');
  const refused = answers.indexOf(TOO_MANY);
  demand(refused > 0, '60 forged addresses had 60 tries');
  demand(
    answers.slice(refused).every((words) => words === TOO_MANY),
    'a forged address was let through after others were refused',
  );
  return `the first try was read and its code wrong; refused from try ${refused + 1} on`;
}

/** IPv6: whoever has one address of a /64 has all of them. */
async function manyAddresses(product: Product): Promise<string> {
  const answers: boolean[] = [];
  let last = '';
  for (let at = 0; at < 60; at++) {
    const client = `2001:db8:1:2:${((at * 7919) % 65_536).toString(16)}::${at}`;
    const { data } = await ask(
      product,
      '{ trackIdea(input: { number: 1, code: "000-000" }) { __typename } }',
      {},
      { client },
      product.api,
    );
    last = JSON.stringify(data);
    answers.push(last.includes('TooManyRequests'));
  }
  demand(answers.includes(true), `60 addresses of one network had 60 tries: ${last}`);
  return `refused from try ${answers.indexOf(true) + 1} on`;
}

export const ADDRESSES: Attack[] = [
  {
    group,
    name: 'forged-address',
    title: 'a forged client address at the API, without and with a guessed secret',
    expected: 'not believed',
    run: forgedAddress,
  },
  {
    group,
    name: 'forged-address-web',
    title: 'a forged client address at the website',
    expected: 'not believed',
    run: forgedAddressAtWeb,
  },
  {
    group,
    name: 'ipv6',
    title: '60 addresses of one IPv6 network',
    expected: 'count as one',
    run: manyAddresses,
  },
];
