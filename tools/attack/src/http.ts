/** HTTP itself: forged headers, foreign pages, other methods and spellings of an address, and what every answer carries. */
import { connect } from 'node:net';
import type { Attack } from './attack.type.ts';
import { ask, newAddress, sessionOf } from './client.ts';
import { demand } from './demand.ts';
import { foreignPost, foreignReading } from './other-sites.ts';
import type { Product } from './product.ts';
import { FORM, raw } from './raw.ts';

const group = 'http';

/** Bytes on a socket, and the first line that comes back; empty when the other side hangs up. */
function onSocket(origin: string, bytes: string): Promise<string> {
  const { port } = new URL(origin);
  return new Promise((resolve) => {
    let heard = '';
    const socket = connect(Number(port), '127.0.0.1', () => socket.write(bytes));
    socket.setTimeout(8000, () => socket.destroy());
    socket.on('data', (chunk) => (heard += chunk.toString()));
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(heard.split('\r\n')[0] ?? ''));
  });
}

async function methodOverride(product: Product): Promise<string> {
  const headers = {
    'x-http-method-override': 'POST',
    'x-method-override': 'DELETE',
    'content-type': 'application/json',
  };
  const asked = '/graphql?query=mutation%7BsignOut%7D&_method=POST';
  const get = await raw(product.api, asked, { headers });
  demand(!get.body.includes('"signOut"'), `a GET did it: ${get.body.slice(0, 100)}`);
  const plain = await raw(product.api, asked, { headers: { 'apollo-require-preflight': '1' } });
  demand(
    !plain.body.includes('"signOut":true'),
    `a GET changed something: ${plain.body.slice(0, 100)}`,
  );
  const trace = await raw(product.web, '/', { method: 'TRACE', headers: { cookie: 'sid=geheim' } });
  demand(trace.status >= 400 && !trace.body.includes('geheim'), `TRACE answers ${trace.status}`);
  return `GET ${get.status} and ${plain.status}, TRACE ${trace.status}`;
}

async function foreignHost(product: Product): Promise<string> {
  const seen: string[] = [];
  const forged: Record<string, string>[] = [
    { host: 'evil.example' },
    { host: 'evil.example', 'x-forwarded-host': 'evil.example', forwarded: 'host=evil.example' },
  ];
  for (const headers of forged)
    for (const path of [
      '/',
      '/ideen.atom',
      '/sitemap.xml',
      '/robots.txt',
      '/.well-known/security.txt',
      '/ideen/1/qr-code.svg',
      '/anmelden',
      '/feeds',
    ]) {
      const heard = await raw(product.web, path, { headers });
      const told = `${JSON.stringify(heard.headers)}${heard.body}`;
      if (told.includes('evil.example')) seen.push(path);
    }
  demand(seen.length === 0, `the forged host stands in ${[...new Set(seen)].join(', ')}`);
  return '8 pages and files name the configured address alone';
}

/** Each spelling must be answered as nobody: never with what only staff see. */
async function spellings(product: Product): Promise<string> {
  const paths = [
    '/moderation/queue-stream',
    '/moderation',
    '/konto',
    '/amt',
    '/tresen',
    '/moderation/archiv/datei',
    '/konto/daten.json',
  ];
  const variants = (path: string) => [
    path,
    `/${path}`,
    `${path}/`,
    path.toUpperCase(),
    path.replace('o', '%6f'),
    `${path};a`,
    `${path}/.`,
    `${path}?x`,
    `${path}%00`,
    `/x/..${path}`,
    `${path}.json`,
    `${path}/__data.json`,
    `/en${path}`,
  ];
  let tried = 0;
  for (const origin of [product.api, product.web])
    for (const variant of paths.flatMap(variants))
      for (const method of ['GET', 'HEAD', 'OPTIONS']) {
        const { status, body } = await raw(origin, variant, { method });
        tried += 1;
        const data =
          variant.includes('__data') &&
          status === 200 &&
          !/"type":"redirect"|"status":40[0-9]/.test(body);
        demand(
          status >= 300
            ? status < 500
            : method === 'OPTIONS' || status === 204 || variant.includes('__data'),
          `${method} ${variant}: ${status}`,
        );
        demand(
          !data || !/queue|claimed|email/i.test(body),
          `${method} ${variant} tells ${body.slice(0, 200)}`,
        );
      }
  return `${tried} requests, none let in`;
}

