import type { FastifyAdapter, NestFastifyApplication } from '@nestjs/platform-fastify';
import { answerInTurn } from '@ein/patience';

const BODY_LIMIT = 64 * 1024;
/** Long, because the website hands a file on no faster than its slowest reader takes it, and megabytes lie in between. */
const STALLED_MS = 180_000;

/** How large a request may be, and how long it may take to arrive: whoever sends it drop by drop is let go. */
export const PATIENCE = {
  bodyLimit: BODY_LIMIT,
  requestTimeout: 60_000,
  http: { headersTimeout: 10_000, connectionsCheckingInterval: 2000 },
} satisfies ConstructorParameters<typeof FastifyAdapter>[0];

/** What every answer carries. None is a page, and none but those that say otherwise may be kept by anybody. */
const HEADERS = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};

/** Before anything else, so that refusals carry them too; whoever answers may replace them by their own. */
export function protect(app: NestFastifyApplication): void {
  const fastify = app.getHttpAdapter().getInstance();
  fastify.addHook('onRequest', async (_, reply) => void reply.headers(HEADERS));
  answerInTurn(fastify.server, STALLED_MS);
}
