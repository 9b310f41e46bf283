import {
  type FieldNode,
  getArgumentValues,
  getDirectiveValues,
  type GraphQLField,
  GraphQLIncludeDirective,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  GraphQLSkipDirective,
  isAbstractType,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  TypeNameMetaFieldDef,
} from 'graphql';

export type Path = GraphQLResolveInfo['path'];
export type Target = Record<string | number, unknown>;
type Field = GraphQLField<unknown, unknown>;

/** What is known of a document once, and the same for whoever asks it. */
export interface Ground {
  schema: GraphQLSchema;
  operation: OperationDefinitionNode;
  fragments: GraphQLResolveInfo['fragments'];
  /** Of the variables, those by which `@skip` and `@include` decide. */
  deciding: Record<string, unknown>;
  /** How values of a type become part of the answer. */
  completeOf(ground: Ground, type: GraphQLOutputType, plan: FieldPlan): Complete;
}

/** One answering: it is done when nothing is open any more. */
export interface Run {
  ground: Ground;
  request: unknown;
  variables: Record<string, unknown>;
  open: number;
  over: boolean;
  done(): void;
  fail(cause: unknown): void;
}

/** What a plan does not answer: graphql-js does. */
export class Unplanned extends Error {}

/** Makes a value, which is no promise, part of the answer. */
export type Complete = (
  run: Run,
  value: unknown,
  target: Target,
  key: string | number,
  at: Path,
) => void;

/** One field of the answer. */
export interface FieldPlan {
  /** What it is called in the answer. */
  key: string;
  nodes: readonly [FieldNode, ...FieldNode[]];
  parent: GraphQLObjectType;
  field: Field;
  complete: Complete;
}

/** What resolvers may ask about their field, of which most ask nothing. */
export class Info implements GraphQLResolveInfo {
  readonly rootValue = undefined;

  constructor(
    private readonly run: Run,
    private readonly plan: FieldPlan,
    readonly path: Path,
  ) {}

  get fieldName() {
    return this.plan.field.name;
  }
  get fieldNodes() {
    return this.plan.nodes;
  }
  get returnType() {
    return this.plan.field.type;
  }
  get parentType() {
    return this.plan.parent;
  }
  get schema() {
    return this.run.ground.schema;
  }
  get fragments() {
    return this.run.ground.fragments;
  }
  get operation() {
    return this.run.ground.operation;
  }
  get variableValues() {
    return this.run.variables;
  }
}

/** What is asked of a thing of this type by all these fields together, in the order of the document. */
export function fieldsOf(
  ground: Ground,
  type: GraphQLObjectType,
  nodes: readonly Pick<FieldNode, 'selectionSet'>[],
): readonly FieldPlan[] {
  const asked = new Map<string, [FieldNode, ...FieldNode[]]>();
  const seen = new Set<string>();
  for (const { selectionSet } of nodes)
    for (const selection of selectionSet?.selections ?? [])
      collect(ground, type, selection, asked, seen);
  return [...asked].map(([key, own]) => fieldPlan(ground, type, key, own));
}

function collect(
  ground: Ground,
  type: GraphQLObjectType,
  selection: SelectionNode,
  asked: Map<string, [FieldNode, ...FieldNode[]]>,
  seen: Set<string>,
): void {
  if (!isIncluded(ground, selection)) return;
  if (selection.kind === Kind.FIELD) {
    const key = (selection.alias ?? selection.name).value;
    const known = asked.get(key);
    if (known) known.push(selection);
    else asked.set(key, [selection]);
    return;
  }
  let inside;
  if (selection.kind === Kind.INLINE_FRAGMENT) inside = selection;
  else if (!seen.has(selection.name.value)) {
    seen.add(selection.name.value);
    inside = ground.fragments[selection.name.value];
  }
  const on = inside?.typeCondition?.name.value;
  if (!inside || (on && !isA(ground.schema, type, ground.schema.getType(on)))) return;
  for (const one of inside.selectionSet.selections) collect(ground, type, one, asked, seen);
}

function isA(
  schema: GraphQLSchema,
  type: GraphQLObjectType,
  wanted: GraphQLNamedType | undefined,
): boolean {
  return wanted === type || (isAbstractType(wanted) && schema.isSubType(wanted, type));
}

function isIncluded({ deciding }: Ground, node: SelectionNode): boolean {
  if (!node.directives?.length) return true;
  if (getDirectiveValues(GraphQLSkipDirective, node, deciding)?.['if'] === true) return false;
  return getDirectiveValues(GraphQLIncludeDirective, node, deciding)?.['if'] !== false;
}

function fieldPlan(
  ground: Ground,
  parent: GraphQLObjectType,
  key: string,
  nodes: FieldPlan['nodes'],
): FieldPlan {
  const name = nodes[0].name.value;
  const field =
    name === TypeNameMetaFieldDef.name ? TypeNameMetaFieldDef : parent.getFields()[name];
  // Questions about the schema itself are no business of plans, nor is a name that an object of JavaScript reads otherwise.
  if (!field || key === '__proto__') throw new Unplanned(name);
  const plan: FieldPlan = { key, nodes, parent, field, complete: unfinished };
  plan.complete = ground.completeOf(ground, field.type, plan);
  return plan;
}

const unfinished: Complete = () => {
  throw new Unplanned('unfinished');
};

/** Nobody asks where a plain value stands. */
const NOWHERE: Path = { prev: undefined, key: '', typename: undefined };

/** Answers these fields of a thing; what comes later is filled in when it is there. */
export function fillIn(
  run: Run,
  fields: readonly FieldPlan[],
  parent: unknown,
  target: Target,
  at: Path | undefined,
): void {
  for (const plan of fields) {
    const { field, key } = plan;
    if (field.resolve) {
      const here = { prev: at, key, typename: plan.parent.name };
      const value: unknown = field.resolve(
        parent,
        argumentsOf(run, plan),
        run.request,
        new Info(run, plan, here),
      );
      settle(run, value, plan.complete, target, key, here);
      continue;
    }
    const value = (parent as Record<string, unknown>)[field.name];
    if (value === null || (typeof value !== 'object' && typeof value !== 'function'))
      plan.complete(run, value, target, key, NOWHERE);
    else fillInThing(run, plan, value, target, at);
  }
}

/** The property of a parent that is an object, a promise or a function. */
function fillInThing(
  run: Run,
  plan: FieldPlan,
  value: unknown,
  target: Target,
  at: Path | undefined,
): void {
  if (typeof value === 'function') throw new Unplanned('a method');
  const here = { prev: at, key: plan.key, typename: plan.parent.name };
  settle(run, value, plan.complete, target, plan.key, here);
}

function argumentsOf({ variables }: Run, { field, nodes }: FieldPlan): Record<string, unknown> {
  return field.args.length ? getArgumentValues(field, nodes[0], variables) : {};
}

/** Completes a value now, or when it is there. */
export function settle(
  run: Run,
  value: unknown,
  complete: Complete,
  target: Target,
  key: string | number,
  at: Path,
): void {
  if (!isPromise(value)) return complete(run, value, target, key, at);
  // Keeps its place among the fields.
  target[key] = undefined;
  run.open += 1;
  value.then((found) => {
    if (run.over) return;
    try {
      complete(run, found, target, key, at);
      run.done();
    } catch (error) {
      run.fail(error);
    }
  }, run.fail);
}

function isPromise(value: unknown): value is PromiseLike<unknown> {
  return (
    typeof value === 'object' &&
    value !== null &&
    typeof (value as { then?: unknown }).then === 'function'
  );
}
