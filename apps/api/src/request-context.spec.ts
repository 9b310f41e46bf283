import { describe, expect, it } from '@jest/globals';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { SessionService } from '@ein/sessions';
import type { Config } from '@ein/platform';
import { clientAddress, cookieName, networkOf, requestContext } from './request-context.js';

describe('who is asking', () => {
  it.each([
    ['192.0.2.7', '192.0.2.7'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:0db8::1', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
  ])('%s counts as %s', (address, network) => {
    expect(networkOf(address)).toBe(network);
  });

  it('believes a forwarded address only under the shared secret', () => {
    const config = { webSecret: 'shared secret' };
    const from = (secret?: string) => ({
      ip: '127.0.0.1',
      headers: { 'x-client-address': '192.0.2.9', 'x-web-secret': secret },
    });
    expect(clientAddress(from('shared secret'), config)).toBe('192.0.2.9');
    expect(clientAddress(from('guessed secret'), config)).toBe('127.0.0.1');
    expect(clientAddress(from(), config)).toBe('127.0.0.1');
  });

  it('uses the __Host- cookie as soon as there is HTTPS', () => {
    expect(cookieName({ publicUrl: 'https://ideen.example' })).toBe('__Host-sid');
    expect(cookieName({ publicUrl: 'http://localhost:3000' })).toBe('sid');
  });

  it.each([
    ['https://ideen.example', '__Host-sid', true],
    ['http://localhost:3000', 'sid', false],
  ])('keeps the session of %s where no script and no other site gets at it', async (...given) => {
    const [publicUrl, name, secure] = given;
    const set: unknown[] = [];
    const reply = { setCookie: (...cookie: unknown[]) => void set.push(cookie) };
    const { setCookie } = await requestContext(
      { ip: '192.0.2.1', headers: {}, cookies: {} } as unknown as FastifyRequest,
      reply as unknown as FastifyReply,
      {} as unknown as SessionService,
      { publicUrl, webSecret: 'w' } as unknown as Config,
    );
    setCookie('a token');
    // Without a domain, and for all paths: that is what the prefix of the name demands.
    const options = { path: '/', httpOnly: true, sameSite: 'lax', secure, maxAge: 30 * 86_400 };
    expect(set).toEqual([[name, 'a token', options]]);
  });
});
