import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Database } from '@ein/platform';
import { type LoginProvider, signInThere, startLoginProvider } from '@ein/testing';
import { openApi, type OpenApi } from './open-api.js';

const BACK = 'http://localhost:3000/anmelden/extern/zurueck';
const BEGIN =
  'mutation { beginExternalSignIn(statesAge: true) { __typename ... on ExternalVisitBegun { url browserToken } ... on Problem { message } } }';
const BEGIN_LINK =
  'mutation { beginExternalLink { __typename ... on ExternalVisitBegun { url browserToken } ... on Problem { message } } }';
const CONFIRM = `mutation ($input: ConfirmExternalInput!) { confirmExternal(input: $input) { __typename
  ... on SignedIn { sessionToken viewer { id email } } ... on Problem { message } } }`;

interface Visit {
  __typename: string;
  url: string;
  browserToken: string;
}
interface Confirmed {
  __typename: string;
  sessionToken?: string;
  viewer?: { id: string; email: string };
  message?: string;
}

const envOf = (issuer: string): NodeJS.ProcessEnv => ({
  OIDC_ISSUER: issuer,
  OIDC_CLIENT_ID: 'ideen',
  OIDC_CLIENT_SECRET: 'ein-geheimnis-der-tests-lang-genug-fuer-alles',
  OIDC_LABEL: 'Stadt-Konto',
});

