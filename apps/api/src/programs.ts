import type { ApolloServerPlugin } from '@apollo/server';
import { HttpStatus } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { GraphQLError } from 'graphql';
import { hasTokenIn, type Program, type Programs } from '@ein/access-tokens';
import type { Measure } from '@ein/platform';
import type { ApiContext } from './request-context.js';

/** How much may still be read, as draft-ietf-httpapi-ratelimit-headers (version 7) names it. */
export function rateHeaders({ limit, remaining, resetSeconds, seconds }: Measure) {
  return {
    'ratelimit-limit': String(limit),
    'ratelimit-remaining': String(remaining),
    'ratelimit-reset': String(resetSeconds),
    'ratelimit-policy': `${limit};w=${seconds}`,
  };
}

/** A token that was ended must not go on as nobody: its program would never hear of it. */
export async function programOf(programs: Programs, token: string): Promise<Program> {
  const program = await programs.find(token);
  if (program) return program;
  throw new GraphQLError('Dieser Zugang gilt nicht oder nicht mehr.', {
    extensions: { code: 'UNAUTHENTICATED', http: { status: HttpStatus.UNAUTHORIZED } },
  });
}

/** Programs read, and so much in a minute. Our own web server asks for people, whose deeds have limits of their own. */
export const programsOnlyRead = (programs: Programs): ApolloServerPlugin<ApiContext> => ({
  requestDidStart: async () => ({
    didResolveOperation: async ({ contextValue, operation, response }) => {
      const { program, fromWeb, clientAddress } = contextValue;
      if (program && operation?.operation !== 'query')
        throw new GraphQLError('Mit einem Zugang für Programme kann man nur lesen.', {
          extensions: { code: 'FORBIDDEN', http: { status: HttpStatus.FORBIDDEN } },
        });
      if ((fromWeb && !program) || operation?.operation !== 'query') return;
      const measure = await programs.countRead(program, clientAddress);
      if (!measure) return;
      for (const [name, value] of Object.entries(rateHeaders(measure)))
        response.http.headers.set(name, value);
      if (!measure.tooMany) return;
      response.http.headers.set('retry-after', String(measure.resetSeconds));
      throw new GraphQLError(measure.tooMany.message, {
        extensions: { code: 'TOO_MANY_REQUESTS', http: { status: HttpStatus.TOO_MANY_REQUESTS } },
      });
    },
  }),
});

/** Refuses a token in an address before anything else looks at it, be it good or not: the address stands in logs on the way. */
export function refuseTokensInAddresses(app: NestFastifyApplication): void {
  const fastify = app.getHttpAdapter().getInstance();
  fastify.addHook('onRequest', async ({ url }, reply) => {
    if (!hasTokenIn(url)) return;
    const message = 'A token belongs into the header Authorization, never into an address.';
    await reply.status(HttpStatus.BAD_REQUEST).send({ code: 'TOKEN_IN_ADDRESS', message });
  });
}
