import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';

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
  let reach: (path: string, init: RequestInit & { changesNothing: boolean }) => Promise<Response>;
  const QUERY = { changesNothing: true };
  const DEED = { method: 'POST', changesNothing: false };

  beforeAll(async () => {
    [one, other] = [await start('one'), await start('other')];
    // The third is gone: nobody listens there.
    const gone = await start('gone');
    process.env['API_URL'] = [gone, one, other].map(addressOf).join(',');
    gone.server.close();
    ({ reach } = (await import('./reach.ts')) as { reach: typeof reach });
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

  it('asks another process when one is not there, for a deed too', async () => {
    for (let turn = 0; turn < 6; turn += 1) expect((await reach('/', DEED)).status).toBe(200);
    expect(one.asked + other.asked).toBe(6);
  });

  it('leaves a process alone that says it is about to end', async () => {
    one.answer = (_request, response) => void response.setHeader('connection', 'close').end('one');
    for (let turn = 0; turn < 9; turn += 1) await reach('/', QUERY);
    expect(one.asked).toBeLessThanOrEqual(1);
  });

  it('asks again when a connection breaks, but never sends a deed twice', async () => {
    for (const each of [one, other]) each.answer = (request) => void request.socket.destroy();
    await expect(reach('/', QUERY)).rejects.toThrow();
    expect(one.asked + other.asked).toBe(2);
    for (const each of [one, other]) each.asked = 0;
    await expect(reach('/', DEED)).rejects.toThrow();
    expect(one.asked + other.asked).toBe(1);
  });
});