describe('signing in by another login', () => {
  let provider: LoginProvider;
  let api: OpenApi;
  let database: Database;

  beforeAll(async () => {
    provider = await startLoginProvider();
    provider.trust(BACK);
    api = await openApi({ env: envOf(provider.issuer) });
    database = api.app.get(Database);
  });
  afterAll(async () => {
    await api.close();
    await provider.close();
  });
  beforeEach(() => database.write('delete from rate_limit'));

  const begin = async (): Promise<Visit> => {
    const { data } = await api.ask<{ beginExternalSignIn: Visit }>(BEGIN);
    if (!data?.beginExternalSignIn.url) throw new Error(JSON.stringify(data));
    return data.beginExternalSignIn;
  };
  const beginLink = async (token: string): Promise<Visit> =>
    (await api.ask<{ beginExternalLink: Visit }>(BEGIN_LINK, {}, token)).data!.beginExternalLink;
  const confirm = async (
    browserToken: string,
    query: string,
    session?: string,
  ): Promise<Confirmed> => {
    const answer = await api.ask<{ confirmExternal: Confirmed }>(
      CONFIRM,
      { input: { browserToken, query } },
      session,
    );
    if (!answer.data) throw new Error(JSON.stringify(answer));
    return answer.data.confirmExternal;
  };
  const signIn = async (login: string): Promise<Confirmed> => {
    const visit = await begin();
    const back = await signInThere(visit.url, login);
    return confirm(visit.browserToken, back.search);
  };
  const links = (issuer = provider.issuer) =>
    database.rows<{ subject: string; email: string }>(
      'select e.subject, a.email from external_identity e join account a on a.id = e.account_id where e.issuer = $1 order by 1',
      [issuer],
    );
  const viewer = async (token = '') =>
    (await api.ask<{ viewer: { email: string } | null }>('{ viewer { email } }', {}, token)).data
      ?.viewer ?? null;

  it('tells what the login is called, and sends people there with PKCE, state and nonce', async () => {
    const { data } = await api.ask('{ externalLogin { label } }');
    expect(data).toEqual({ externalLogin: { label: 'Stadt-Konto' } });
    const url = new URL((await begin()).url);
    expect(url.origin).toBe(provider.issuer);
    expect(Object.fromEntries(url.searchParams)).toMatchObject({
      redirect_uri: BACK,
      response_type: 'code',
      code_challenge_method: 'S256',
      scope: 'openid email',
    });
    for (const name of ['state', 'nonce', 'code_challenge'])
      expect(url.searchParams.get(name)).toMatch(/^[\w-]{43}$/);
  });

  it('makes an account of a verified address, and finds it again by issuer and subject', async () => {
    const first = await signIn('neu@example.org');
    expect(first.__typename).toBe('SignedIn');
    expect(await viewer(first.sessionToken)).toEqual({ email: 'neu@example.org' });
    const again = await signIn('neu@example.org');
    expect(again.viewer?.id).toBe(first.viewer?.id);
    expect(await links()).toContainEqual({ subject: 'neu@example.org', email: 'neu@example.org' });
    const [session] = await database.rows(
      'select proof from session where account_id = $1 limit 1',
      [first.viewer?.id],
    );
    expect(session).toEqual({ proof: 'oidc' });
    const [assurance] = await database.rows(
      'select level, how from account_assurance where account_id = $1',
      [first.viewer?.id],
    );
    expect(assurance).toEqual({ level: 'oidc', how: provider.issuer });
  });

  it('notes nobody to be 14 who has not said so', async () => {
    const without = async (login: string) => {
      const { data } = await api.ask<{ beginExternalSignIn: Visit }>(
        BEGIN.replace('(statesAge: true)', ''),
      );
      const { url, browserToken } = data!.beginExternalSignIn;
      return confirm(browserToken, (await signInThere(url, login)).search);
    };
    const ages = async (email: string) =>
      (
        await database.rows<{ stated: boolean }>(
          'select age_confirmed_at is not null as stated from account where email = $1',
          [email],
        )
      ).map(({ stated }) => stated);
    const refused = await without('jung@example.org');
    expect(refused).toMatchObject({ __typename: 'ExternalRefused' });
    expect(refused.message).toContain('ab 14 Jahren');
    expect(await ages('jung@example.org')).toEqual([]);
    expect((await signIn('jung@example.org')).__typename).toBe('SignedIn');
    expect(await ages('jung@example.org')).toEqual([true]);
    // Whoever has said so before, here or by a code, is not asked again.
    expect((await without('jung@example.org')).__typename).toBe('SignedIn');
    await api.signIn('code@example.org');
    expect((await without('code@example.org')).__typename).toBe('SignedIn');
  });

  it('links an account that is there only when the address is verified, and tells it by mail', async () => {
    await api.signIn('alt@example.org');
    for (const login of ['unverified:alt@example.org', 'silent:alt@example.org']) {
      const refused = await signIn(login);
      expect(refused.__typename).toBe('ExternalAddressUnconfirmed');
      expect(refused.message).toContain('Stadt-Konto');
    }
    expect((await links()).filter(({ email }) => email === 'alt@example.org')).toEqual([]);
    const linked = await signIn('alt@example.org');
    expect(await viewer(linked.sessionToken)).toEqual({ email: 'alt@example.org' });
    const [mail] = await database.rows<{ subject: string }>(
      `select subject from mail where recipient = 'alt@example.org' and subject like '%verknüpft'`,
    );
    expect(mail?.subject).toBe('Ein anderes Konto wurde verknüpft');
  });

  it('makes no account of an address that nobody vouches for', async () => {
    expect((await signIn('unverified:niemand@example.org')).__typename).toBe(
      'ExternalAddressUnconfirmed',
    );
    expect(
      await database.rows(`select from account where email_canonical = 'niemand@example.org'`),
    ).toEqual([]);
  });

  it('takes nobody back twice: neither the same way, nor with a used code on a new way', async () => {
    const visit = await begin();
    const back = await signInThere(visit.url, 'zweimal@example.org');
    expect((await confirm(visit.browserToken, back.search)).__typename).toBe('SignedIn');
    expect((await confirm(visit.browserToken, back.search)).__typename).toBe('ExternalRefused');
    const next = await begin();
    const query = new URLSearchParams(back.search);
    query.set('state', new URL(next.url).searchParams.get('state') ?? '');
    expect((await confirm(next.browserToken, `?${query}`)).__typename).toBe('ExternalRefused');
  });

  it('takes one of two who come back at the same moment with the same way', async () => {
    const visit = await begin();
    const { search } = await signInThere(visit.url, 'rennen@example.org');
    const both = await Promise.all([
      confirm(visit.browserToken, search),
      confirm(visit.browserToken, search),
    ]);
    expect(both.map(({ __typename }) => __typename).sort()).toEqual([
      'ExternalRefused',
      'SignedIn',
    ]);
  });

  it('refuses a wrong state, and the way is over then', async () => {
    const visit = await begin();
    const back = await signInThere(visit.url, 'state@example.org');
    const query = new URLSearchParams(back.search);
    query.set('state', 'A'.repeat(43));
    expect((await confirm(visit.browserToken, `?${query}`)).__typename).toBe('ExternalRefused');
    expect((await confirm(visit.browserToken, back.search)).__typename).toBe('ExternalRefused');
  });

  it('refuses a wrong nonce: a code that was made for another way', async () => {
    const visit = await begin();
    const url = new URL(visit.url);
    url.searchParams.set('nonce', 'A'.repeat(43));
    const back = await signInThere(url.toString(), 'nonce@example.org');
    expect(back.searchParams.get('code')).toBeTruthy();
    expect((await confirm(visit.browserToken, back.search)).__typename).toBe('ExternalRefused');
    expect((await links()).filter(({ subject }) => subject === 'nonce@example.org')).toEqual([]);
  });

  it('refuses a code that was asked for with another verifier', async () => {
    const [mine, theirs] = [await begin(), await begin()];
    const url = new URL(mine.url);
    url.searchParams.set(
      'code_challenge',
      new URL(theirs.url).searchParams.get('code_challenge') ?? '',
    );
    const back = await signInThere(url.toString(), 'pkce@example.org');
    expect((await confirm(mine.browserToken, back.search)).__typename).toBe('ExternalRefused');
  });

  it('lets nobody be signed in as somebody else: the way back belongs to one browser', async () => {
    const attacker = await begin();
    const back = await signInThere(attacker.url, 'angreifer@example.org');
    const victim = await begin();
    expect((await confirm(victim.browserToken, back.search)).__typename).toBe('ExternalRefused');
    expect((await confirm('erfunden'.repeat(6), back.search)).__typename).toBe('ExternalRefused');
  });

  it('gives a new token and ends the session that the browser had before', async () => {
    const before = await api.signIn('fixiert@example.org');
    const visit = await begin();
    const back = await signInThere(visit.url, 'fixiert@example.org');
    const after = await confirm(visit.browserToken, back.search, before);
    expect(after.sessionToken).not.toBe(before);
    expect(await viewer(before)).toBeNull();
    expect(await viewer(after.sessionToken)).toEqual({ email: 'fixiert@example.org' });
  });

  it('links from within the account, whatever the address there, for whoever began it', async () => {
    const [mine, other] = [
      await api.signIn('verknuepft@example.org'),
      await api.signIn('andere@example.org'),
    ];
    const login = 'silent:ganz-anders@example.org';
    const stolen = await beginLink(mine);
    const stolenBack = await signInThere(stolen.url, login);
    expect((await confirm(stolen.browserToken, stolenBack.search, other)).__typename).toBe(
      'ExternalRefused',
    );
    const visit = await beginLink(mine);
    const back = await signInThere(visit.url, login);
    expect((await confirm(visit.browserToken, back.search, mine)).__typename).toBe(
      'ExternalLinked',
    );
    expect(await links()).toContainEqual({ subject: login, email: 'verknuepft@example.org' });
    // One account there opens one account here.
    const second = await beginLink(other);
    const secondBack = await signInThere(second.url, login);
    expect((await confirm(second.browserToken, secondBack.search, other)).__typename).toBe(
      'ExternalLinkedElsewhere',
    );
    const { data } = await api.ask(
      '{ myExternalLink { linkedAt } myAssurance { level } }',
      {},
      mine,
    );
    expect(data).toMatchObject({
      myExternalLink: { linkedAt: expect.any(String) },
      myAssurance: { level: 'OIDC' },
    });
    await api.ask('mutation { unlinkExternal { __typename } }', {}, mine);
    expect((await links()).filter(({ subject }) => subject === login)).toEqual([]);
    expect((await api.ask('{ myAssurance { level } }', {}, mine)).data).toEqual({
      myAssurance: { level: 'ADDRESS' },
    });
  });

  it('links and unlinks only after a fresh proof', async () => {
    const token = await api.signIn('alt-bewiesen@example.org');
    await database.write(
      `update session set proven_at = now() - interval '16 minutes' where account_id = (select id from account where email_canonical = 'alt-bewiesen@example.org')`,
    );
    expect((await beginLink(token)).__typename).toBe('FreshProofRequired');
    const { data } = await api.ask<{ unlinkExternal: { __typename: string } }>(
      'mutation { unlinkExternal { __typename } }',
      {},
      token,
    );
    expect(data?.unlinkExternal.__typename).toBe('FreshProofRequired');
  });

  it('keeps no secret of the way in the database', async () => {
    const visit = await begin();
    const { searchParams } = new URL(visit.url);
    const [kept] = await database.rows<{ all: string }>(
      `select string_agg(v::text, ' ') as all from external_visit v`,
    );
    for (const secret of [
      visit.browserToken,
      searchParams.get('state') ?? '',
      searchParams.get('nonce') ?? '',
    ]) {
      expect(kept?.all).not.toContain(secret);
      expect(kept?.all).not.toContain(Buffer.from(secret, 'base64url').toString('hex'));
    }
  });
});

