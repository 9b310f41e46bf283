// What every answer of the web server carries, files and early refusals too, and how long a client may take.
import { answerInTurn } from '@ein/patience';

const EVERYWHERE = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(self)',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
};

/** For what is no page: a file opened by itself runs nothing and fetches nothing. Pages bring a policy of their own. */
const NO_PAGE =
  "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
/** The policy of a script's own answer binds it where it becomes a service worker, and that one fetches from us. */
const SCRIPT = "default-src 'self'; base-uri 'none'; frame-ancestors 'none'";

/** Sets the headers that hold for every answer; the handler behind may replace them by its own. */
export function protect({ url }, response, protocol) {
  for (const [name, value] of Object.entries(EVERYWHERE)) response.setHeader(name, value);
  const script = /\.js(\?|$)/.test(url);
  response.setHeader('content-security-policy', script ? SCRIPT : NO_PAGE);
  if (protocol === 'https')
    response.setHeader('strict-transport-security', 'max-age=31536000; includeSubDomains');
  const { writeHead } = response;
  // A page that has not changed keeps the policy that came with it: what stands beside a 304 would take its place.
  response.writeHead = (status, ...rest) => {
    if (status === 304) response.removeHeader('content-security-policy');
    return writeHead.call(response, status, ...rest);
  };
}

/**
 * Whoever sends a header or a body drop by drop is let go; three photos over a slow phone still fit. So is whoever takes nothing of
 * an answer, and who asks for much at once gets one after the other.
 */
export function letSlowOnesGo(server) {
  server.headersTimeout = 10_000;
  server.requestTimeout = 180_000;
  answerInTurn(server, 20_000);
}

/** How often Node looks for them. */
export const PATIENCE = { connectionsCheckingInterval: 2000 };
