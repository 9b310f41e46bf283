import { type ApolloServerPlugin, HeaderMap } from '@apollo/server';
import { type ArgumentsHost, Catch, HttpStatus, Logger } from '@nestjs/common';
import { BaseExceptionFilter } from '@nestjs/core';
import type { FastifyReply } from 'fastify';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { isOutage } from '@ein/platform';

const log = new Logger('outage');
const COMPLAIN_EVERY_MS = 10_000;
/** A database that restarts after a crash is back within seconds. */
const RETRY_AFTER_SECONDS = '5';
const UNAVAILABLE = 'UNAVAILABLE';
const WORDS = 'Wir sind gerade nicht erreichbar. Bitte versuche es gleich noch einmal.';

let complainedAt = 0;

/** One line for many requests: an outage must not fill the disk. */
function complain(error: unknown): void {
  if (Date.now() - complainedAt < COMPLAIN_EVERY_MS) return;
  complainedAt = Date.now();
  log.warn('the database, or a service that files are kept in, does not answer', { error });
}

/** What a client is told of an outage: neither its fault nor a fault of ours that needs a number. */
export function outageOf(formatted: GraphQLFormattedError, cause: unknown): GraphQLFormattedError {
  complain(cause);
  return {
    message: WORDS,
    ...(formatted.path && { path: formatted.path }),
    extensions: { code: UNAVAILABLE },
  };
}

/** For what fails before an operation begins, such as asking who somebody is. */
export function askingAgainHelps(error: unknown): unknown {
  if (!isOutage(error)) return error;
  complain(error);
  const headers = new HeaderMap([['retry-after', RETRY_AFTER_SECONDS]]);
  const http = { status: HttpStatus.SERVICE_UNAVAILABLE, headers };
  return new GraphQLError(WORDS, { extensions: { code: UNAVAILABLE, http } });
}

/** An answer that an outage cut short is a 503 with the time after which asking again helps, not a success with errors in it. */
export const outagesAreTold: ApolloServerPlugin = {
  requestDidStart: async () => ({
    willSendResponse: async ({ response: { body, http } }) => {
      const errors = body.kind === 'single' ? body.singleResult.errors : body.initialResult.errors;
      if (!errors?.some(({ extensions }) => extensions?.['code'] === UNAVAILABLE)) return;
      // Nest makes a success of everything that has data in it, even of none.
      if (body.kind === 'single') delete body.singleResult.data;
      http.status = HttpStatus.SERVICE_UNAVAILABLE;
      http.headers.set('retry-after', RETRY_AFTER_SECONDS);
    },
  }),
};

/**
 * Hands every error of an operation on as it is: Nest would log refusals as failures, and `maskError` logs what is one. Files and
 * streams, which do not go through GraphQL, get an answer from here.
 */
@Catch()
export class FailureFilter extends BaseExceptionFilter {
  override catch(error: unknown, host: ArgumentsHost): unknown {
    if (host.getType<string>() === 'graphql') return error;
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    if (!isOutage(error)) return super.catch(error, host);
    complain(error);
    return reply
      .status(HttpStatus.SERVICE_UNAVAILABLE)
      .header('retry-after', RETRY_AFTER_SECONDS)
      .send({ code: UNAVAILABLE });
  }
}
