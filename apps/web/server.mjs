// Starts the built web application. Only what the adapter cannot do itself: the address it listens on, the protocol
// behind plain HTTP, compression of pages, and an orderly end.
import { createServer } from 'node:http';
import { compressed } from './compress.mjs';
import { keptOr } from './kept-pages.mjs';
import { letSlowOnesGo, PATIENCE, protect } from './protection.mjs';
import { endOnFaults, lastVisit, log, visit } from './visits.mjs';

const { env } = process;
const production = env.MODE === 'production';
const port = Number(env.PORT ?? 3000);
const host = production ? (env.HOST ?? '0.0.0.0') : '127.0.0.1';
const protocol = new URL(env.PUBLIC_URL ?? 'http://localhost').protocol.slice(0, -1);

// The adapter reads these when it is loaded. Without a protocol header it assumes https and refuses every form sent over http.
Object.assign(env, {
  PROTOCOL_HEADER: 'x-forwarded-proto',
  ADDRESS_HEADER: 'x-client-address',
  // For photos; every other form ends at what `isTooLarge` says.
  BODY_SIZE_LIMIT: '32M',
});
endOnFaults();
const { handler } = await import('./build/handler.js');

/** The address behind the one proxy of our own set-up; in demo mode nobody stands in between and the header is not believed. */
function clientAddress(request) {
  const forwarded = request.headers['x-forwarded-for']?.split(',').at(-1)?.trim();
  return (production && forwarded) || request.socket.remoteAddress || '127.0.0.1';
}

/**
 * The one press in a mail program (RFC 8058) comes from no page and so names no origin, and the framework takes a form without
 * one for a foreign post. It carries no session: the link itself says what is stopped, and stopping is all it can do.
 */
function letOneClickIn(request) {
  const { method, url, headers } = request;
  if (method !== 'POST' || !/^(\/en)?\/abbestellen\/[\w-]+$/.test(url) || headers.origin) return;
  delete headers.cookie;
  headers.origin = `${protocol}://${headers.host}`;
}

const FORM_BYTES = 64 * 1024;
const TAKES_PHOTOS = /^(?:\/en)?\/ideen\/neu(?:\?|$)/;

/** Only the form that takes photos may be large; a body that does not say how large it is could be anything. */
function isTooLarge({ method, url, headers }) {
  if (method === 'GET' || method === 'HEAD' || TAKES_PHOTOS.test(url)) return false;
  return 'transfer-encoding' in headers || Number(headers['content-length'] ?? 0) > FORM_BYTES;
}

/** About to end: still answers, but closes each connection, and is not ready for whoever chooses between processes. */
let leaving = false;

const server = createServer(PATIENCE, (request, response) => {
  protect(request, response, protocol);
  if (leaving) response.setHeader('connection', 'close');
  if (request.url === '/health/live') return response.end('ok');
  if (request.url === '/health/ready') return response.writeHead(leaving ? 503 : 200).end();
  visit(request, response);
  if (isTooLarge(request)) {
    response.writeHead(413, { connection: 'close' });
    return response.end();
  }
  request.headers['x-client-address'] = clientAddress(request);
  request.headers['x-forwarded-proto'] = protocol;
  letOneClickIn(request);
  void keptOr(request, response, (kept) =>
    handler(request, compressed(request, response, kept), () => response.writeHead(404).end()),
  );
});

letSlowOnesGo(server);
server.on('error', (error) => {
  const inUse = error.code === 'EADDRINUSE';
  log.write(
    'error',
    'start',
    inUse ? `Port ${port} is in use. Set PORT to another one.` : 'The website did not start.',
    inUse ? {} : { error },
  );
  process.exit(1);
});
server.listen(port, host, () =>
  log.write('info', 'start', `web listens on http://${host}:${port}`),
);

const drainSeconds = Number(env.DRAIN_SECONDS || (production ? 5 : 0));

function stop() {
  server.close(async () => {
    await lastVisit();
    process.exit(0);
  });
  server.closeIdleConnections();
  setTimeout(() => server.closeAllConnections(), 3000).unref();
}
process.once('SIGTERM', () => {
  leaving = true;
  setTimeout(stop, drainSeconds * 1000);
});
process.once('SIGINT', stop);
