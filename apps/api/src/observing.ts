import type { ApolloServerPlugin } from '@apollo/server';
import type { INestApplicationContext } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';
import { inRequest } from '@ein/log-lines';
import { OperationService } from '@ein/operations';
import { CONFIG, type Config, Database, type ObservedKind, observeWith } from '@ein/platform';
import type { Reading, Telemetry } from '@ein/telemetry';
import { operationName, outcomeOf } from './operation-lines.js';
import { type ApiContext, isFromWeb } from './request-context.js';

const SECOND = 1000;
/** Prometheus asks for all gauges at once, and nobody needs them fresher. */
const KEPT_MS = 5 * SECOND;

const secondsSince = (began: number): number => (performance.now() - began) / SECOND;

/** Statements, works and jobs of this process, as durations and, where something asked for them, as spans. */
function observeWork({ metrics, traces }: Telemetry): void {
  const measured = async <T>(
    kind: ObservedKind,
    name: string,
    work: () => Promise<T>,
  ): Promise<T> => {
    const began = performance.now();
    let outcome = 'failed';
    try {
      const result = await work();
      outcome = 'ok';
      return result;
    } finally {
      metrics.took(`ein_${kind}_duration_seconds`, secondsSince(began), { name, outcome });
    }
  };
  observeWith({
    around: async (kind, name, work) => {
      // What looks every two seconds whether there is something to do is no trace, and neither are its statements.
      if (!traces || kind === 'work' || (kind === 'statement' && !traces.isInside))
        return measured(kind, name, work);
      const span = traces.begin(
        kind === 'statement' ? `sql ${name}` : `job ${name}`,
        kind === 'statement' ? 'client' : 'inside',
        kind === 'statement' ? { 'db.system.name': 'postgresql', 'db.query.summary': name } : {},
      );
      let failed = true;
      try {
        const result = await traces.within(span, () => measured(kind, name, work));
        failed = false;
        return result;
      } finally {
        traces.end(span, failed);
      }
    },
    fault: (field) => metrics.count('ein_resolver_errors', { field }),
  });
}

/** Requests by route, each with a span; the one that web sent is its parent. */
function observeRequests(app: NestFastifyApplication, { metrics, traces }: Telemetry): void {
  const fastify = app.getHttpAdapter().getInstance();
  const config = app.get<Config>(CONFIG);
  const spans = new WeakMap<FastifyRequest, ReturnType<NonNullable<typeof traces>['begin']>>();
  const routeOf = (request: FastifyRequest): string => request.routeOptions.url ?? 'unknown';
  fastify.addHook('preHandler', (request, _reply, done) => {
    if (!traces) return done();
    const sent = request.headers['traceparent'];
    const span = inRequest(request.id, () =>
      traces.begin(
        `${request.method} ${routeOf(request)}`,
        'server',
        {},
        isFromWeb(request.headers, config) ? String(sent) : undefined,
      ),
    );
    spans.set(request, span);
    traces.within(span, () => done());
  });
  fastify.addHook('onResponse', (request, reply, done) => {
    const route = routeOf(request);
    const { method } = request;
    metrics.took('ein_http_duration_seconds', reply.elapsedTime / SECOND, {
      route,
      method,
      status: `${Math.floor(reply.statusCode / 100)}xx`,
    });
    const span = spans.get(request);
    if (span)
      traces?.end(span, reply.statusCode >= 500, { 'http.response.status_code': reply.statusCode });
    done();
  });
}

/** Operations by name, each with a span under which its statements stand. */
export function observedOperations({ metrics, traces }: Telemetry): ApolloServerPlugin<ApiContext> {
  return {
    requestDidStart: async () => {
      const began = performance.now();
      let span: ReturnType<NonNullable<typeof traces>['begin']> | undefined;
      return {
        didResolveOperation: async (request) => {
          span = traces?.begin(operationName(request), 'inside', {
            'graphql.operation.type': request.operation?.operation,
          });
          if (span) traces?.enter(span);
        },
        willSendResponse: async (request) => {
          const { body } = request.response;
          const errors = body.kind === 'single' ? (body.singleResult.errors ?? []) : [];
          const outcome = outcomeOf(errors.map(({ extensions }) => String(extensions?.['code'])));
          const operation = operationName(request);
          metrics.took('ein_operation_duration_seconds', secondsSince(began), {
            operation,
            outcome,
          });
          if (span) traces?.end(span, outcome === 'failed', { 'ein.outcome': outcome });
        },
      };
    },
  };
}

function observePool(app: INestApplicationContext, { metrics }: Telemetry): void {
  const { pool } = app.get(Database);
  metrics.gauge(
    'ein_pool_connections',
    'Connections to PostgreSQL, and what waits for one.',
    () => [
      { value: pool.totalCount, labels: { state: 'open' } },
      { value: pool.idleCount, labels: { state: 'idle' } },
      { value: pool.waitingCount, labels: { state: 'waited_for' } },
    ],
  );
}

/** Everything of an API process. */
export function observeApi(app: NestFastifyApplication, telemetry: Telemetry): void {
  observeWork(telemetry);
  observePool(app, telemetry);
  observeRequests(app, telemetry);
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onClose', () => stop(telemetry));
}

/** Everything of a worker, and what waits in the town. */
export function observeWorker(app: INestApplicationContext, telemetry: Telemetry): void {
  observeWork(telemetry);
  observePool(app, telemetry);
  observeOperations(app.get(OperationService), telemetry.metrics);
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.once(signal, () => void stop(telemetry));
}

async function stop(telemetry: Telemetry): Promise<void> {
  observeWith(null);
  await telemetry.close();
}

function observeOperations(service: OperationService, metrics: Telemetry['metrics']): void {
  const checks = kept(() => service.checks());
  const totals = kept(() => service.totals());
  const gauge = (
    name: string,
    text: string,
    value: (check: Checked) => number | null | undefined,
  ) =>
    metrics.gauge(name, text, async () =>
      (await checks()).flatMap((check): Reading[] => {
        const found = value(check);
        return typeof found === 'number' ? [{ value: found, labels: { check: check.key } }] : [];
      }),
    );
  gauge('ein_check_level', '0 fine, 1 to be looked at, 2 to be acted on.', ({ level }) =>
    ['ok', 'watch', 'act'].indexOf(level),
  );
  gauge('ein_check_count', 'What waits, fails, differs or is alive.', ({ count }) => count);
  gauge(
    'ein_check_age_seconds',
    'Age of the oldest, or since it last happened.',
    ({ seconds }) => seconds,
  );
  gauge('ein_check_bytes', 'Size of the backup, or what the disk has left.', ({ bytes }) => bytes);
  metrics.gauge('ein_town', 'How many there are.', async () =>
    (await totals()).map(({ name, count }) => ({ value: count, labels: { of: name } })),
  );
}

type Checked = Awaited<ReturnType<OperationService['checks']>>[number];

/** One look for all who ask within five seconds. */
function kept<T>(look: () => Promise<T>): () => Promise<T> {
  let last: { at: number; found: Promise<T> } | null = null;
  return () => {
    if (!last || Date.now() - last.at > KEPT_MS) last = { at: Date.now(), found: look() };
    return last.found;
  };
}
