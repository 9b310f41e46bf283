import {
  defaultTypeResolver,
  getNullableType,
  type GraphQLAbstractType,
  type GraphQLLeafType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  isLeafType,
  isListType,
  isNullableType,
  isObjectType,
  isSpecifiedScalarType,
} from 'graphql';
import {
  type Complete,
  type FieldPlan,
  fieldsOf,
  fillIn,
  type Ground,
  Info,
  settle,
  Unplanned,
} from './query-plan-fields.js';

/** How values of this type become part of an answer. */
export function completeOf(ground: Ground, type: GraphQLOutputType, plan: FieldPlan): Complete {
  const mayBeNull = isNullableType(type);
  const complete = completeKnown(ground, getNullableType(type), plan);
  return (run, value, target, key, at) => {
    if (value !== null && value !== undefined) return complete(run, value, target, key, at);
    if (!mayBeNull) throw new Unplanned('null');
    target[key] = null;
  };
}

function completeKnown(ground: Ground, type: GraphQLOutputType, plan: FieldPlan): Complete {
  if (isLeafType(type)) return leaf(type);
  if (isListType(type)) return list(completeOf(ground, type.ofType, plan));
  if (isObjectType(type)) return object(ground, type, plan);
  return abstract(ground, type as GraphQLAbstractType, plan);
}

/** What the scalars of GraphQL itself leave as it is. */
const AS_IT_IS: Record<string, (value: unknown) => boolean> = {
  String: (value) => typeof value === 'string',
  ID: (value) => typeof value === 'string',
  Boolean: (value) => typeof value === 'boolean',
  Int: (value) => typeof value === 'number' && (value | 0) === value,
  Float: (value) => typeof value === 'number' && Number.isFinite(value),
};
const never = () => false;

function leaf(type: GraphQLLeafType): Complete {
  const isAsItIs = (isSpecifiedScalarType(type) && AS_IT_IS[type.name]) || never;
  return (_run, value, target, key) => {
    const shown: unknown = isAsItIs(value) ? value : type.serialize(value);
    if (shown === null || shown === undefined) throw new Unplanned(type.name);
    target[key] = shown;
  };
}

function list(complete: Complete): Complete {
  return (run, value, target, key, at) => {
    // graphql-js lists whatever can be iterated.
    if (!Array.isArray(value)) throw new Unplanned('no array');
    const items: unknown[] = new Array<unknown>(value.length);
    target[key] = items;
    for (let nr = 0; nr < value.length; nr += 1)
      settle(run, value[nr], complete, items as never, nr, {
        prev: at,
        key: nr,
        typename: undefined,
      });
  };
}

function object(ground: Ground, type: GraphQLObjectType, plan: FieldPlan): Complete {
  const fields = fieldsOf(ground, type, plan.nodes);
  return (run, value, target, key, at) => {
    if (typeof value !== 'object' || value instanceof Error) throw new Unplanned('no object');
    if (type.isTypeOf && type.isTypeOf(value, run.request, new Info(run, plan, at)) !== true)
      throw new Unplanned('another type');
    const own = {};
    target[key] = own;
    fillIn(run, fields, value, own, at);
  };
}

/** The concrete types are planned as they come: of a union of twenty refusals hardly one is ever seen. */
function abstract(ground: Ground, type: GraphQLAbstractType, plan: FieldPlan): Complete {
  const concrete = new Map<string, Complete>();
  const resolveType = type.resolveType ?? defaultTypeResolver;
  const completeAs = (name: unknown): Complete => {
    const known = concrete.get(String(name));
    if (known) return known;
    const named = typeof name === 'string' ? ground.schema.getType(name) : undefined;
    if (!isObjectType(named) || !ground.schema.isSubType(type, named))
      throw new Unplanned('no possible type');
    const complete = object(ground, named, plan);
    concrete.set(named.name, complete);
    return complete;
  };
  return (run, value, target, key, at) => {
    if (value instanceof Error) throw new Unplanned('an error');
    const name: unknown = resolveType(value, run.request, new Info(run, plan, at), type);
    settle(
      run,
      name,
      (_run, found) => completeAs(found)(run, value, target, key, at),
      target,
      key,
      at,
    );
  };
}
