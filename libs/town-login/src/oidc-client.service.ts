import { createHmac } from 'node:crypto';
import { Inject, Injectable, Logger } from '@nestjs/common';
import * as oidc from 'openid-client';
import { CONFIG, type Config } from '@ein/platform';
import { RETURN_PATH } from './external-login.policy.js';

/** What the other login says of a person. */
export interface ExternalPerson {
  issuer: string;
  subject: string;
  email: string | null;
  emailVerified: boolean;
}

/** The other login does not answer, or not as it should: nobody's fault who stands before the screen. */
export class LoginUnavailable extends Error {}

const TIMEOUT_S = 10;
const LARGEST_ANSWER = 256 * 1024;

/** Talks to the one login that the operator has named, and to no other host. */
@Injectable()
export class OidcClient {
  private readonly log = new Logger(OidcClient.name);
  private known: Promise<oidc.Configuration> | null = null;

  constructor(@Inject(CONFIG) private readonly config: Config) {}

  get issuer(): string | null {
    return this.config.oidc?.issuer ?? null;
  }

  get label(): string | null {
    return this.config.oidc?.label ?? null;
  }

  /** Where the browser goes. State, nonce and verifier all come from its secret, so that none has to be kept. */
  async addressFor(browserToken: string): Promise<string> {
    const configuration = await this.configuration();
    const verifier = derived(browserToken, 'verifier');
    return oidc
      .buildAuthorizationUrl(configuration, {
        redirect_uri: this.returnTo(),
        scope: 'openid email',
        state: derived(browserToken, 'state'),
        nonce: derived(browserToken, 'nonce'),
        code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
      })
      .toString();
  }

  /**
   * Who has come back. Throws {@link LoginUnavailable} when the other login cannot be reached, and the library's own
   * errors when state, nonce, code or signature are not right.
   */
  async personOf(browserToken: string, query: string): Promise<ExternalPerson> {
    const configuration = await this.configuration();
    const returned = new URL(this.returnTo());
    returned.search = query;
    const tokens = await oidc.authorizationCodeGrant(configuration, returned, {
      pkceCodeVerifier: derived(browserToken, 'verifier'),
      expectedState: derived(browserToken, 'state'),
      expectedNonce: derived(browserToken, 'nonce'),
      idTokenExpected: true,
    });
    const claims = tokens.claims();
    if (!claims) throw new LoginUnavailable('The other login sent no claims.');
    // Many logins tell the address only when they are asked for it with the token.
    const told =
      claims['email'] === undefined && configuration.serverMetadata().userinfo_endpoint
        ? await oidc.fetchUserInfo(configuration, tokens.access_token, claims.sub)
        : claims;
    return {
      issuer: claims.iss,
      subject: claims.sub,
      email: typeof told['email'] === 'string' ? told['email'] : null,
      emailVerified: told['email_verified'] === true,
    };
  }

  /** Asked once; a login that was down is asked again the next time. */
  private configuration(): Promise<oidc.Configuration> {
    this.known ??= this.discover().catch((error: unknown) => {
      this.known = null;
      this.log.warn('the other login cannot be read', { error });
      throw new LoginUnavailable(String(error));
    });
    return this.known;
  }

  private async discover(): Promise<oidc.Configuration> {
    const settings = this.config.oidc;
    if (!settings) throw new Error('No other login is set up.');
    const { issuer, clientId, clientSecret } = settings;
    const insecure = issuer.startsWith('http:') ? [oidc.allowInsecureRequests] : [];
    return oidc.discovery(
      new URL(issuer),
      clientId,
      undefined,
      oidc.ClientSecretBasic(clientSecret),
      { execute: insecure, timeout: TIMEOUT_S, [oidc.customFetch]: onlyTo(new URL(issuer).origin) },
    );
  }

  private returnTo(): string {
    return `${this.config.publicUrl}${RETURN_PATH}`;
  }
}

/** Bound to its purpose: whoever sees one of them in an address learns none of the others. */
const derived = (browserToken: string, purpose: string): string =>
  createHmac('sha256', browserToken).update(`oidc/${purpose}`).digest('base64url');

/** A fetch that reaches one origin, follows nothing, and reads no more than an answer of this kind can be. */
function onlyTo(origin: string): oidc.CustomFetch {
  return async (url, options) => {
    if (new URL(url).origin !== origin)
      throw new LoginUnavailable(`The other login points to another host: ${new URL(url).origin}`);
    const response = await fetch(url, {
      ...options,
      redirect: 'manual',
      signal: AbortSignal.timeout(TIMEOUT_S * 1000),
    } as RequestInit).catch((error: unknown) => {
      throw new LoginUnavailable(String(error));
    });
    const body = await response.arrayBuffer();
    if (body.byteLength > LARGEST_ANSWER) throw new LoginUnavailable('The answer is too large.');
    const { status, headers } = response;
    return new Response(body.byteLength ? body : null, { status, headers });
  };
}
