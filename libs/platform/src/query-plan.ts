import {
  type DocumentNode,
  getVariableValues,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  visit,
} from 'graphql';
import {
  type FieldPlan,
  fieldsOf,
  fillIn,
  type Ground,
  type Run,
  Unplanned,
} from './query-plan-fields.js';
import { completeOf } from './query-plan-values.js';

/** Of one document, by what is left out: its own variables decide that, so nobody may have as many as they like. */
const MOST_VARIANTS = 8;

/**
 * How a query is answered, worked out once for its document: which fields there are, who resolves them, how each value becomes part
 * of the answer. graphql-js works that out anew for every field of every thing in every answer, which is most of what it costs.
 *
 * Only what goes well is answered. On anything else, such as an error, a null where none may be or a value of an unusual kind, it
 * rejects, and whoever calls lets graphql-js answer from the beginning: so all errors are graphql-js's own.
 */
export class QueryPlan {
  private readonly variants = new Map<string, readonly FieldPlan[]>();
  private readonly deciding: readonly string[];
  private readonly fragments: GraphQLResolveInfo['fragments'];

  /** The operation is a query of that document, which was validated against the schema. */
  constructor(
    private readonly schema: GraphQLSchema,
    document: DocumentNode,
    private readonly operation: OperationDefinitionNode,
  ) {
    const named = document.definitions.flatMap((one) =>
      one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one] as const] : [],
    );
    this.fragments = Object.fromEntries(named);
    this.deciding = decidingIn(document);
  }

  /** The `data` of the answer. */
  answer(
    request: unknown,
    given: Readonly<Record<string, unknown>> = {},
  ): Promise<Record<string, unknown>> {
    return new Promise((resolve, reject) => {
      const read = getVariableValues(this.schema, this.operation.variableDefinitions ?? [], given);
      if (!read.coerced) throw read.errors[0] ?? new Error('variables');
      const data: Record<string, unknown> = {};
      const run: Run = {
        ground: this.groundFor(read.coerced),
        request,
        variables: read.coerced,
        // The root itself; without it, all would be done after the first field.
        open: 1,
        over: false,
        done: () => --run.open === 0 && !run.over && resolve(data),
        fail: (cause) => {
          run.over = true;
          reject(cause);
        },
      };
      try {
        fillIn(run, this.rootFields(run.ground), undefined, data, undefined);
        run.done();
      } catch (error) {
        run.fail(error);
      }
    });
  }

  private groundFor(variables: Record<string, unknown>): Ground {
    const { schema, operation, fragments } = this;
    const decided = Object.fromEntries(this.deciding.map((name) => [name, variables[name]]));
    return { schema, operation, fragments, deciding: decided, completeOf };
  }

  private rootFields(ground: Ground): readonly FieldPlan[] {
    const key = JSON.stringify(Object.values(ground.deciding));
    const known = this.variants.get(key);
    if (known) return known;
    const root = ground.schema.getQueryType();
    if (!root) throw new Unplanned('no query type');
    const fields = fieldsOf(ground, root, [this.operation]);
    if (this.variants.size >= MOST_VARIANTS) this.variants.clear();
    this.variants.set(key, fields);
    return fields;
  }
}

/** The variables by which a document's directives decide what is asked. */
function decidingIn(document: DocumentNode): string[] {
  const names = new Set<string>();
  visit(document, {
    Directive: ({ arguments: given = [] }) => {
      for (const { value } of given) if (value.kind === Kind.VARIABLE) names.add(value.name.value);
    },
  });
  return [...names];
}
