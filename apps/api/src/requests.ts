import type { IncomingMessage } from 'node:http';
import { Logger } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { inRequest, newRequestId, REQUEST_HEADER, requestIdIn } from '@ein/log-lines';
import type { Config } from '@ein/platform';
import { isFromWeb } from './request-context.js';

const log = new Logger('http');

/** Our web server may name the request; anybody else gets a new id. */
export function idOf(config: Pick<Config, 'webSecret'>) {
  return ({ headers }: Pick<IncomingMessage, 'headers'>): string =>
    (isFromWeb(headers, config) ? requestIdIn(headers[REQUEST_HEADER]) : null) ?? newRequestId();
}

/** Returns each request's id, lets everything that is done for it know the id, and writes a line for what is no operation. */
export function followRequests(app: NestFastifyApplication): void {
  const fastify = app.getHttpAdapter().getInstance();
  fastify.addHook('onRequest', (request, reply, done) => {
    void reply.header(REQUEST_HEADER, request.id);
    done();
  });
  // Not earlier: reading a body goes on in the socket's own context.
  fastify.addHook('preHandler', (request, _reply, done) => inRequest(request.id, () => done()));
  fastify.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'unknown';
    if (route !== '/graphql' || reply.statusCode >= 500)
      inRequest(request.id, () => line(request.method, route, reply.statusCode, reply.elapsedTime));
    done();
  });
}

/** Who only reads leaves no line, unless somebody looks for a fault. */
function line(method: string, route: string, status: number, elapsed: number): void {
  const fields = { method, route, status, ms: Math.round(elapsed) };
  if (status >= 500) log.warn('answered', fields);
  else if (method === 'GET' || method === 'HEAD') log.debug('answered', fields);
  else log.log('answered', fields);
}
