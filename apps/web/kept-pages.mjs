// Pages that everybody gets alike are kept for seconds, compressed as they left. Before a kept page is handed out, the API says
// whether anything public has changed: what is hidden is hidden at once. Numbers of votes may be some seconds old.
import * as http from 'node:http';
import * as https from 'node:https';
import { SharedLook, Shelf } from '@ein/freshness';

const { env } = process;
const SECONDS = Number(env.KEEP_PAGES_SECONDS || 5);
const MOST_BYTES = 64 * 1024 * 1024;
const PATIENCE_MS = 1000;
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

/** Answers with the page that was kept, or lets `render` answer and keeps that. */
export async function keptOr(request, response, render) {
  const key = SECONDS > 0 ? keyOf(request) : null;
  const version = key && (await versions.fresh());
  if (!version) return render();
  const page = shelf.find(key, version);
  if (page) return hand(page, request, response);
  record(response, (made) => {
    const { route } = request.visit;
    if (ALIKE.has(route)) shelf.keep(key, version, { ...made, route }, made.body.length);
  });
  return render();
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

/** What the handler adds to the headers that every answer has of its own, and the bytes as they leave. */
function record(response, keep) {
  const before = new Set(response.getHeaderNames());
  const fixed = new Map(Object.entries(response.getHeaders()));
  const { write, end } = response;
  const parts = [];
  response.write = (chunk, ...rest) => {
    parts.push(Buffer.from(chunk));
    return write.call(response, chunk, ...rest);
  };
  response.end = (chunk, ...rest) => {
    if (chunk && typeof chunk !== 'function') parts.push(Buffer.from(chunk));
    return end.call(response, chunk, ...rest);
  };
  response.once('finish', () => {
    if (response.statusCode !== 200 || response.hasHeader('set-cookie')) return;
    if (!String(response.getHeader('content-type')).startsWith('text/html')) return;
    const body = Buffer.concat(parts);
    const headers = Object.entries(response.getHeaders()).filter(
      ([name, value]) => !PER_ANSWER.has(name) && (!before.has(name) || fixed.get(name) !== value),
    );
    keep({ headers, body, at: Date.now() });
  });
}

/** Said anew with each answer. */
const PER_ANSWER = new Set([
  'x-request-id',
  'date',
  'connection',
  'keep-alive',
  'transfer-encoding',
  'content-length',
]);
