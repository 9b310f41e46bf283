import {
  type ASTVisitor,
  type FieldNode,
  GraphQLError,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type ValidationContext,
} from 'graphql';

const MAX_DEPTH = 10;
const MAX_ALIASES = 15;
const MAX_DIRECTIVES = 10;
const MAX_ROOT_MUTATIONS = 1;

/** How many elements a list field may bring at most, where its `first` is not given. */
const DEFAULT_LIST = 20;
const MAX_COST = 20_000;

/**
 * Validation rule against documents that cost more to answer than to send: depth, aliases (`__typename` too),
 * directives, root fields of a mutation, and the number of things that nested lists could bring.
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
      const measured = measure(context, node.selectionSet.selections, 1, 1, new Set());
      if (measured.depth > MAX_DEPTH) refuse(`At most ${MAX_DEPTH} levels.`);
      if (measured.cost > MAX_COST) refuse('The lists asked for are too large together.');
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
  depth: number;
  cost: number;
}

function measure(
  context: ValidationContext,
  selections: readonly SelectionNode[],
  depth: number,
  times: number,
  seen: Set<string>,
): Measured {
  const total: Measured = { depth, cost: 0 };
  // Beyond the limit nothing more needs to be known.
  if (depth > MAX_DEPTH) return total;
  for (const selection of selections) {
    const inner = measureOne(context, selection, depth, times, seen);
    total.depth = Math.max(total.depth, inner.depth);
    total.cost += inner.cost;
    if (total.cost > MAX_COST) return total;
  }
  return total;
}

function measureOne(
  context: ValidationContext,
  selection: SelectionNode,
  depth: number,
  times: number,
  seen: Set<string>,
): Measured {
  if (selection.kind === Kind.FRAGMENT_SPREAD) {
    const name = selection.name.value;
    const fragment = context.getFragment(name);
    // A fragment that contains itself is refused by a rule of graphql-js.
    if (!fragment || seen.has(name)) return { depth, cost: 0 };
    return measure(
      context,
      fragment.selectionSet.selections,
      depth,
      times,
      new Set([...seen, name]),
    );
  }
  const children = selection.selectionSet?.selections;
  if (!children) return { depth, cost: times };
  if (selection.kind === Kind.INLINE_FRAGMENT)
    return measure(context, children, depth, times, seen);
  const inner = measure(context, children, depth + 1, times * listSize(selection), seen);
  return { depth: inner.depth, cost: inner.cost + times };
}

function listSize(field: FieldNode): number {
  const first = field.arguments?.find((argument) => argument.name.value === 'first')?.value;
  if (first?.kind === Kind.INT) return Math.max(1, Number(first.value));
  return first ? DEFAULT_LIST : 1;
}
