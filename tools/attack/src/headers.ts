/** What every kind of answer carries. */
import type { Attack } from './attack.type.ts';
import { demand } from './demand.ts';
import type { Product } from './product.ts';
import { raw } from './raw.ts';

const group = 'http';
const FORM = { 'content-type': 'application/x-www-form-urlencoded' };

const KINDS: Record<string, string[]> = {
  web: [
    '/',
    '/ideen/1',
    '/gibt-es-nicht',
    '/%ff',
    '/favicon.svg',
    '/service-worker.js',
    '/ideen.atom',
    '/berichte.csv',
    '/sitemap.xml',
    '/robots.txt',
    '/regeln.json',
    '/spielregeln.md',
    '/ideen/1/qr-code.svg',
    '/karte/grund.svg',
    '/fotos/nichts',
    '/konto',
    '/anmelden',
    '/health/live',
    '/.well-known/security.txt',
    '/berichte/1.json',
    '/suche/vorschlaege?q=rad',
  ],
  api: [
    '/health/live',
    '/health/ready',
    '/graphql',
    '/photos/nichts',
    '/editions/1.json',
    '/nichts',
    '/moderation/queue-stream',
  ],
};

/** Kinds of answers × the headers that protect them. */
async function headersOfAll(product: Product): Promise<string> {
  const missing: string[] = [];
  let looked = 0;
  for (const [side, paths] of Object.entries(KINDS))
    for (const path of paths) {
      const { headers } = await raw(side === 'web' ? product.web : product.api, path);
      looked += 1;
      const policy = String(headers['content-security-policy'] ?? '');
      const wanted: Record<string, boolean> = {
        nosniff: headers['x-content-type-options'] === 'nosniff',
        'a policy':
          /default-src '(self|none)'/.test(policy) && policy.includes("frame-ancestors 'none'"),
        'no inline script': !/script-src[^;]*unsafe|default-src[^;]*unsafe/.test(policy),
        'a referrer policy': ['same-origin', 'no-referrer'].includes(
          String(headers['referrer-policy']),
        ),
        'a resource policy': headers['cross-origin-resource-policy'] === 'same-origin',
        silence: headers['x-powered-by'] === undefined && headers['server'] === undefined,
        'no keeping': side === 'web' || /no-store|no-cache/.test(String(headers['cache-control'])),
      };
      for (const [name, there] of Object.entries(wanted))
        if (!there) missing.push(`${path}: ${name}`);
    }
  for (const heard of [
    await raw(product.web, '/anmelden', {
      method: 'POST',
      headers: { ...FORM, origin: 'https://evil.example' },
      body: 'x=1',
    }),
    await raw(product.web, '/anmelden', {
      method: 'POST',
      headers: { ...FORM, 'content-length': '100000' },
      body: 'x'.repeat(100_000),
    }).catch(() => null),
  ])
    if (heard && heard.headers['x-content-type-options'] !== 'nosniff')
      missing.push('an early refusal: nosniff');
  const { headers: first } = await raw(product.web, '/spielregeln');
  const again = await raw(product.web, '/spielregeln', {
    headers: { 'if-none-match': String(first['etag']) },
  });
  // What stands beside a 304 takes the place of the page's own policy.
  if (again.status !== 304 || again.headers['content-security-policy'])
    missing.push('an unchanged page gets another policy');
  demand(missing.length === 0, missing.join('; '));
  return `${looked} kinds of answers carry all of them`;
}

export const HEADERS: Attack[] = [
  {
    group,
    name: 'headers',
    title: 'protecting headers on every kind of answer',
    expected: 'all there',
    run: headersOfAll,
  },
];
