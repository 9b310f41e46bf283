import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { GuardedClient } from './guarded-client.js';

const AGE = 'Thu, 26 Nov 2026 10:00:00 GMT';
const ANSWERS: Record<string, RequestListener> = {
  '/paper': (_, answer) => answer.setHeader('content-type', 'application/json').end('{"name":"x"}'),
  '/aged': (request, answer) => {
    const { 'if-none-match': tag, 'if-modified-since': since } = request.headers;
    if (tag === '"a1"' && since === AGE) return answer.writeHead(304).end();
    answer.writeHead(200, {
      'content-type': 'application/json',
      etag: '"a1"',
      'last-modified': AGE,
    });
    answer.end('{"name":"x"}');
  },
  '/moved': (_, answer) => answer.writeHead(302, { location: '/paper' }).end(),
  '/away': (_, answer) => answer.writeHead(302, { location: 'http://other.example/' }).end(),
  '/circle': (_, answer) => answer.writeHead(302, { location: '/circle' }).end(),
  '/gone': (_, answer) => answer.writeHead(404).end(),
  '/huge': (_, answer) => {
    answer.writeHead(200, { 'content-type': 'text/html' });
    const more = () => answer.write('x'.repeat(64 * 1024)) && setImmediate(more);
    answer.on('drain', more).on('close', () => answer.removeAllListeners('drain'));
    more();
  },
};

describe('opening an address that somebody wrote', () => {
  let server: Server;
  let origin: string;
  const client = new GuardedClient();

  beforeAll(async () => {
    server = createServer((request, answer) => ANSWERS[request.url ?? '']?.(request, answer));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  /** As if the server of the test stood outside. */
  const outside = async <T>(work: () => Promise<T>): Promise<T> => {
    const spies = [
      jest.spyOn(client, 'isInside').mockReturnValue(false),
      jest.spyOn(client, 'isSealed').mockReturnValue(true),
    ];
    try {
      return await work();
    } finally {
      for (const spy of spies) spy.mockRestore();
    }
  };

  it('reads what stands at a named origin, behind a redirect too', async () => {
    for (const path of ['/paper', '/moved'])
      expect(await outside(() => client.get(`${origin}${path}`, [origin]))).toEqual({
        ...{ type: 'application/json', etag: null, lastModified: null },
        body: '{"name":"x"}',
      });
  });

  it('asks for news only, once it knows how old what it has is', async () => {
    const first = await outside(() => client.get(`${origin}/aged`, [origin]));
    expect(first).toMatchObject({ body: '{"name":"x"}', etag: '"a1"', lastModified: AGE });
    expect(await outside(() => client.get(`${origin}/aged`, [origin], first))).toBeNull();
    const other = { etag: '"a0"', lastModified: AGE };
    expect(await outside(() => client.get(`${origin}/aged`, [origin], other))).toEqual(first);
  });

  it('opens nothing that could be read or changed on the way', async () => {
    const spy = jest.spyOn(client, 'isInside').mockReturnValue(false);
    await expect(client.get(`${origin}/paper`, [origin])).rejects.toThrow(/does not speak HTTPS/);
    spy.mockRestore();
  });

  it.each([
    ['/away', /other\.example is not among/],
    ['/circle', /too many redirects/],
    ['/gone', /status 404/],
    ['/huge', /more than 524288 bytes/],
  ])('refuses %s', async (path, why) => {
    await expect(outside(() => client.get(`${origin}${path}`, [origin]))).rejects.toThrow(why);
  });

  it('opens nothing at an origin that nobody named', async () => {
    await expect(client.get('https://other.example/x', [origin])).rejects.toThrow(/not among/);
    await expect(
      client.get(`${origin.replace('//', '//anna:x@')}/paper`, [origin]),
    ).rejects.toThrow();
    await expect(client.get('file:///etc/passwd', [origin, 'null'])).rejects.toThrow();
  });

  it('opens nothing inside, neither by number nor by name', async () => {
    const spy = jest.spyOn(client, 'isSealed').mockReturnValue(true);
    await expect(client.get(`${origin}/paper`, [origin])).rejects.toThrow(/is inside/);
    const named = origin.replace('127.0.0.1', 'localhost');
    await expect(client.get(`${named}/paper`, [named])).rejects.toThrow(/leads inside/);
    spy.mockRestore();
  });

  it.each([
    ['127.0.0.1', true],
    ['10.1.2.3', true],
    ['172.20.0.1', true],
    ['192.168.178.1', true],
    ['169.254.169.254', true],
    ['::1', true],
    ['::ffff:127.0.0.1', true],
    ['::ffff:10.0.0.1', true],
    ['fd00::1', true],
    ['fe80::1', true],
    ['255.255.255.255', true],
    ['93.184.216.34', false],
    ['2606:2800:220:1::1', false],
  ])('%s is inside: %s', (address, inside) => expect(client.isInside(address)).toBe(inside));
});
