import { AsyncLocalStorage } from 'node:async_hooks';
import { error } from '@sveltejs/kit';
import type { Handle, HandleServerError } from '@sveltejs/kit/hooks';
import { sequence } from '@sveltejs/kit/hooks';
import { unavailable } from '#lib/api/transport.ts';
import { learnTownName } from '#lib/api/town-name.ts';
import { comeBack, findViewer } from '#lib/api/viewer.ts';
import { languageOf, type Language } from '#lib/language.ts';
import { overwriteGetLocale } from '#lib/messages/generated/runtime.js';
import { sessionCookie } from '#lib/state/session.ts';
import { platformName, roomName, townName } from '#lib/state/town-name.ts';
import { typedTexts } from '#lib/state/typed-texts.ts';

const languages = new AsyncLocalStorage<Language>();
overwriteGetLocale(() => languages.getStore() ?? 'de');

/** Small pages that other sites show within their own: the same for everybody, without a script. */
const isCard = (routeId: string | null): boolean =>
  /^\/einbetten\/(ideen|projekte)\//.test(routeId ?? '');
const SCRIPT = '<script type="module" src="%pleasant%"></script>';

/** Only the head names them: looking for each through the whole page costs more than drawing a dozen cards. */
function named(html: string, language: Language, card: boolean): string {
  const end = html.indexOf('</head>');
  const head = html
    .slice(0, end)
    .replace('%lang%', language)
    .replace('%town%', () => inAttribute(townName()))
    .replace('%platform%', () => inAttribute(platformName()))
    .replace('%room%', () => inAttribute(roomName()))
    .replace(card ? SCRIPT : '', '')
    .replace('%pleasant%', __PLEASANT_SCRIPT__);
  return head + html.slice(end);
}

const speak: Handle = ({ event, resolve }) => {
  const language = languageOf(event.url.pathname);
  event.locals.language = language;
  return languages.run(language, () =>
    resolve(event, {
      transformPageChunk: ({ html }) => named(html, language, isCard(event.route.id)),
      preload: ({ type, path }) => type !== 'font' || path.includes('fira-sans-german'),
    }),
  );
};

const inAttribute = (text: string): string =>
  text.replace(/[&"<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** Whoever must know who it is then says that we cannot be reached: sent to the sign-in, somebody would lose what they wrote. */
function nobodyKnows(locals: App.Locals): void {
  locals.viewerUnknown = true;
  Object.defineProperty(locals, 'viewer', { get: () => error(503, unavailable) });
}

/** Tells our own server which page it is, for its line of the log, and takes the id that it gave the request. */
const follow: Handle = ({ event, resolve }) => {
  const id = event.request.headers.get('x-request-id');
  if (id) event.locals.requestId = id;
  // Our own server has taken away what a stranger sent.
  const trace = event.request.headers.get('traceparent');
  if (trace) event.locals.traceparent = trace;
  const visit = event.platform?.req?.visit;
  if (visit) visit.route = event.route.id;
  return resolve(event);
};

/** Lets a card stand on any site, and no other page of ours. */
const lend: Handle = async ({ event, resolve }) => {
  const response = await resolve(event);
  if (!isCard(event.route.id)) return response;
  const policy = response.headers.get('content-security-policy') ?? '';
  const lent = policy.replace("frame-ancestors 'none'", 'frame-ancestors *');
  response.headers.set('content-security-policy', lent);
  response.headers.set('cross-origin-resource-policy', 'cross-origin');
  return response;
};

const recognise: Handle = async ({ event, resolve }) => {
  // Who looks at another site is nobody here, even where the browser sends a cookie along.
  if (isCard(event.route.id)) {
    event.locals.viewer = null;
    await learnTownName(event);
    return resolve(event);
  }
  const userAgent = event.request.headers.get('user-agent');
  if (userAgent) event.locals.userAgent = userAgent;
  event.locals.sessionToken = event.cookies.get(sessionCookie);
  const viewer = event.locals.sessionToken ? await findViewer(event) : null;
  if (viewer === undefined) nobodyKnows(event.locals);
  else event.locals.viewer = viewer;
  if (event.request.method === 'GET') await comeBack(event, event.request.headers);
  await learnTownName(event);
  if (event.request.method === 'POST') event.locals.kept = await typedTexts(event.request);
  return resolve(event);
};

/** A form that the page's own script sends learns where its answer leads: a redirect followed out of sight loses its `#`. */
function told(response: Response): Response {
  const headers = new Headers(response.headers);
  headers.set('x-location', headers.get('location') ?? '');
  headers.delete('location');
  return new Response(null, { status: 204, headers });
}

const keepPrivate: Handle = async ({ event, resolve }) => {
  const answer = await resolve(event);
  const asked = answer.status === 303 && event.request.headers.get('x-sent-by') === 'page';
  const response = asked ? told(answer) : answer;
  if (event.locals.sessionToken) response.headers.set('cache-control', 'private, no-store');
  else if (!response.headers.has('cache-control'))
    response.headers.set('cache-control', 'no-cache');
  // What the API says itself stays: a download that is full ends later than a process that is gone comes back.
  if (response.status === 503 && !response.headers.has('retry-after'))
    response.headers.set('retry-after', '10');
  return response;
};

export const handle: Handle = sequence(follow, speak, lend, keepPrivate, recognise);

/** Our own errors keep their words; an unknown one is logged and told without detail. What is our fault names the request. */
export const handleError: HandleServerError = ({ kind, error, event }) => {
  const correlationId = event.locals.requestId ?? 'unknown';
  if (kind === 'app') return error.status >= 500 ? { correlationId, ...error } : error;
  if (kind === 'framework' || kind === 'validation')
    return { status: error.status, message: error.message };
  const visit = event.platform?.req?.visit;
  if (visit) visit.fault = error;
  return { status: 500, message: 'Internal Error', correlationId };
};
