/** What a page of another site can send or read in the name of somebody who is signed in. */
import { sessionOf } from './client.ts';
import { demand } from './demand.ts';
import type { Product } from './product.ts';
import { FORM, raw } from './raw.ts';

export async function foreignPost({ web, ...rest }: Product): Promise<string> {
  const token = await sessionOf({ web, ...rest }, 'resident@demo.invalid');
  const body = 'displayName=Fremde+Hand&placeId=';
  const cookie = `sid=${token}`;
  const tries: Record<string, Record<string, string>> = {
    'another site': { ...FORM, origin: 'https://evil.example' },
    null: { ...FORM, origin: 'null' },
    none: { ...FORM },
    'a name that begins like ours': { ...FORM, origin: `${web}.evil.example` },
    'no content type': { origin: 'https://evil.example' },
    'text/plain': { 'content-type': 'text/plain', origin: 'https://evil.example' },
    multipart: {
      'content-type': 'multipart/form-data; boundary=x',
      origin: 'https://evil.example',
    },
    'upper case': {
      'content-type': 'APPLICATION/X-WWW-FORM-URLENCODED',
      origin: 'https://evil.example',
    },
  };
  for (const [name, headers] of Object.entries(tries)) {
    const { status } = await raw(web, '/konto/profil', {
      method: 'POST',
      headers: { ...headers, cookie },
      body,
    });
    demand(status === 403 || status === 415, `${name}: ${status}`);
  }
  const own = await raw(web, '/konto/profil', {
    method: 'POST',
    headers: { ...FORM, cookie, origin: web },
    body: 'displayName=Eigene+Hand&placeId=',
  });
  demand(own.status < 400, `our own page is refused, too: ${own.status}`);
  return `${Object.keys(tries).length} origins and kinds refused, our own taken (${own.status})`;
}

export async function foreignReading({ api, wide, web }: Product): Promise<string> {
  for (const origin of [api, wide, web])
    for (const [method, path] of [
      ['OPTIONS', '/graphql'],
      ['POST', '/graphql'],
      ['GET', '/ideen.atom'],
    ] as const) {
      const headers = {
        origin: 'https://evil.example',
        'access-control-request-method': 'POST',
        'content-type': 'application/json',
      };
      const heard = await raw(origin, path, {
        method,
        headers,
        ...(method === 'POST' && { body: '{"query":"{__typename}"}' }),
      });
      const allowed = heard.headers['access-control-allow-origin'];
      demand(allowed === undefined, `${method} ${path} allows ${String(allowed)}`);
    }
  return 'no answer may be read by another site';
}
