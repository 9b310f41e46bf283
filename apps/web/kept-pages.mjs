// Pages that everybody gets alike are kept for seconds, compressed as they left. Before a kept page is handed out, the API says
// whether anything public has changed: what is hidden is hidden at once. Numbers of votes may be some seconds old.
import * as http from 'node:http';
import * as https from 'node:https';
import { setTimeout as wait } from 'node:timers/promises';
import { SharedLook, Shelf } from '@ein/freshness';

const { env } = process;
const SECONDS = Number(env.KEEP_PAGES_SECONDS || 5);
const MOST_BYTES = 64 * 1024 * 1024;
const PATIENCE_MS = 1000;
/** So long is waited for a page that is being made for somebody else. */
const WAIT_MS = 3000;
/** Routes that show everybody the same and hold no form that is stamped for whoever asked. */
const ALIKE = new Set([
  '/',
  '/ideen',
  '/ideen/[number]/[[slug]]',
  '/karte',
  '/berichte/[number=count]',
  '/transparenz',
]);
/** Where such routes may be; which it was is known when the page is made. */
const PERHAPS =
  /^(?:\/en)?(?:\/(?:ideen(?:\/\d+(?:\/[\w-]*)?)?|karte|berichte\/\d+|transparenz)?)?(?:\?.{0,300})?$/;

const addresses = (env.API_URL ?? `http://127.0.0.1:${env.API_PORT ?? 4000}`).split(',');
const agents = {
  http: new http.Agent({ keepAlive: true, maxSockets: 4 }),
  https: new https.Agent({ keepAlive: true, maxSockets: 4 }),
};
const shelf = new Shelf({ seconds: SECONDS, mostBytes: MOST_BYTES });
/** Until when an address that did not answer is asked last. */
const silent = new Map();
const SILENT_MS = 10_000;
const versions = new SharedLook(async () => {
  const isSilent = (address) => Number((silent.get(address) ?? 0) > Date.now());
  for (const address of addresses.toSorted((one, other) => isSilent(one) - isSilent(other))) {
    const version = await versionAt(address).catch(() => null);
    if (version) return version;
    silent.set(address, Date.now() + SILENT_MS);
  }
  return null;
});

function versionAt(address) {
  const [module, agent] = address.startsWith('https:')
    ? [https, agents.https]
    : [http, agents.http];
  return new Promise((resolve, reject) => {
    const request = module.get(
      `${address}/public-version`,
      { agent, timeout: PATIENCE_MS },
      (response) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (part) => (text += part));
        response.on('end', () =>
          resolve(response.statusCode === 200 && /^\d+$/.test(text) ? text : null),
        );
        response.on('error', reject);
      },
    );
    request.on('timeout', () => request.destroy(new Error('no answer')));
    request.on('error', reject);
  });
}

/** The address that everybody without a cookie gets alike, with the host that stands in its links and the way it is compressed; null for all else. */
function keyOf({ method, url, headers }) {
  if (method !== 'GET' || headers.cookie || headers.authorization || !PERHAPS.test(url))
    return null;
  return `${/\bbr\b/.test(headers['accept-encoding'] ?? '') ? 'br' : 'as it is'} ${headers.host} ${url}`;
}

/** Pages that are being made for somebody; each ends with whether it is kept. */
const making = new Map();

/**
 * Answers with the page that was kept, or lets `render` answer, told whether that is kept. Many who ask for the same page at once wait for the
 * first of them; what they get is still what is public when they get it.
 */
export async function keptOr(request, response, render) {
  const key = SECONDS > 0 ? keyOf(request) : null;
  if (!key) return render();
  const until = Date.now() + WAIT_MS;
  for (;;) {
    const version = await versions.fresh();
    // Who went away meanwhile makes nothing that others would wait for.
    if (response.destroyed) return;
    if (!version) return render();
    const page = shelf.find(key, version);
    if (page) return hand(page, request, response);
    const other = making.get(key);
    const left = until - Date.now();
    if (!other || left <= 0) return make(key, version, request, response, render);
    // A redirection is not kept, and need not be waited for by one after the other.
    if ((await Promise.race([other, wait(left)])) === 'not kept') return render();
  }
}

function make(key, version, request, response, render) {
  const { promise, resolve } = Promise.withResolvers();
  making.set(key, promise);
  const over = (how) => {
    if (making.get(key) === promise) making.delete(key);
    resolve(how);
  };
  response.once('close', () => over('given up'));
  record(response, (made) => {
    const { route } = request.visit;
    const keeps = made && ALIKE.has(route);
    if (keeps) shelf.keep(key, version, { ...made, route }, made.body.length);
    over(keeps ? 'kept' : 'not kept');
  });
  return render(true);
}

function hand({ headers, body, route, at }, request, response) {
  request.visit.route = route;
  for (const [name, value] of headers) response.setHeader(name, value);
  response.setHeader('age', Math.floor((Date.now() - at) / 1000));
  if (request.headers['if-none-match'] === response.getHeader('etag')) {
    response.statusCode = 304;
    response.end();
  } else {
    response.setHeader('content-length', body.length);
    response.end(body);
  }
}

/** Tells the bytes as they leave with the headers that the handler added, as soon as it has said all; null when they are for nobody else. */
function record(response, tell) {
  const before = new Set(response.getHeaderNames());
  const fixed = new Map(Object.entries(response.getHeaders()));
  const { write, end } = response;
  const parts = [];
  response.write = (chunk, ...rest) => {
    parts.push(Buffer.from(chunk));
    return write.call(response, chunk, ...rest);
  };
  // Not when the last byte has left: whoever reads nothing would keep it from all others.
  response.end = (chunk, ...rest) => {
    if (chunk && typeof chunk !== 'function') parts.push(Buffer.from(chunk));
    const ended = end.call(response, chunk, ...rest);
    tell(forAll(response) ? made() : null);
    return ended;
  };
  const made = () => ({
    headers: Object.entries(response.getHeaders()).filter(
      ([name, value]) => !PER_ANSWER.has(name) && (!before.has(name) || fixed.get(name) !== value),
    ),
    body: Buffer.concat(parts),
    at: Date.now(),
  });
}

const forAll = (response) =>
  response.statusCode === 200 &&
  !response.hasHeader('set-cookie') &&
  String(response.getHeader('content-type')).startsWith('text/html');

/** Said anew with each answer. */
const PER_ANSWER = new Set([
  'x-request-id',
  'date',
  'connection',
  'keep-alive',
  'transfer-encoding',
  'content-length',
]);
