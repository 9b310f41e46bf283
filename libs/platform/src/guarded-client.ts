import { Injectable } from '@nestjs/common';
import { lookup as resolveName } from 'node:dns';
import * as http from 'node:http';
import * as https from 'node:https';
import { BlockList, isIP, type LookupFunction } from 'node:net';

/** What an answer says of its own age, to be sent along when asking again. */
export interface Validators {
  etag: string | null;
  lastModified: string | null;
}

export interface Fetched extends Validators {
  /** Content type, as sent. */
  type: string;
  body: string;
}

/** Any answer but the thing itself. */
export class UnexpectedStatus extends Error {
  constructor(readonly status: number) {
    super(`status ${status}`);
  }
}

const MOST_BYTES = 512 * 1024;
const LONGEST_MS = 5000;
const MOST_REDIRECTS = 3;

const INSIDE = new BlockList();
for (const [net, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 3],
] as const)
  INSIDE.addSubnet(net, bits, 'ipv4');
for (const [net, bits] of [
  ['::', 127],
  ['64:ff9b::', 96],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
] as const)
  INSIDE.addSubnet(net, bits, 'ipv6');

/**
 * The only way in which the server opens an address that somebody wrote: only by HTTPS at origins that the operator named, never
 * inside the operator's own network, also not through a name that leads there; at most 512 KiB, 5 seconds, 3 redirects.
 */
@Injectable()
export class GuardedClient {
  /**
   * Throws on everything but an answer with status 200. `origins`: such as `https://rat.example.org`. `known`: what the last
   * answer said of its age; null comes back when nothing has changed since.
   */
  async get(url: string, origins: readonly string[]): Promise<Fetched>;
  async get(
    url: string,
    origins: readonly string[],
    known: Validators | null,
  ): Promise<Fetched | null>;
  async get(
    url: string,
    origins: readonly string[],
    known: Validators | null = null,
  ): Promise<Fetched | null> {
    let next = url;
    for (let hops = 0; hops <= MOST_REDIRECTS; hops++) {
      const target = this.checked(next, origins);
      const answer = await this.once(target, known);
      if (typeof answer !== 'string') return answer;
      next = new URL(answer, target).href;
    }
    throw new Error('too many redirects');
  }

  /** Whether an address belongs to the operator's own network, or to nobody. */
  isInside(address: string): boolean {
    return INSIDE.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');
  }

  /** Whether what is said on the way can be neither read nor changed. */
  isSealed(url: Pick<URL, 'protocol'>): boolean {
    return url.protocol === 'https:';
  }

  private checked(address: string, origins: readonly string[]): URL {
    const url = new URL(address);
    if (!origins.includes(url.origin))
      throw new Error(`${url.origin} is not among the named origins`);
    if (!this.isSealed(url)) throw new Error(`${url.origin} does not speak HTTPS`);
    if (url.username || url.password) throw new Error('the address holds a sign-in');
    const host = url.hostname.replace(/^\[|\]$/g, '');
    if (isIP(host) && this.isInside(host)) throw new Error(`${host} is inside`);
    return url;
  }

  /** The answer, null for an unchanged one, or where it redirects to. */
  private once(url: URL, known: Validators | null): Promise<Fetched | string | null> {
    const { request } = url.protocol === 'https:' ? https : http;
    return new Promise((resolve, reject) => {
      const signal = AbortSignal.timeout(LONGEST_MS);
      const headers = {
        accept: 'application/json, text/html;q=0.9',
        'user-agent': 'EIN.Ideen.raum',
        ...(known?.etag && { 'if-none-match': known.etag }),
        ...(known?.lastModified && { 'if-modified-since': known.lastModified }),
      };
      const sent = request(url, { lookup: this.lookup, signal, headers }, (answer) => {
        const status = answer.statusCode ?? 0;
        const to = answer.headers.location;
        if (status >= 300 && status < 400 && to) {
          answer.destroy();
          return resolve(to);
        }
        if (status !== 200) {
          answer.destroy();
          return status === 304 && known ? resolve(null) : reject(new UnexpectedStatus(status));
        }
        const { etag, 'last-modified': lastModified, 'content-type': type } = answer.headers;
        const head = { type: type ?? '', etag: etag ?? null, lastModified: lastModified ?? null };
        collected(answer).then((body) => resolve({ ...head, body }), reject);
      });
      sent.on('error', reject).end();
    });
  }

  /** Looks at the very address that is then connected to, so that a name cannot lead somewhere else in between. */
  private readonly lookup: LookupFunction = (host, options, done) => {
    resolveName(host, { ...options, all: true }, (error, addresses) => {
      if (error) return done(error, '', 0);
      const inside = addresses.find(({ address }) => this.isInside(address));
      const [first] = addresses;
      if (inside || !first) return done(new Error(`${host} leads inside`), '', 0);
      if (options.all) return done(null, addresses);
      done(null, first.address, first.family);
    });
  };
}

async function collected(answer: http.IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of answer as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > MOST_BYTES) {
      answer.destroy();
      throw new Error(`more than ${MOST_BYTES} bytes`);
    }
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}
