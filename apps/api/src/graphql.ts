import { fileURLToPath } from 'node:url';
import { type DynamicModule, Logger } from '@nestjs/common';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { GraphQLModule } from '@nestjs/graphql';
import type { ApolloServerPlugin } from '@apollo/server';
import { unwrapResolverError } from '@apollo/server/errors';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { AccessTokensModule, Programs } from '@ein/access-tokens';
import { currentRequest, newRequestId } from '@ein/log-lines';
import { SessionService, SessionsModule } from '@ein/sessions';
import {
  answerKnownFields,
  type Config,
  documentLimits,
  isOutage,
  observeFault,
} from '@ein/platform';
import { operationLines } from './operation-lines.js';
import { askingAgainHelps, outageOf, outagesAreTold } from './outages.js';
import { programOf, programsOnlyRead } from './programs.js';
import { type ApiContext, programTokenIn, requestContext } from './request-context.js';
import { errorsInEnglish, speakEnglish } from './speak-english.js';

const log = new Logger('graphql');

/** Where the schema generated from the code is kept; compared by the schema check, written by nothing else. */
export const SCHEMA_FILE = fileURLToPath(new URL('../../schema.graphql', import.meta.url));

const TOLD_AS_IT_IS = new Set([
  'BAD_USER_INPUT',
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'SECOND_FACTOR_REQUIRED',
  'LOOKING_ONLY',
  'DOCUMENT_TOO_LARGE',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
  'OPERATION_RESOLUTION_FAILURE',
  'BAD_REQUEST',
  'UNAVAILABLE',
  'TOO_MANY_REQUESTS',
]);

/** The fourth fate: our fault. The log has the cause, the client a number to quote. */
export function maskError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  if (TOLD_AS_IT_IS.has(String(formatted.extensions?.['code'])))
    return withItsOwnCode(formatted, error);
  if (isTheirs(error)) return { ...formatted, extensions: { code: 'BAD_REQUEST' } };
  const cause = unwrapResolverError(error);
  if (isOutage(cause)) return outageOf(formatted, cause);
  const correlationId = currentRequest() ?? newRequestId();
  const field = fieldOf(error);
  observeFault(field ?? 'unknown');
  log.error('failed', { field, failure: correlationId, error: cause });
  return {
    message: 'Das hat nicht geklappt. Es liegt an uns, nicht an dir.',
    ...(formatted.path && { path: formatted.path }),
    extensions: { code: 'INTERNAL', correlationId },
  };
}

/** Apollo refuses some requests without a code of its own, such as a digest that is not the document's; the status says whose fault it is. */
function isTheirs(error: unknown): boolean {
  const http = error instanceof GraphQLError ? error.extensions['http'] : undefined;
  return (http as { status?: number } | undefined)?.status === 400;
}

/** The field as the schema calls it: in the path stand names that the client chose. */
function fieldOf(error: unknown): string | null {
  const node = error instanceof GraphQLError ? error.nodes?.[0] : undefined;
  return node?.kind === 'Field' ? node.name.value : null;
}

/** Apollo calls whatever a validation rule refuses a failed validation; our limits say which it was. */
function withItsOwnCode(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const cause = error instanceof GraphQLError ? error.originalError : null;
  const code = cause instanceof GraphQLError ? cause.extensions['code'] : undefined;
  return code === 'DOCUMENT_TOO_LARGE'
    ? { ...formatted, extensions: { ...formatted.extensions, code } }
    : formatted;
}

/** Apollo over the code-first schema, with its own limits on. Authorisation is the guard's, per operation. */
export function graphql(
  config: Config,
  plugins: ApolloServerPlugin<ApiContext>[] = [],
): DynamicModule {
  const production = config.mode === 'production';
  return GraphQLModule.forRootAsync<ApolloDriverConfig>({
    driver: ApolloDriver,
    imports: [SessionsModule, AccessTokensModule],
    inject: [SessionService, Programs],
    useFactory: (sessions: SessionService, programs: Programs): ApolloDriverConfig => ({
      path: '/graphql',
      autoSchemaFile: true,
      sortSchema: true,
      transformSchema: (schema) => speakEnglish(answerKnownFields(schema)),
      context: async (request: FastifyRequest, reply: FastifyReply) => {
        try {
          const token = programTokenIn(request);
          const program = token ? await programOf(programs, token) : null;
          return await requestContext(request, reply, sessions, config, program);
        } catch (error) {
          throw askingAgainHelps(error);
        }
      },
      introspection: !production,
      graphiql: false,
      playground: false,
      hideSchemaDetailsFromClientErrors: production,
      includeStacktraceInErrorResponses: false,
      allowBatchedHttpRequests: false,
      csrfPrevention: true,
      parseOptions: { maxTokens: 2000 },
      validationRules: [documentLimits],
      // It wraps every field of every answer, for cache hints that this schema does not give.
      plugins: [
        ApolloServerPluginCacheControlDisabled(),
        errorsInEnglish,
        outagesAreTold,
        operationLines,
        programsOnlyRead(programs),
        ...plugins,
      ],
      formatError: (formatted: GraphQLFormattedError, error: unknown) =>
        maskError(formatted, error),
      buildSchemaOptions: { dateScalarMode: 'isoDate', numberScalarMode: 'float' },
    }),
  });
}
