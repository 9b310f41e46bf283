import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type * as Reach from './reach.ts';

interface Process {
  server: Server;
  asked: number;
  answer: RequestListener;
}

async function start(name: string): Promise<Process> {
  const started: Process = {
    asked: 0,
    answer: (_request, response) => void response.end(name),
    server: createServer((request, response) => {
      started.asked += 1;
      started.answer(request, response);
    }),
  };
  started.server.listen(0, '127.0.0.1');
  await once(started.server, 'listening');
  return started;
}

const addressOf = ({ server }: Process): string =>
  `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

describe('reaching the API', () => {
  let one: Process;
  let other: Process;
  let door: typeof Reach;
  const QUERY = { method: 'GET', changesNothing: true } as const;
  const DEED = { method: 'POST', changesNothing: false } as const;
  /** Both ways to ask. */
  const ways = {
    reach: (init: typeof QUERY | typeof DEED) => door.reach('/', init),
    reachText: (init: typeof QUERY | typeof DEED) =>
      door.reachText('/', { ...init, headers: {}, signal: AbortSignal.timeout(5000) }),
  };

  beforeAll(async () => {
    [one, other] = [await start('one'), await start('other')];
    // The third is gone: nobody listens there.
    const gone = await start('gone');
    process.env['API_URL'] = [gone, one, other].map(addressOf).join(',');
    gone.server.close();
    door = (await import('./reach.ts')) as typeof door;
  });
  beforeEach(() => {
    for (const each of [one, other]) each.asked = 0;
  });
  afterAll(() => {
    for (const { server } of [one, other]) {
      server.closeAllConnections();
      server.close();
    }
  });

  describe.each(Object.entries(ways))('by %s', (_, ask) => {
    // Whoever broke off in the tests of the other way is left alone for a second.
    beforeAll(() => wait(1100));
    beforeEach(() => {
      one.answer = (_request, response) => void response.end('one');
      other.answer = (_request, response) => void response.end('other');
    });

    it('asks another process when one is not there, for a deed too', async () => {
      for (let turn = 0; turn < 6; turn += 1) expect((await ask(DEED)).status).toBe(200);
      expect(one.asked + other.asked).toBe(6);
    });

    it('leaves a process alone that says it is about to end', async () => {
      one.answer = (_request, response) =>
        void response.setHeader('connection', 'close').end('one');
      for (let turn = 0; turn < 9; turn += 1) await ask(QUERY);
      expect(one.asked).toBeLessThanOrEqual(1);
    });

    it('asks again when a connection breaks, but never sends a deed twice', async () => {
      for (const each of [one, other]) each.answer = (request) => void request.socket.destroy();
      await expect(ask(QUERY)).rejects.toThrow();
      expect(one.asked + other.asked).toBe(2);
      for (const each of [one, other]) each.asked = 0;
      await expect(ask(DEED)).rejects.toThrow();
      expect(one.asked + other.asked).toBe(1);
    });
  });

  it('reads an answer whole, with what was sent', async () => {
    for (const each of [one, other])
      each.answer = async (request, response) => {
        const sent = await request.toArray();
        response.setHeader('x-said', String(request.headers['x-asked']));
        response.writeHead(418).end(`ä${Buffer.concat(sent as Buffer[]).toString()}`);
      };
    const told = await door.reachText('/', {
      ...DEED,
      headers: { 'x-asked': 'so' },
      body: 'ö',
      signal: AbortSignal.timeout(5000),
    });
    expect(told).toMatchObject({ status: 418, text: 'äö', headers: { 'x-said': 'so' } });
  });

  it('fails when an answer breaks off, and when nobody answers in time', async () => {
    const ask = (ms: number) =>
      door.reachText('/', { ...DEED, headers: {}, signal: AbortSignal.timeout(ms) });
    for (const each of [one, other])
      each.answer = (request, response) => {
        response.writeHead(200, { 'content-length': 100 }).write('half');
        setTimeout(() => request.socket.destroy(), 50);
      };
    await expect(ask(5000)).rejects.toThrow();
    for (const each of [one, other]) each.answer = () => undefined;
    await expect(ask(100)).rejects.toThrow();
  });
});
