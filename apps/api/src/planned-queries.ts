import { type ApolloServerPlugin, HeaderMap } from '@apollo/server';
import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { QueryPlan, Unplanned } from '@ein/platform';

/** Null: graphql-js answers it. What is asked but once is not worth a plan. */
type Known = QueryPlan | 'once' | null;

/** Lets queries that are asked again be answered by a plan. Whatever goes wrong in one, graphql-js answers from the beginning. */
export function plannedQueries(): ApolloServerPlugin {
  const plans = new WeakMap<OperationDefinitionNode, Known>();
  const planFor = (
    schema: GraphQLSchema,
    document: DocumentNode,
    operation: OperationDefinitionNode,
  ): QueryPlan | null => {
    const known = plans.get(operation);
    if (known === undefined) plans.set(operation, 'once');
    if (known !== 'once') return known ?? null;
    const plan = new QueryPlan(schema, document, operation);
    plans.set(operation, plan);
    return plan;
  };
  return {
    requestDidStart: async () => ({
      responseForOperation: async ({ schema, document, operation, request, contextValue }) => {
        if (operation.operation !== 'query') return null;
        try {
          const plan = planFor(schema, document, operation);
          if (!plan) return null;
          const data = await plan.answer(contextValue, request.variables);
          const http = { status: undefined, headers: new HeaderMap() };
          return { http, body: { kind: 'single', singleResult: { data } } };
        } catch (error) {
          if (error instanceof Unplanned) plans.set(operation, null);
          return null;
        }
      },
    }),
  };
}
