import type { ApolloServerPlugin, GraphQLRequestContext } from '@apollo/server';
import { Logger } from '@nestjs/common';
import type { ApiContext } from './request-context.js';

const log = new Logger('graphql');
const SLOW_MS = 1000;

/**
 * What is asked, under a name from a closed list: our web server's own documents have names of ours; of everybody else the
 * first field counts, since a name in a document could be anything, and a text of people.
 */
export function operationName({
  operationName: name,
  operation,
  contextValue,
}: Pick<
  GraphQLRequestContext<ApiContext>,
  'operationName' | 'operation' | 'contextValue'
>): string {
  if (!operation) return 'unreadable';
  if (name && contextValue.fromWeb) return name;
  const field = operation.selectionSet.selections.find(({ kind }) => kind === 'Field');
  return field?.kind === 'Field' ? `direct:${field.name.value}` : 'direct:fragment';
}

/** How it ended: its data came, it was refused (in words or as not allowed), or it was our fault. */
export function outcomeOf(codes: readonly string[]): 'ok' | 'refused' | 'failed' {
  if (codes.length === 0) return 'ok';
  return codes.includes('INTERNAL') ? 'failed' : 'refused';
}

/** A line for each deed, and for what is slow; who only reads leaves none, unless somebody looks for a fault. */
export const operationLines: ApolloServerPlugin<ApiContext> = {
  requestDidStart: async () => {
    const began = performance.now();
    return {
      willSendResponse: async (request) => {
        const { body } = request.response;
        const errors = body.kind === 'single' ? (body.singleResult.errors ?? []) : [];
        const codes = [...new Set(errors.map(({ extensions }) => String(extensions?.['code'])))];
        const ms = Math.round(performance.now() - began);
        const fields = {
          operation: operationName(request),
          ms,
          outcome: outcomeOf(codes),
          ...(codes.length > 0 && { codes: codes.join(' ') }),
        };
        if (ms >= SLOW_MS) log.warn('slow', fields);
        else if (request.operation?.operation === 'mutation') log.log('done', fields);
        else log.debug('read', fields);
      },
    };
  },
};
