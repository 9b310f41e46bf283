import {
  type ASTVisitor,
  type FieldNode,
  type GraphQLField,
  getNamedType,
  getNullableType,
  GraphQLError,
  type GraphQLNamedType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type ValidationContext,
} from 'graphql';

const MAX_DEPTH = 10;
const MAX_ALIASES = 15;
const MAX_DIRECTIVES = 10;
const MAX_ROOT_MUTATIONS = 1;

/** How many things a list without `first` brings, give or take. */
const PLAIN_LIST = 20;
/** What `first` may be where it is a variable, whose value is not known here. */
const LARGEST_LIST = 100;
/** Things, not their plain fields: those cost hardly anything. */
const MAX_COST = 20_000;

/**
 * Validation rule against documents that cost more to answer than to send: depth, aliases (`__typename` too),
 * directives, root fields of a mutation, and the number of things that nested lists could bring. A field that costs much to
 * answer says so by its `complexity`, in such things.
 */
export function documentLimits(context: ValidationContext): ASTVisitor {
  let aliases = 0;
  let directives = 0;
  const refuse = (message: string) =>
    context.reportError(new GraphQLError(message, { extensions: { code: 'DOCUMENT_TOO_LARGE' } }));
  return {
    Field(node: FieldNode) {
      if (node.alias && ++aliases === MAX_ALIASES + 1) refuse(`At most ${MAX_ALIASES} aliases.`);
    },
    Directive() {
      if (++directives === MAX_DIRECTIVES + 1) refuse(`At most ${MAX_DIRECTIVES} directives.`);
    },
    OperationDefinition(node: OperationDefinitionNode) {
      const root = context.getSchema().getRootType(node.operation);
      const { depth, cost } = new Measuring(context).of(node.selectionSet.selections, root, false);
      if (depth > MAX_DEPTH) refuse(`At most ${MAX_DEPTH} levels.`);
      if (cost > MAX_COST) refuse('The lists asked for are too large together.');
      if (
        node.operation === 'mutation' &&
        node.selectionSet.selections.length > MAX_ROOT_MUTATIONS
      ) {
        refuse('One mutation in a request.');
      }
    },
  };
}

interface Measured {
  /** Levels of fields. */
  depth: number;
  /** Things that it could bring. */
  cost: number;
}

type Parent = GraphQLNamedType | null | undefined;

/** Depth and cost of one operation. Each fragment is measured once: spread twice in each other, thirty would take minutes. */
class Measuring {
  private readonly fragments = new Map<string, Measured>();

  constructor(private readonly context: ValidationContext) {}

  /** `sized`: a `first` above has counted the lists in here. */
  of(selections: readonly SelectionNode[], parent: Parent, sized: boolean): Measured {
    const total: Measured = { depth: 0, cost: 0 };
    for (const selection of selections) {
      const { depth, cost } = this.one(selection, parent, sized);
      total.depth = Math.max(total.depth, depth);
      total.cost += cost;
    }
    return total;
  }

  private one(selection: SelectionNode, parent: Parent, sized: boolean): Measured {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return this.fragment(selection.name.value, sized);
    if (selection.kind === Kind.INLINE_FRAGMENT) {
      const on = selection.typeCondition?.name.value;
      const type = on ? this.context.getSchema().getType(on) : parent;
      return this.of(selection.selectionSet.selections, type, sized);
    }
    const field = fieldOf(parent, selection.name.value);
    if (!selection.selectionSet) return { depth: 1, cost: ownCost(field, 0) };
    const first = sizeAsked(selection, field);
    const inner = this.of(
      selection.selectionSet.selections,
      field && getNamedType(field.type),
      first !== null,
    );
    const isPlainList = !sized && field !== undefined && isListType(getNullableType(field.type));
    const times = first ?? (isPlainList ? PLAIN_LIST : 1);
    return { depth: inner.depth + 1, cost: times * (inner.cost + ownCost(field, 1)) };
  }

  private fragment(name: string, sized: boolean): Measured {
    const key = `${name} ${sized}`;
    const known = this.fragments.get(key);
    if (known) return known;
    // A fragment that contains itself is refused by a rule of graphql-js; meanwhile it is nothing.
    this.fragments.set(key, { depth: 0, cost: 0 });
    const fragment = this.context.getFragment(name);
    if (!fragment) return { depth: 0, cost: 0 };
    const type = this.context.getSchema().getType(fragment.typeCondition.name.value);
    const measured = this.of(fragment.selectionSet.selections, type, sized);
    this.fragments.set(key, measured);
    return measured;
  }
}

function fieldOf(parent: Parent, name: string): GraphQLField<unknown, unknown> | undefined {
  return isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name] : undefined;
}

const ownCost = (field: GraphQLField<unknown, unknown> | undefined, usual: number): number =>
  Number(field?.extensions['complexity'] ?? usual);

/** How many things this field is asked for; null where it takes no `first`. */
function sizeAsked(
  node: FieldNode,
  field: GraphQLField<unknown, unknown> | undefined,
): number | null {
  const argument = field?.args.find(({ name }) => name === 'first');
  if (!argument) return null;
  const given = node.arguments?.find(({ name }) => name.value === 'first')?.value;
  if (given?.kind === Kind.INT) return Math.max(1, Number(given.value));
  return given ? LARGEST_LIST : Number(argument.defaultValue ?? PLAIN_LIST);
}