describe('another login that does not behave', () => {
  const listen = async (answer: (path: string) => object | null) => {
    const asked: string[] = [];
    const server: Server = createServer((request, response) => {
      asked.push(request.url ?? '');
      const body = answer(request.url ?? '');
      response.writeHead(body ? 200 : 404, { 'content-type': 'application/json' });
      response.end(JSON.stringify(body));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    return { server, asked, origin };
  };

  it('is never followed to another host', async () => {
    const inside = await listen(() => ({ secret: true }));
    let issuer = '';
    const evil = await listen(() => ({
      issuer,
      authorization_endpoint: `${issuer}/auth`,
      token_endpoint: `${inside.origin}/token`,
      jwks_uri: `${inside.origin}/jwks`,
      response_types_supported: ['code'],
    }));
    issuer = evil.origin;
    const api = await openApi({ worker: false, env: envOf(issuer) });
    try {
      const { data } = await api.ask<{ beginExternalSignIn: Visit }>(BEGIN);
      const { browserToken, url } = data!.beginExternalSignIn;
      const state = new URL(url).searchParams.get('state');
      const answer = await api.ask<{ confirmExternal: Confirmed }>(CONFIRM, {
        input: { browserToken, query: `?code=abc&state=${state}` },
      });
      expect(answer.data?.confirmExternal.__typename).toMatch(/^External(Unavailable|Refused)$/);
      expect(inside.asked).toEqual([]);
    } finally {
      await api.close();
      inside.server.close();
      evil.server.close();
    }
  });

  it('that is down, or not there at all, is said so', async () => {
    const gone = await listen(() => null);
    gone.server.close();
    for (const env of [envOf(gone.origin), {}]) {
      const api = await openApi({ worker: false, env });
      try {
        const { data } = await api.ask<{ beginExternalSignIn: Visit }>(BEGIN);
        expect(data?.beginExternalSignIn.__typename).toBe('ExternalUnavailable');
      } finally {
        await api.close();
      }
    }
  });
});
