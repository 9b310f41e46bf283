import { once } from 'node:events';
import { createServer, type IncomingMessage, request as ask, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliDecompressSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';

/** Of the server beside the build, which no type check reads. */
const { compressed } = (await import(new URL('../../../compress.mjs', import.meta.url).href)) as {
  compressed: (request: IncomingMessage, response: ServerResponse) => ServerResponse;
};

const PAGE = `<!doctype html>${'<p>Ein Radweg nach Salzderhelden.</p>'.repeat(200)}`;

/** What a handler says, as it arrives. */
async function answerOf(handle: (response: ServerResponse) => void, encoding = 'gzip, br') {
  const server = createServer((request, response) => handle(compressed(request, response)));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  try {
    const { port } = server.address() as AddressInfo;
    const sent = ask({ port, headers: { 'accept-encoding': encoding } }).end();
    const [answer] = (await once(sent, 'response')) as [IncomingMessage];
    const bytes = Buffer.concat((await answer.toArray()) as Buffer[]);
    return { status: answer.statusCode, headers: answer.headers, bytes };
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

const say = (type: string, length?: number) => (response: ServerResponse) => {
  response.setHeader('content-type', type);
  if (length !== undefined) response.setHeader('content-length', length);
  response.writeHead(201);
  response.write(PAGE.slice(0, 1000));
  response.end(PAGE.slice(1000));
};

describe('answers that leave as Brotli', () => {
  it('are the same page, with the length of what is sent when its own is known', async () => {
    const { status, headers, bytes } = await answerOf(say('text/html', PAGE.length));
    expect(status).toBe(201);
    expect(headers['content-encoding']).toBe('br');
    expect(headers['vary']).toBe('accept-encoding');
    expect(headers['content-length']).toBe(String(bytes.length));
    expect(bytes.length).toBeLessThan(PAGE.length / 10);
    expect(brotliDecompressSync(bytes).toString()).toBe(PAGE);
  });

  it('leave piece by piece when nobody knows how long they are', async () => {
    const { headers, bytes } = await answerOf(say('application/atom+xml'));
    expect(headers['content-length']).toBeUndefined();
    expect(brotliDecompressSync(bytes).toString()).toBe(PAGE);
  });

  it('are left as they are for who does not read it, for pictures, and where nothing is said', async () => {
    for (const [type, encoding] of [
      ['text/html', 'gzip'],
      ['image/png', 'br'],
      ['text/event-stream', 'br'],
    ] as const) {
      const { headers, bytes } = await answerOf(say(type, PAGE.length), encoding);
      expect(headers['content-encoding']).toBeUndefined();
      expect(bytes.toString()).toBe(PAGE);
    }
    const { status, headers } = await answerOf((response) => response.writeHead(304).end());
    expect([status, headers['content-encoding']]).toEqual([304, undefined]);
  });
});
