import { timingSafeEqual } from 'node:crypto';
import { isIPv6 } from 'node:net';
import type { IncomingHttpHeaders } from 'node:http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { looksLikeToken, type Program } from '@ein/access-tokens';
import { SessionService } from '@ein/sessions';
import type { Config, RequestContext } from '@ein/platform';
import { languageOf } from './speak-english.js';

const SESSION_DAYS = 30;

/** The session cookie: `__Host-` needs HTTPS, so plain HTTP on loopback has another name. */
export function cookieName(config: Pick<Config, 'publicUrl'>): string {
  return config.publicUrl.startsWith('https:') ? '__Host-sid' : 'sid';
}

/** What only the API itself asks of a request. */
export interface ApiContext extends RequestContext {
  /** Our own web server asks, with documents of ours. */
  fromWeb: boolean;
  /** A program with a token of its own. To every permission it is nobody. */
  program: Program | null;
}

/** The token of a program that comes with a request; null: none, or a session. */
export function programTokenIn(request: Pick<FastifyRequest, 'headers'>): string | null {
  const token = bearer(request);
  return token && looksLikeToken(token) ? token : null;
}

/** What each operation knows of its request. */
export async function requestContext(
  request: FastifyRequest,
  reply: FastifyReply,
  sessions: SessionService,
  config: Config,
  program: Program | null = null,
): Promise<ApiContext> {
  // Whoever shows the token of a program is that program, whatever cookie comes along.
  const sessionToken = programTokenIn(request)
    ? null
    : (bearer(request) ?? request.cookies[cookieName(config)] ?? null);
  const standing = sessionToken ? await sessions.standingOf(sessionToken) : null;
  return {
    viewer: standing?.viewer ?? null,
    session: standing?.session ?? null,
    language: languageOf(request.headers['accept-language']),
    sessionToken,
    userAgent: request.headers['user-agent'] ?? null,
    clientAddress: clientAddress(request, config),
    fromWeb: isFromWeb(request.headers, config),
    program,
    setCookie: (token) => {
      const options = {
        path: '/',
        httpOnly: true,
        sameSite: 'lax',
        secure: config.publicUrl.startsWith('https:'),
        maxAge: SESSION_DAYS * 86_400,
      } as const;
      if (token) void reply.setCookie(cookieName(config), token, options);
      else void reply.clearCookie(cookieName(config), options);
    },
    loaders: new Map(),
  };
}

function bearer(request: Pick<FastifyRequest, 'headers'>): string | null {
  return /^Bearer ([\w-]{20,200})$/.exec(request.headers.authorization ?? '')?.[1] ?? null;
}

/** The web server may speak for its client under the shared secret; anyone else is who is connected. */
export function clientAddress(
  request: Pick<FastifyRequest, 'headers' | 'ip'>,
  config: Pick<Config, 'webSecret'>,
): string {
  const claimed = request.headers['x-client-address'];
  const believed = typeof claimed === 'string' && isFromWeb(request.headers, config);
  return networkOf(believed ? claimed : request.ip);
}

/** Our own web server, by the secret that it shares with us. */
export function isFromWeb(
  headers: IncomingHttpHeaders,
  config: Pick<Config, 'webSecret'>,
): boolean {
  const secret = headers['x-web-secret'];
  return typeof secret === 'string' && equal(secret, config.webSecret);
}

/** IPv6 by /64: whoever has one address there has all of them. */
export function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped) return mapped;
  if (!isIPv6(address)) return address;
  const [head = '', tail] = address.toLowerCase().split('::');
  const groups = head.split(':').filter(Boolean);
  if (tail !== undefined) {
    const after = tail.split(':').filter(Boolean);
    while (groups.length + after.length < 8) groups.push('0');
    groups.push(...after);
  }
  return `${groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':')}::/64`;
}

function equal(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}
