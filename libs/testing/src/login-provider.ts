import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair } from 'jose';
import Provider, { type KoaContextWithOIDC } from 'oidc-provider';

export interface LoginProvider {
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** Allows this product to be come back to. */
  trust: (redirectUri: string) => void;
  close: () => Promise<void>;
}

const CLIENT = { id: 'ideen', secret: 'ein-geheimnis-der-tests-lang-genug-fuer-alles' };

/**
 * A real OpenID provider on loopback. Whoever signs in there is who they say: "anna@example.org" has a verified address,
 * "unverified:anna@example.org" one that is not, "silent:anna@example.org" one of which nothing is said.
 */
export async function startLoginProvider(): Promise<LoginProvider> {
  const redirectUris: string[] = [];
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  const provider: Provider = new Provider(issuer, {
    clients: [
      {
        client_id: CLIENT.id,
        client_secret: CLIENT.secret,
        redirect_uris: ['http://localhost/replaced-by-trust'],
        response_types: ['code'],
        grant_types: ['authorization_code'],
      },
    ],
    jwks: { keys: [{ ...(await exportJWK(privateKey)), alg: 'RS256', use: 'sig', kid: 'tests' }] },
    cookies: { keys: ['tests'] },
    claims: { openid: ['sub'], email: ['email', 'email_verified'] },
    pkce: { required: () => true },
    ttl: { Session: 600, Interaction: 600, Grant: 600, AccessToken: 600, IdToken: 600 },
    findAccount: (_: KoaContextWithOIDC, login: string) => ({
      accountId: login,
      claims: () => claimsOf(login),
    }),
    // Nobody is asked for consent: that page is the provider's, not ours.
    loadExistingGrant: async ({ oidc }: KoaContextWithOIDC) => {
      const grant = new provider.Grant({
        clientId: oidc.client?.clientId ?? '',
        accountId: oidc.session?.accountId ?? '',
      });
      grant.addOIDCScope('openid email');
      await grant.save();
      return grant;
    },
  });
  provider.Client.prototype.redirectUriAllowed = (uri: string) => redirectUris.includes(uri);
  const handle = provider.callback();
  server.on('request', (request, response) => void handle(request, response));
  return {
    issuer,
    clientId: CLIENT.id,
    clientSecret: CLIENT.secret,
    trust: (redirectUri) => void redirectUris.push(redirectUri),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function claimsOf(login: string) {
  const [, kind, email = ''] = /^(?:(unverified|silent):)?(.*)$/.exec(login) ?? [];
  return {
    sub: login,
    email,
    ...(kind === 'silent' ? {} : { email_verified: kind !== 'unverified' }),
  };
}

/** Walks through the provider's pages as a browser would; gives the address that it leads back to. */
export async function signInThere(startUrl: string, login: string): Promise<URL> {
  const cookies = new Map<string, string>();
  const go = async (url: URL, body?: URLSearchParams): Promise<Response> => {
    const response = await fetch(url, {
      redirect: 'manual',
      headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(body && { method: 'POST', body }),
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      if (value) cookies.set(name, value);
      else cookies.delete(name);
    }
    return response;
  };
  const { origin } = new URL(startUrl);
  let url = new URL(startUrl);
  for (let steps = 0; steps < 10; steps++) {
    if (url.origin !== origin) return url;
    let response = await go(url);
    if (response.status === 200)
      response = await go(url, new URLSearchParams({ prompt: 'login', login, password: 'x' }));
    const location = response.headers.get('location');
    if (!location) throw new Error(`The provider stays at ${url}: ${await response.text()}`);
    url = new URL(location, url);
  }
  throw new Error('The provider leads nowhere.');
}