async function smuggling(product: Product): Promise<string> {
  const both =
    'POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 6\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nG';
  const twice =
    'POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nabcdef';
  const folded = 'GET / HTTP/1.1\r\nHost: x\r\nX: a\r\n b\r\nTransfer-Encoding : chunked\r\n\r\n';
  const large = `GET / HTTP/1.1\r\nHost: x\r\nX: ${'a'.repeat(100_000)}\r\n\r\n`;
  const many = `GET / HTTP/1.1\r\nHost: x\r\n${'A: b\r\n'.repeat(5000)}\r\n`;
  const lines: string[] = [];
  for (const origin of [product.api, product.web])
    for (const [name, bytes] of Object.entries({ both, twice, folded, large, many })) {
      const line = await onSocket(origin, bytes);
      demand(line === '' || /^HTTP\/1\.1 4\d\d/.test(line), `${name}: ${line}`);
      lines.push(line.slice(9, 12) || 'cut');
    }
  return lines.join(' ');
}

async function openRedirect(product: Product): Promise<string> {
  const token = await sessionOf(product, newAddress('weiter'));
  const targets = [
    '//evil.example',
    'https://evil.example',
    '/\\evil.example',
    '/%5Cevil.example',
    'javascript:alert(1)',
    '/\t/evil.example',
    '///evil.example',
    'http:evil.example',
    '%2F%2Fevil.example',
    '/en//evil.example',
  ];
  for (const target of targets) {
    const { headers } = await raw(product.web, `/anmelden?weiter=${encodeURIComponent(target)}`, {
      headers: { cookie: `sid=${token}` },
    });
    const to = new URL(String(headers['location'] ?? '/'), product.web);
    demand(to.origin === product.web, `${target} leads to ${to.href}`);
  }
  const double = await raw(product.web, '//evil.example/..', {});
  demand(
    !/evil\.example/.test(String(double.headers['location'] ?? '')),
    `a double slash leads to ${String(double.headers['location'])}`,
  );
  return `${targets.length + 1} targets stay on our site`;
}

async function kept(product: Product): Promise<string> {
  const email = newAddress('kekse');
  const token = await sessionOf(product, email);
  const out = await raw(product.web, '/abmelden', {
    method: 'POST',
    headers: { ...FORM, origin: product.web, cookie: `sid=${token}` },
    body: '',
  });
  demand(out.status < 400, `signing out answers ${out.status}`);
  const { data } = await ask(product, '{ viewer { displayName } }', {}, { token });
  demand(data?.['viewer'] === null, 'the token still works after signing out');
  const read = await raw(product.web, '/ideen/1');
  demand(read.headers['set-cookie'] === undefined, 'reading sets a cookie');
  const other = await raw(product.web, '/konto', { headers: { cookie: `sid=${'x'.repeat(43)}` } });
  demand(
    /no-store/.test(String(other.headers['cache-control'])),
    'a page with a session may be kept',
  );
  return 'a session is gone with its end; reading sets no cookie';
}

export const HTTP: Attack[] = [
  {
    group,
    name: 'foreign-post',
    title: 'forms posted from another site, in eight manners',
    expected: 'refused',
    run: foreignPost,
  },
  {
    group,
    name: 'foreign-reading',
    title: 'another site reads answers',
    expected: 'no permission named',
    run: foreignReading,
  },
  {
    group,
    name: 'method-override',
    title: 'GET that claims to be POST; TRACE',
    expected: 'nothing changes',
    run: methodOverride,
  },
  {
    group,
    name: 'host',
    title: 'a forged Host and X-Forwarded-Host',
    expected: 'stands nowhere',
    run: foreignHost,
  },
  {
    group,
    name: 'spellings',
    title: 'thirteen spellings of seven closed addresses, three methods',
    expected: 'none lets in',
    run: spellings,
  },
  {
    group,
    name: 'smuggling',
    title: 'two lengths, folded and huge headers',
    expected: '4xx or cut off',
    run: smuggling,
  },
  {
    group,
    name: 'redirect',
    title: 'a sign-in that leads elsewhere',
    expected: 'stays on our site',
    run: openRedirect,
  },
  {
    group,
    name: 'session-end',
    title: 'a session used after signing out; a cookie for readers',
    expected: 'neither',
    run: kept,
  },
];
