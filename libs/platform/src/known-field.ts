import { type GraphQLFieldResolver, type GraphQLSchema, isObjectType } from 'graphql';
import type { RequestContext } from './viewer.js';

/** The value of a field where it is known already; undefined where its resolver must be asked. */
type Known<P extends object> = (parent: P, request: RequestContext) => unknown;

const known = new Map<string, Known<object>>();

/**
 * On a `@ResolveField`: answers at once what the list's own statement has brought. Nest wraps each call of a resolver in
 * pipes and promises, which costs more than all else that a list does for one of its items.
 */
export function KnownField<P extends object>(typeName: string, of: Known<P>): MethodDecorator {
  return (_target, property) =>
    void known.set(`${typeName}.${String(property)}`, of as Known<object>);
}

/** Puts what was declared with {@link KnownField} in front of the resolvers of a schema. */
export function answerKnownFields(schema: GraphQLSchema): GraphQLSchema {
  for (const [path, of] of known) {
    const [typeName = '', fieldName = ''] = path.split('.');
    const type = schema.getType(typeName);
    const field = isObjectType(type) ? type.getFields()[fieldName] : undefined;
    // A schema of fewer features, such as a test's, need not have it.
    if (!field?.resolve) continue;
    const ask: GraphQLFieldResolver<object, RequestContext> = field.resolve;
    field.resolve = (parent: object, args: object, request: RequestContext, info) => {
      const value = of(parent, request);
      return value === undefined ? ask(parent, args, request, info) : value;
    };
  }
  return schema;
}
