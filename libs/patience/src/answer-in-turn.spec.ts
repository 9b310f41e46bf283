import { AsyncLocalStorage } from 'node:async_hooks';
import { createServer, type RequestListener, type Server } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, describe, expect, it } from '@jest/globals';
import { answerInTurn } from './answer-in-turn.js';

const STALLED_MS = 300;

describe('answering in turn', () => {
  let server: Server;
  let sockets: Socket[] = [];
  afterEach(async () => {
    sockets.forEach((socket) => socket.destroy());
    sockets = [];
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });

  async function serve(answer: RequestListener, options = {}): Promise<void> {
    server = createServer(options, answer);
    answerInTurn(server, STALLED_MS);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  }

  /** A connection that asks for these, and what it heard. */
  function ask(...paths: string[]): { socket: Socket; heard: () => string; gone: Promise<void> } {
    let text = '';
    const socket = connect((server.address() as AddressInfo).port, '127.0.0.1', () =>
      socket.write(paths.map((path) => `GET ${path} HTTP/1.1\r\nHost: x\r\n\r\n`).join('')),
    );
    sockets.push(socket);
    socket.on('data', (part) => (text += part.toString('latin1')));
    socket.on('error', () => undefined);
    const gone = new Promise<void>((resolve) => socket.once('close', () => resolve()));
    return { socket, heard: () => text, gone };
  }

  const until = async (fits: () => boolean): Promise<void> => {
    while (!fits()) await wait(10);
  };

  it('begins with the next request of a connection when the one before is answered', async () => {
    let [working, most] = [0, 0];
    await serve(({ url }, response) => {
      working += 1;
      most = Math.max(most, working);
      setTimeout(() => {
        working -= 1;
        response.end(`page ${url}`);
      }, 30);
    });
    const { heard } = ask('/1', '/2', '/3');
    await until(() => heard().includes('page /3'));
    expect(heard().match(/page \/\d/g)).toEqual(['page /1', 'page /2', 'page /3']);
    expect(most).toBe(1);
  });

  it('begins with it outside of what surrounded the one before', async () => {
    const around = new AsyncLocalStorage<string>();
    const seen: (string | undefined)[] = [];
    await serve(({ url = '' }, response) => {
      seen.push(around.getStore());
      around.run(url, () => setTimeout(() => response.end(`page ${url}`), 10));
    });
    const { heard } = ask('/1', '/2');
    await until(() => heard().includes('page /2'));
    expect(seen).toEqual([undefined, undefined]);
  });

  it('answers other connections meanwhile', async () => {
    await serve(({ url }, response) => void (url === '/never' || response.end(`page ${url}`)));
    ask('/never', '/never');
    const { heard } = ask('/1');
    await until(() => heard().includes('page /1'));
  });

  it('lets go who asks for more at once than anybody waits for', async () => {
    let asked = 0;
    await serve(() => void (asked += 1));
    await ask(...Array.from({ length: 30 }, () => '/')).gone;
    expect(asked).toBe(1);
  });

  it('lets go who reads nothing of an answer, and drops what else they asked for', async () => {
    const asked: (string | undefined)[] = [];
    let closed = 0;
    await serve(({ url }, response) => {
      asked.push(url);
      response.once('close', () => (closed += 1));
      response.end(Buffer.alloc(32 * 1024 * 1024));
    });
    const { socket } = ask('/1', '/2');
    socket.pause();
    await until(() => closed === 1);
    await wait(50);
    expect(asked).toEqual(['/1']);
  });

  it('holds on to who reads slowly, and to an answer that is still being made or says nothing for a while', async () => {
    await serve(({ url }, response) => {
      if (url === '/long') return void response.end(Buffer.alloc(12 * 1024 * 1024, 'x'));
      response.write('begun');
      setTimeout(() => response.end('done'), 3 * STALLED_MS);
    });
    const late = ask('/stream');
    const slow = ask('/long');
    const pulse = setInterval(() => {
      slow.socket.resume();
      setTimeout(() => slow.socket.pause(), 5);
    }, STALLED_MS / 3);
    await until(() => late.heard().includes('done'));
    clearInterval(pulse);
    slow.socket.resume();
    await until(() => slow.heard().length > 12 * 1024 * 1024);
  });

  it('ends a connection that is kept and not used any more', async () => {
    await serve((_, response) => void response.end('page'), { keepAliveTimeout: 100 });
    await ask('/').gone;
  });
});
