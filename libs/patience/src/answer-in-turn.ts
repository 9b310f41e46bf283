import { AsyncResource } from 'node:async_hooks';
import type { RequestListener, Server } from 'node:http';
import type { Socket } from 'node:net';

/** Browsers ask for nothing before they are answered; whoever asks for so much at once is no browser. */
const MOST_WAITING = 16;

/**
 * Node begins with all that is asked on a connection at once, and waits for readers without an end. From here on each
 * connection has one answer at a time, and is let go when nothing of an answer leaves for `stalledMs`. What is still being made, and
 * a stream that has nothing to say, may take as long as they want. Call it when the server has its handlers.
 */
export function answerInTurn(server: Server, stalledMs: number): void {
  const handlers = server.listeners('request') as RequestListener[];
  /** A connection that is being answered, and what it asked for meanwhile. */
  const lines = new WeakMap<Socket, (() => void)[]>();
  server.removeAllListeners('request');
  server.on('request', (request, response) => {
    const { socket } = request;
    const next = (): void => {
      const following = lines.get(socket)?.shift();
      if (following && !socket.destroyed) following();
      else lines.delete(socket);
    };
    const begin = (): void => {
      response.once('close', next);
      for (const handler of handlers) handler.call(server, request, response);
    };
    const line = lines.get(socket);
    if (!line) {
      lines.set(socket, []);
      begin();
      // Its turn comes within the answer before it, of whose transaction and id it must know nothing.
    } else if (line.length < MOST_WAITING) line.push(AsyncResource.bind(begin));
    else socket.destroy();
  });
  server.setTimeout(stalledMs, (socket: Socket) => {
    // Also told of a connection that is kept and not used any more.
    if (!lines.has(socket) || socket.writableLength > 0) socket.destroy();
  });
}
